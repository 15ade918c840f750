// SPDX-License-Identifier: MIT
// The tables of the code as mdoc: commands with their options, the fields of incident/1, the keys of the other formats,
// the rules. A command, option, kind, field or rule that nobody has put into words is a std::runtime_error that names
// it.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep::manual {

// Whether there is such a page, as `sitrep-lint.1`. A command that has one is told of there, and named in sitrep(1).
using PageExists = std::function<bool(const std::string& page)>;

std::string commands_by_group(const PageExists& has_page);
std::string synopsis_of_command(std::string_view name);
std::string options_of_command(std::string_view name);
std::string global_options();

std::string header_keys();
std::string common_fields_of_entries();
std::string kinds_of_entries();

// The keys of playbook/1, routine/1 or drill/1, table by table.
std::string keys_of_page(std::string_view format);

// The rules from `first` on, in the order of their table, up to `next`, which is not among them; to the last where it
// is empty.
std::string rules_between(std::string_view first, std::string_view next);
std::string_view first_rule();

// What `stats` measures: title, name, unit and definition.
std::string measures_defined();

// What the rules serve, each once.
std::vector<std::string_view> demands();

}  // namespace sitrep::manual
