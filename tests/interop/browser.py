# SPDX-License-Identifier: MIT
"""Pages in a real browser, headless: what a script finds out about one, how it looks, and how it prints.

A page of ours runs no script, so what is asked of it is put into a copy whose Content-Security-Policy is gone. A phone
is a frame as wide as one, since a window cannot be that narrow.
"""
import base64
import json
import os
import re
import shutil
import subprocess
import tempfile

CHROMIUM = shutil.which("chromium")
DESKTOP, PHONE = (1280, 900), (390, 844)


def run(words, dark=False, size=DESKTOP):
    with tempfile.TemporaryDirectory() as profile:
        fixed = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars",
                 f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}", f"--blink-settings=preferredColorScheme={0 if dark else 1}"]
        return subprocess.run(fixed + words, capture_output=True, text=True, timeout=240, check=False)


def ask(page, question, dark=False, size=DESKTOP, scripts=()):
    """What `question`, JavaScript that ends in a value or in a promise of one, says of the page."""
    with open(page, encoding="utf-8") as file:
        text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", file.read())
    sources = []
    for script in scripts:
        with open(script, encoding="utf-8") as file:
            sources.append(file.read().replace("</script", "<\\/script"))
    sources.append(f"""Promise.resolve((() => {{ {question} }})()).catch(e => ({{error: String(e)}})).then(
      said => parent.postMessage(btoa(unescape(encodeURIComponent(JSON.stringify(said)))), "*"))""")
    inner, outer = page + ".asked.html", page + ".frame.html"
    with open(inner, "w", encoding="utf-8") as file:
        file.write(text.replace("</body>", "".join(f"<script>{source}</script>" for source in sources) + "</body>"))
    with open(outer, "w", encoding="utf-8") as file:
        file.write(f"""<!DOCTYPE html><body style="margin:0"><script>
          onmessage = event => {{ document.documentElement.innerHTML = "<pre>SAID" + event.data + "SAID</pre>" }}</script>
          <iframe src="{os.path.basename(inner)}" width="{size[0]}" height="{size[1]}" style="border:0"></iframe></body>""")
    try:
        ran = run(["--virtual-time-budget=20000", "--dump-dom", "file://" + outer], dark, (max(size[0], 600), size[1]))
    finally:
        os.remove(inner)
        os.remove(outer)
    found = re.search(r"SAID([A-Za-z0-9+/=]+)SAID", ran.stdout)
    if not found:
        raise AssertionError("the page did not answer: " + ran.stderr[-2000:])
    said = json.loads(base64.b64decode(found.group(1)))
    if isinstance(said, dict) and "error" in said:
        raise AssertionError(said["error"])
    return said


def screenshot(page, to, dark=False, size=DESKTOP):
    run([f"--screenshot={to}", "file://" + page], dark, size)


def print_to(page, to):
    run(["--no-pdf-header-footer", f"--print-to-pdf={to}", "file://" + page])
