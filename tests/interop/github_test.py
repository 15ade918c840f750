# SPDX-License-Identifier: MIT
"""Workflow commands as GitHub's runner reads them: written from its documentation. A line is a command where it begins,
spaces aside, with `::`, or where `##[` stands anywhere in it; properties and message have escapes of their own."""
import collections
import os

import desk

KNOWN = {"error", "warning", "notice"}


def unescaped(text, mapping):
    for mark, meant in mapping:
        text = text.replace(mark, meant)
    return text


def command(line):
    """(name, properties, message), or None where the line is only printed."""
    if "##[" in line:
        return ("an older kind", {}, line)
    line = line.lstrip()
    if not line.startswith("::") or "::" not in line[2:]:
        return None
    head, message = line[2:].split("::", 1)
    name, _, rest = head.partition(" ")
    properties = {}
    for part in rest.split(","):
        key, equals, value = part.partition("=")
        if equals:
            properties[key.strip()] = unescaped(value, [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")])
    return (name, properties, unescaped(message, [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")]))


class Github(desk.ReportTest):
    def commands(self, *words, **more):
        lines = self.report("github", *words, **more).decode().splitlines()
        return [command(line) or self.fail(line) for line in lines]

    def test_each_line_is_one_command_of_ours(self):
        for name, properties, message in self.commands("."):
            self.assertIn(name, KNOWN)
            self.assertLessEqual(set(properties), {"file", "line", "col", "title"})
            self.assertTrue(message)
            self.assertNotIn("%3A", message)  # a message has no such escape: people would read it

    def test_they_say_what_was_found(self):
        found = self.findings("incidents/faults.toml")
        said = self.commands("incidents/faults.toml")
        self.assertEqual(len(said), len(found))
        names = {"error": "error", "warning": "warning", "note": "notice"}
        for finding in found:
            of_it = [each for each in said if each[1]["title"] == finding["rule"]]
            self.assertEqual(len(of_it), 1, finding)
            name, properties, message = of_it[0]
            self.assertEqual(name, names[finding["level"]])
            self.assertEqual((properties["file"], int(properties["line"]), int(properties["col"])),
                             (finding["path"], finding["line"], finding["column"]))
            self.assertTrue(message.startswith(finding["message"]), message)

    def test_a_hostile_name_stays_in_its_property(self):
        files = {properties.get("file") for _, properties, _ in self.commands("incidents")}
        self.assertIn('incidents/a b:9:1, c%0A"<d>&\\n::error file=x::y # #[z]\\xff.toml', files)

    def test_files_are_named_from_the_top(self):
        for _, properties, _ in self.commands(inside="ops"):
            self.assertTrue(os.path.isfile(self.desk.path(properties["file"])), properties)

    def test_errors_first_and_what_is_not_shown_is_counted(self):
        text = desk.HEADER.format("many") + "".join(
            f'\n[[owner]]\nid = "{at}-{at:05}"\nat = 2026-11-23T10:15:00+01:00\nby = "Sam"\nname = "everyone"\nmore = 1\n'
            for at in range(1, 40))
        self.desk.write("incidents/many.toml", text)
        self.addCleanup(os.remove, self.desk.path("incidents/many.toml"))
        found = collections.Counter(each["level"] for each in self.findings("incidents/many.toml"))
        said = self.commands("incidents/many.toml")
        names = [name for name, _, _ in said]
        self.assertEqual(names, sorted(names, key=["error", "warning", "notice"].index))
        shown = collections.Counter(names)
        self.assertEqual((shown["error"], shown["warning"]), (10, 10))
        self.assertLessEqual(shown["notice"], 10)
        self.assertTrue(said[-1][2].startswith(f"{sum(found.values()) - len(said) + 1} findings are not shown here: "), said[-1])

    def test_the_text_beside_it_holds_no_command(self):
        # The step prints both; what the runner obeys must come from the report alone.
        self.desk.write("::stop-commands::x.toml", desk.HEADER.format("x") + 'x = "##[error]"\n')
        self.addCleanup(os.remove, self.desk.path("::stop-commands::x.toml"))
        text = self.lint("incidents", "::stop-commands::x.toml").out
        self.assertIn("./::stop-commands::x.toml:3:1: ", text)
        for line in text.splitlines():
            self.assertIsNone(command(line), line)


if __name__ == "__main__":
    desk.main()
