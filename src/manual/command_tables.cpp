// SPDX-License-Identifier: MIT
// The command table and the options that every command declares.
#include <fmt/format.h>

#include <stdexcept>

#include "cli/run.h"
#include "cli/table.h"
#include "manual/mdoc.h"
#include "manual/tables.h"

namespace sitrep::manual {
namespace {

// "[PATH…]" -> ` Oo Ar PATH ... Oc`
std::string usage_arguments(std::string_view usage) {
  constexpr std::string_view ellipsis = "…";
  std::string out;
  while (!usage.empty()) {
    auto word = usage.substr(0, usage.find(' '));
    usage.remove_prefix(std::min(word.size() + 1, usage.size()));
    const bool optional = word.starts_with('[') && word.ends_with(']');
    if (optional) word = word.substr(1, word.size() - 2);
    const bool several = word.ends_with(ellipsis);
    if (several) word.remove_suffix(ellipsis.size());
    out += fmt::format("{} Ar {}{}{}", optional ? " Oo" : "", mdoc::argument(word), several ? " ..." : "",
                       optional ? " Oc" : "");
  }
  return out;
}

// "-i,--incident", "ID" -> `.It Fl i , Fl \-incident Ar ID`
std::string option_item(const OptionSpec& spec) {
  std::string out = ".It";
  for (std::string_view names = spec.name; !names.empty();) {
    const auto comma = std::min(names.find(','), names.size());
    out += fmt::format("{} Fl {}", out == ".It" ? "" : " ,", mdoc::argument(names.substr(1, comma - 1)));
    names.remove_prefix(std::min(comma + 1, names.size()));
  }
  if (!spec.placeholder.empty()) out += " Ar " + mdoc::argument(spec.placeholder);
  return out + "\n";
}

std::string option_rows(const Options& options, bool everywhere, std::string_view owner) {
  std::string out;
  for (const auto& spec : options.specs()) {
    if (spec.everywhere != everywhere || spec.name == "-h,--help") continue;
    if (spec.meaning.empty()) throw std::runtime_error(fmt::format("{}: {} has no meaning", owner, spec.name));
    out += option_item(spec) + mdoc::prose(spec.meaning);
  }
  return out;
}

// Its other names, but for those that the summary tells already.
std::string other_names_of(const Command& command) {
  std::string out;
  for (const auto& alias : aliases()) {
    const bool told = command.summary.find(alias.name) != std::string_view::npos;
    if (alias.command == command.name && !told) out += fmt::format("Also\n.Ic {} .\n", mdoc::argument(alias.name));
  }
  return out;
}

// The head of a command: its name, what it takes, and that it has options.
std::string call_of(const Command& command, const Options& options) {
  const bool has_options = !option_rows(options, false, command.name).empty();
  return fmt::format("{}{}{}\n", mdoc::argument(command.name), usage_arguments(options.usage()),
                     has_options ? " Op Ar options" : "");
}

// What it takes and its options, each with its words; nothing for a command that has neither.
std::string arguments_of(const Command& command, const Options& options) {
  std::string rows;
  if (!options.usage().empty()) {
    if (options.usage_meaning().empty()) {
      throw std::runtime_error(fmt::format("{}: nothing says what {} is", command.name, options.usage()));
    }
    rows = fmt::format(".It{}\n{}", usage_arguments(options.usage()), mdoc::prose(options.usage_meaning()));
  }
  rows += option_rows(options, false, command.name);
  return rows.empty() ? rows : fmt::format(".Bl -tag -width Ds -compact\n{}.El\n", rows);
}

struct Declared {
  explicit Declared(const Command& command) : options(command.name) {
    if (command.summary.empty()) throw std::runtime_error(fmt::format("{} has no summary", command.name));
    command.bind(options);
  }
  Options options;
};

const Command& command_named(std::string_view name) {
  const auto* command = find_command(name);
  if (!command) throw std::runtime_error(fmt::format("there is no command {}", name));
  return *command;
}

std::string entry_of(const Command& command, const PageExists& has_page) {
  const Declared declared(command);
  auto out = fmt::format(".It Ic {}", call_of(command, declared.options));
  out += mdoc::sentence(command.summary) + other_names_of(command);
  const auto page = fmt::format("sitrep-{}", command.name);
  if (has_page(page + ".1")) return out + fmt::format("See\n.Xr {} 1 .\n", page);
  const auto rows = arguments_of(command, declared.options);
  return rows.empty() ? out : out + ".Pp\n" + rows;
}

}  // namespace

std::string commands_by_group(const PageExists& has_page) {
  std::string out;
  const auto all = commands();
  for (std::size_t at = 0; at < all.size(); ++at) {
    const bool begins = at == 0 || all[at - 1].group != all[at].group;
    const bool ends = at + 1 == all.size() || all[at + 1].group != all[at].group;
    if (begins) out += fmt::format(".Ss {}\n.Bl -tag -width Ds\n", in_words(all[at].group));
    out += entry_of(all[at], has_page);
    if (ends) out += ".El\n";
  }
  return out;
}

std::string synopsis_of_command(std::string_view name) {
  const auto& command = command_named(name);
  return ".Nm sitrep " + call_of(command, Declared(command).options);
}

std::string options_of_command(std::string_view name) {
  const auto& command = command_named(name);
  return arguments_of(command, Declared(command).options);
}

std::string global_options() {
  Options options("sitrep");
  Globals globals;
  options.everywhere();
  declare_globals(options, globals);
  return option_rows(options, true, "every command");
}

}  // namespace sitrep::manual
