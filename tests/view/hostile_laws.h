// SPDX-License-Identifier: MIT
// What must hold of an output, whatever the record says. Each law returns what is wrong with the output, empty where
// nothing is.
#pragma once

#include <string>

namespace sitrep::hostile {

// Every output: valid UTF-8 without a control character (but line breaks, and CR LF where the format has them) and
// without anything that nobody sees.
std::string seen(const std::string& output, bool crlf = false);
// What is printed into a log that a CI server reads: no line is a command of GitHub's, Azure's or TeamCity's.
std::string no_command(const std::string& output);
// HTML: tags and attributes are those that our own templates and drawings use, nothing is loaded, and links lead to
// within the site.
std::string our_markup(const std::string& page);
// The same page as a reader has it: its entities, of which it has none but ours, spelt out.
std::string read_aloud(const std::string& page);
// Markdown: no tag but ours, no name, number or link that a host would act on; every row has five cells; fences close.
std::string our_markdown(const std::string& page);
// As many rows as asked for, each with as many cells as the first; no cell is a formula.
std::string plain_cells(const std::string& csv, std::size_t rows);
// Known properties alone, folded, in as many events as asked for.
std::string plain_events(const std::string& calendar, std::size_t events);
// What GitHub's runner makes of the line of a command.
std::string unpercented(const std::string& line);
// Of the first event, as a calendar shows it; a comma or a semicolon that would end a value ends it.
std::string description(const std::string& calendar);
// XML: tags and attributes of JUnit's.
std::string our_xml(const std::string& report);

}  // namespace sitrep::hostile
