# SPDX-License-Identifier: MIT
"""sitrep_adapter.py PROGRAM: answers the conformance suite's requests with sitrep. An example of an adapter, too."""

import json
import os
import subprocess
import sys
import tempfile

PROGRAM = os.path.abspath(sys.argv[1])
HOME = tempfile.TemporaryDirectory()  # nobody's own settings
STATES = {"still fails": "fails", "confirmed too early": "stale"}


def run(*arguments, cwd=None, program=PROGRAM):
    environment = {"PATH": os.environ["PATH"], "HOME": HOME.name, "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC", "LC_ALL": "C.UTF-8"}
    return subprocess.run([program, *arguments], cwd=cwd, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", check=False)


def findings(root, path, now, *more):
    report = os.path.join(root, "report.json")
    run("lint", path, "--now", now, "--output", "json=" + report, *more, cwd=root)
    with open(report, encoding="utf-8") as file:
        return json.load(file)["findings"]


def lint(root, path, now):
    return findings(root, path, now)


def state(root, path, now):
    came = json.loads(run("status", "--json", "-i", path, "--now", now, cwd=root).stdout)
    kinds = ("questions", "checks", "tasks", "watches", "reviews", "followups")
    impact = came["impact"] or {}
    return {
        **{key: came[key] for key in ("phase", "owner", "voice", "customer_due", "team_due", "title", "severity")},
        "outcome": came.get("outcome"),
        "reports": {each["id"]: STATES.get(each["state"], each["state"]) for each in came["reports"]},
        "guesses": {each["id"]: each["state"] for each in came["guesses"]},
        "open": [each["id"] for kind in kinds for each in came[kind] if each["state"] == "open"],
        "impact": {key: impact[key] for key in ("affected", "works", "fails", "unknown", "workaround") if key in impact},
    }


def merge(base, ours, theirs):
    with tempfile.TemporaryDirectory() as folder:
        result = os.path.join(folder, "ours.toml")
        with open(ours, "rb") as source, open(result, "wb") as to:
            to.write(source.read())
        status = run("merge-driver", base, result, theirs, "7", "incidents/acme.toml", cwd=folder).returncode
        with open(result, encoding="utf-8", errors="replace", newline="") as file:
            return {"status": status, "result": file.read()}


def history(before, after):
    with tempfile.TemporaryDirectory() as root:
        path = os.path.join(root, "incidents", "acme.toml")
        os.makedirs(os.path.dirname(path))

        def git(*arguments):
            done = run("-c", "user.name=Sam", "-c", "user.email=sam@example.org", *arguments, cwd=root, program="git")
            if done.returncode:
                raise SystemExit(f"git {arguments}: {done.stderr}")

        git("init", "--quiet")
        for version in (before, after):
            with open(version, "rb") as source, open(path, "wb") as to:
                to.write(source.read())
            git("add", "incidents")
            git("commit", "--quiet", "--message", "a version")
        rules = ("rewritten-entry", "removed-entry", "changed-header")
        only = [word for rule in rules for word in ("--only", rule)]
        return findings(root, "incidents/acme.toml", "2026-11-23T10:09:00+01:00", "--base", "HEAD~1", *only)


for line in sys.stdin:
    request = json.loads(line)
    answer = {"lint": lint, "state": state, "merge": merge, "history": history}[request.pop("do")]
    print(json.dumps(answer(**request)), flush=True)
