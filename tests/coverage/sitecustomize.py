# SPDX-License-Identifier: MIT
"""Gives each program that a fault test starts a folder of its own for its counts: a call that is made to fail may as
well be one that writes them, and would then take those of all runs before with it. scripts/coverage puts the folders
together. Python reads this file by its name where PYTHONPATH says so."""

import itertools
import os
import subprocess

_runs = itertools.count()
_start = subprocess.Popen.__init__


def _counted(self, *args, env=None, **rest):
    env = dict(os.environ if env is None else env)
    env["GCOV_PREFIX"] = f"{os.environ['COUNTED_RUNS']}/{os.getpid()}-{next(_runs)}"
    _start(self, *args, env=env, **rest)


if "COUNTED_RUNS" in os.environ:
    subprocess.Popen.__init__ = _counted
