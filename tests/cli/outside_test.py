# SPDX-License-Identifier: MIT
"""What the outside refuses, met by the real program: a folder where nothing can be written, a standard input that is closed or
that is a folder, a zone that the environment misspells. Each is one message, with its status and what to do, and never
a death without a word."""
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "git"))
import clones  # noqa: E402


class Outside(clones.GitTest):
    def setUp(self):
        super().setUp()
        self.mina = self.clone("Mina")
        self.mina.open()

    def test_a_site_where_nothing_can_be_written(self):
        ran = self.mina.run(["/bin/sh", "-c", 'ulimit -f 0; exec "$0" export site site', clones.PROGRAM])
        self.assertEqual(ran.status, 3, ran)
        self.assertIn("sitrep: could not write ", ran.err)
        self.assertEqual(ran.out, "")

    def input_refused(self, redirected, why):
        for words in ("fact -", "import -", "lint -"):
            ran = self.mina.run(["/bin/sh", "-c", f'exec "$0" {words} {redirected}', clones.PROGRAM])
            self.assertEqual(ran.status, 3, ran)
            self.assertEqual(ran.out, "")
            self.assertEqual(ran.err, f"sitrep: standard input could not be read: {why}; - takes a text from a pipe or a "
                                      "file: sitrep … - < FILE\n")
        self.assertEqual(len(self.mina.ids()), 1)

    def test_a_standard_input_that_is_closed(self):
        self.input_refused("<&-", "bad file descriptor")

    def test_a_standard_input_that_is_a_folder(self):
        self.input_refused("< .", "is a directory")

    def test_a_zone_that_the_environment_misspells(self):
        for routine in ("", 'format = "routine/1"\ntimezone = "Asia/Tokyo"\n'):
            self.mina.write("sitrep.toml", routine or 'format = "routine/1"\n')
            ran = self.mina.sitrep("status", status=2, TZ="Europe/Berln")
            self.assertEqual(ran.err, 'sitrep: TZ in the environment: there is no time zone "Europe/Berln"; did you mean '
                                      "Europe/Berlin?\n")


if __name__ == "__main__":
    clones.main()
