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

std::string entry_of(const Command& command) {
  if (command.summary.empty()) throw std::runtime_error(fmt::format("{} has no summary", command.name));
  Options options(command.name);
  command.bind(options);
  if (!options.usage().empty() && options.usage_meaning().empty()) {
    throw std::runtime_error(fmt::format("{}: nothing says what {} is", command.name, options.usage()));
  }
  const auto rows = option_rows(options, false, command.name);
  auto out = fmt::format(".It Ic {}{}{}\n", mdoc::argument(command.name), usage_arguments(options.usage()),
                         rows.empty() ? "" : " Op Ar options");
  out += mdoc::sentence(command.summary) + other_names_of(command);
  if (!options.usage().empty()) {
    out += fmt::format(".Pp\n.Bl -tag -width Ds -compact\n.It{}\n{}", usage_arguments(options.usage()),
                       mdoc::prose(options.usage_meaning()));
  }
  if (options.usage().empty() && !rows.empty()) out += ".Pp\n.Bl -tag -width Ds -compact\n";
  if (!options.usage().empty() || !rows.empty()) out += rows + ".El\n";
  return out;
}

}  // namespace

std::string commands_by_group() {
  std::string out;
  const auto all = commands();
  for (std::size_t at = 0; at < all.size(); ++at) {
    const bool begins = at == 0 || all[at - 1].group != all[at].group;
    const bool ends = at + 1 == all.size() || all[at + 1].group != all[at].group;
    if (begins) out += fmt::format(".Ss {}\n.Bl -tag -width Ds\n", in_words(all[at].group));
    out += entry_of(all[at]);
    if (ends) out += ".El\n";
  }
  return out;
}

std::string global_options() {
  Options options("sitrep");
  Globals globals;
  options.everywhere();
  declare_globals(options, globals);
  return option_rows(options, true, "every command");
}

}  // namespace sitrep::manual
