# SPDX-License-Identifier: MIT
"""The library as others use it: installed somewhere, found by find_package and by pkg-config, and the example program
built on it, run, and what it wrote read by the program. usage: library_test.py SITREP BUILD SOURCE
`installed` for BUILD: what lies in /usr is meant, as a package left it."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = os.path.abspath(sys.argv.pop())
BUILD = sys.argv.pop()
PROGRAM = os.path.abspath(sys.argv.pop())
LOG = "incidents/2026-11-23-acme-cannot-export-invoices.toml"
TEXT = "the export queue is empty again"


class Library(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp()
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        if BUILD == "installed":
            cls.prefix = "/usr"
        else:
            cls.prefix = cls.folder + "/usr"
            cls.ran("cmake", "--install", BUILD, "--component", "library", "--prefix", cls.prefix)
        cls.example = cls.prefix + "/share/doc/libsitrep-dev/examples"
        cls.pkgconfig = [folder for folder, _, names in os.walk(cls.prefix) if "sitrep.pc" in names]
        assert len(cls.pkgconfig) == 1, cls.pkgconfig
        # What is installed must stand by itself: nothing of it may lie in the sources.
        for folder, _, names in os.walk(os.path.dirname(cls.pkgconfig[0])):
            for name in names:
                if name.endswith((".cmake", ".pc")) and "sitrep" in folder + name:
                    with open(os.path.join(folder, name), encoding="utf-8") as text:
                        assert SOURCE not in text.read(), name

    @classmethod
    def ran(cls, *words, **more):
        done = subprocess.run(words, capture_output=True, text=True, check=False, **more)
        assert done.returncode == 0, f"{words}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def appends(self, program):
        work = tempfile.mkdtemp(dir=self.folder)
        shutil.copytree(SOURCE + "/examples/live", work, dirs_exist_ok=True)
        said = self.ran(program, LOG, TEXT, cwd=work)
        self.assertIn("appended 18-7kq2z", said)
        shown = self.ran(PROGRAM, "show", "18-7kq2z", "-C", work, "-i", LOG.removeprefix("incidents/").removesuffix(".toml"),
                         env=dict(os.environ, SITREP_NOW="2026-11-23T12:00:00+01:00"))
        self.assertIn(TEXT, shown)
        missing = subprocess.run([program, "nothing.toml", TEXT], cwd=work, capture_output=True, text=True, check=False)
        self.assertEqual(missing.returncode, 3)
        self.assertIn("is not there", missing.stderr)

    def test_found_by_cmake(self):
        build = self.folder + "/build"
        self.ran("cmake", "-S", self.example, "-B", build, *([] if BUILD == "installed" else ["-DCMAKE_PREFIX_PATH=" + self.prefix]))
        self.ran("cmake", "--build", build)
        self.appends(build + "/append_a_fact")

    def test_found_by_pkg_config(self):
        moved = [] if BUILD == "installed" else ["--define-prefix"]
        flags = self.ran("pkg-config", *moved, "--cflags", "--libs", "sitrep",
                         env=dict(os.environ, PKG_CONFIG_PATH=self.pkgconfig[0])).split()
        program = self.folder + "/by_hand"
        self.ran("c++", "-std=c++20", self.example + "/append_a_fact.cpp", "-o", program, *flags)
        self.appends(program)


if __name__ == "__main__":
    unittest.main()
