# SPDX-License-Identifier: MIT
"""A folder of clones for a test: real git and the real program, in an environment that no machine's settings reach.

Each test gets a bare repository and as many clones of it as it asks for; everything is removed at its end.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
import unittest

PROGRAM = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else None


class Ran:
    def __init__(self, done):
        self.status = done.returncode
        self.out = done.stdout.decode("utf-8", "replace")
        self.err = done.stderr.decode("utf-8", "replace")

    def __repr__(self):
        return f"status {self.status}\n{self.out}{self.err}"


class Clone:
    """One person's copy: runs git and sitrep in its folder, under its own name."""

    def __init__(self, place, folder, name):
        self.place, self.folder, self.name = place, folder, name

    def run(self, words, stdin=b"", **env):
        state = os.path.join(self.place.folder, "state-" + self.name)
        around = {
            "PATH": os.path.dirname(PROGRAM) + ":" + os.environ["PATH"],
            "HOME": self.place.home,
            "XDG_STATE_HOME": state,
            "GIT_CONFIG_NOSYSTEM": "1",
            "TZ": "UTC",
            "TERM": "dumb",
            "LC_ALL": "C.UTF-8",
        }
        if "GCOV_PREFIX" in os.environ:
            around["GCOV_PREFIX"] = os.environ["GCOV_PREFIX"]
        around.update(env)
        return Ran(subprocess.run(words, cwd=self.folder, input=stdin, env=around, capture_output=True, timeout=300))

    def git(self, *words, ok=True, **env):
        ran = self.run(["git", *words], **env)
        if ok and ran.status != 0:
            raise AssertionError(f"git {' '.join(words)}: {ran}")
        return ran

    def sitrep(self, *words, status=0, **env):
        ran = self.run([PROGRAM, *words], **env)
        if status is not None and ran.status != status:
            raise AssertionError(f"sitrep {' '.join(words)}: expected {status}, got {ran}")
        return ran

    def path(self, name):
        return os.path.join(self.folder, name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def write(self, name, text):
        os.makedirs(os.path.dirname(self.path(name)), exist_ok=True)
        with open(self.path(name), "wb") as file:
            file.write(text.encode() if isinstance(text, str) else text)

    def log(self, name="incidents/acme.toml"):
        """The file as TOML: an AssertionError where it is none."""
        return tomllib.loads(self.read(name).decode("utf-8"))

    def ids(self, name="incidents/acme.toml"):
        return [entry["id"] for kind, entries in self.log(name).items() if isinstance(entries, list) for entry in entries]

    def head(self, rev="HEAD"):
        return self.git("rev-parse", rev).out.strip()

    def open(self):
        """An incident of a known name; clones that pull it all have the same header."""
        return self.sitrep("open", "Acme cannot export", "--id", "acme", "--customer", "Acme", "--blocked", "export an invoice",
                           "--no-checks")

    def commit(self, message="work"):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message)


class Place:
    def __init__(self):
        self.folder = os.path.realpath(tempfile.mkdtemp(prefix="sitrep-git-"))
        self.home = os.path.join(self.folder, "home")
        os.mkdir(self.home)
        self.bare = os.path.join(self.folder, "remote.git")
        self.clones = []
        with open(os.path.join(self.home, ".gitconfig"), "w", encoding="utf-8") as file:
            file.write("[init]\ndefaultBranch = main\n[advice]\ndetachedHead = false\n[protocol \"file\"]\nallow = always\n")
        subprocess.run(["git", "init", "-q", "--bare", "-b", "main", self.bare], check=True, env=dict(os.environ, HOME=self.home))

    def clone(self, name="Mina"):
        folder = os.path.join(self.folder, "clone-" + name.lower())
        made = Clone(self, folder, name.lower())
        subprocess.run(["git", "clone", "-q", self.bare, folder], check=True, capture_output=True, env=dict(os.environ, HOME=self.home))
        made.git("config", "user.name", name)
        made.git("config", "user.email", name.lower() + "@example.com")
        self.clones.append(made)
        return made

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class GitTest(unittest.TestCase):
    def setUp(self):
        self.place = Place()
        self.addCleanup(self.place.remove)

    def clone(self, name="Mina"):
        return self.place.clone(name)


def main():
    if shutil.which("git") is None:
        print("skipped: no git here")
        sys.exit(77)
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=1)
