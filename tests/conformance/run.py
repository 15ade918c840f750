# SPDX-License-Identifier: MIT
"""run.py COMMAND...: tries a program against the conformance suite beside this file; README.md says how.

COMMAND starts an adapter: it reads one request a line from its standard input and answers each with one line, both
JSON. What differs from the expectations is printed, case by case; the status is 1 where anything does.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


class Adapter:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def ask(self, **request):
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise SystemExit(f"run.py: the adapter ended, asked for {json.dumps(request)}")
        return json.loads(answer)

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def cases(folder):
    """(name, path without ending, case) of each JSON file of a folder, or of each folder in it."""
    top = os.path.join(HERE, folder)
    for name in sorted(os.listdir(top)):
        path = os.path.join(top, name)
        if os.path.isdir(path):
            path = os.path.join(path, "case.json")
        if path.endswith(".json"):
            with open(path, encoding="utf-8") as file:
                yield f"{folder}/{name.removesuffix('.json')}", path.removesuffix(".json"), json.load(file)


def laid_out(root, stem, case):
    """The case's file and what lies around it, below a root of their own."""
    for path, source in {case["path"]: stem + ".toml", **case.get("files", {})}.items():
        to = os.path.join(root, path)
        os.makedirs(os.path.dirname(to), exist_ok=True)
        shutil.copyfile(os.path.join(HERE, source), to)


def finding(each, wanted):
    """A finding as it is compared: an expectation may leave out its line or its column."""
    return tuple(each.get(key) if wanted is None or key in wanted else None for key in ("line", "column", "level", "rule"))


def differences(wanted, came):
    """What of `wanted` did not come, and what came besides."""
    left = list(came)
    missing = []
    # Those that say most first: none takes the finding of another.
    for want in sorted(wanted, key=len, reverse=True):
        found = next((each for each in left if finding(each, want) == finding(want, None)), None)
        if found is None:
            missing.append(want)
        else:
            left.remove(found)
    return missing, left


def shown(each):
    return f"{each.get('line', '*')}:{each.get('column', '*')} {each['level']} {each['rule']}"


def judge_findings(case, came):
    missing, more = differences(case["findings"], came)
    return [f"- {shown(each)}" for each in missing] + [f"+ {shown(each)}" for each in more]


def try_lint(adapter, root, stem, case):
    laid_out(root, stem, case)
    return judge_findings(case, adapter.ask(do="lint", root=root, path=case["path"], now=case["now"]))


def try_state(adapter, root, stem, case):
    laid_out(root, stem, case)
    faults = []
    for moment in case["moments"]:
        came = adapter.ask(do="state", root=root, path=case["path"], now=moment["now"])
        for key, want in moment.items():
            if key != "now" and came.get(key) != want:
                faults += [f"- {key} {json.dumps(want)}", f"+ {key} {json.dumps(came.get(key))}"]
    return faults


def try_merge(adapter, root, stem, case):
    faults = []
    folder = os.path.dirname(stem)
    files = {}
    for name in ("base", "ours", "theirs"):
        files[name] = os.path.join(root, name + ".toml")
        source = os.path.join(folder, name + ".toml")
        shutil.copyfile(source if os.path.exists(source) else os.devnull, files[name])
    wanted = None
    if case["status"] <= 1:
        with open(os.path.join(folder, "result.toml"), encoding="utf-8", newline="") as file:
            wanted = file.read()
    for ours, theirs in (("ours", "theirs"), ("theirs", "ours")):  # it is commutative
        came = adapter.ask(do="merge", base=files["base"], ours=files[ours], theirs=files[theirs])
        right = came["status"] == case["status"] if wanted is not None else came["status"] > 128
        if not right:
            faults.append(f"- status {case['status']}\n+ status {came['status']}")
        if wanted is not None and came.get("result") != wanted:
            faults.append(f"the result with {ours} as ours is\n{came.get('result')}")
    return faults


def try_history(adapter, _root, stem, case):
    folder = os.path.dirname(stem)
    files = {name: os.path.join(folder, name + ".toml") for name in ("before", "after")}
    return judge_findings(case, adapter.ask(do="history", **files))


TRIED = {"valid": try_lint, "invalid": try_lint, "state": try_state, "merge": try_merge, "history": try_history}


def main():
    if len(sys.argv) < 2:
        raise SystemExit("usage: run.py COMMAND...   (README.md beside it tells what COMMAND is asked)")
    adapter = Adapter(sys.argv[1:])
    tried = failed = 0
    for folder, attempt in TRIED.items():
        for name, stem, case in cases(folder):
            with tempfile.TemporaryDirectory() as root:
                faults = attempt(adapter, root, stem, case)
            tried += 1
            if faults:
                failed += 1
                print("\n  ".join([f"{name}: {case['about']} ({case['specification']})"] + faults))
    adapter.end()
    print(f"{tried} cases, {failed} failed")
    return 1 if failed or not tried else 0


sys.exit(main())
