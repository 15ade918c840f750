# SPDX-License-Identifier: MIT
"""action.yml before action-validator, which has the schema of GitHub's actions."""
import os
import subprocess
import tempfile
import unittest

import desk

VALIDATOR = None


class Form(unittest.TestCase):
    def taken(self, text):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "action.yml")
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            return subprocess.run([VALIDATOR, path], capture_output=True, text=True, timeout=60)

    def test_it_is_an_action(self):
        with open(os.path.join(desk.SOURCE, "action.yml"), encoding="utf-8") as file:
            text = file.read()
        ran = self.taken(text)
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
        for bad in (text.replace("using: composite", "using: none"), text.replace("shell: bash", "shel: bash", 1), text + "more: 1\n"):
            self.assertNotEqual(self.taken(bad).returncode, 0, "the judge takes anything")


if __name__ == "__main__":
    VALIDATOR = desk.judge("action-validator")
    desk.need("node", "its judge runs on it")
    desk.main()
