// SPDX-License-Identifier: MIT
#include "cli/help.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

// `text` in lines of at most `columns`, the later ones indented by `indent`.
std::string wrapped(std::string_view text, std::size_t indent, std::size_t columns) {
  std::string out;
  std::size_t used = indent;
  while (!text.empty()) {
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (used > indent && used + 1 + width(word) > columns) {
      out += "\n" + std::string(indent, ' ');
      used = indent;
    } else if (used > indent) {
      out += ' ';
      ++used;
    }
    out += word;
    used += width(word);
  }
  return out;
}

std::string rows(const std::vector<std::pair<std::string, std::string>>& pairs, const Look& look) {
  std::size_t wide = 0;
  for (const auto& [left, right] : pairs) wide = std::max(wide, std::min<std::size_t>(left.size(), 26));
  const auto columns = std::clamp<std::size_t>(look.columns, 60, 100);
  std::string out;
  for (const auto& [left, right] : pairs) {
    const auto gap = left.size() > wide ? "\n" + std::string(wide + 4, ' ') : std::string(wide - left.size() + 2, ' ');
    out += "  " + left + gap + wrapped(right, wide + 4, columns) + "\n";
  }
  return out;
}

}  // namespace

std::string help_text(const Look& look) {
  std::string out =
      "sitrep keeps the log of one customer escalation: facts apart from guesses, one owner,\n"
      "one voice to the customer, and no close until the customer has done what had failed.\n\n"
      "  sitrep open \"Acme cannot export invoices\" --customer Acme --blocked \"export an invoice\"\n"
      "  sitrep                                    where it stands, and what to do now\n";
  for (const auto group :
       {Group::six, Group::facts, Group::people, Group::repair, Group::after, Group::look, Group::files}) {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& command : commands()) {
      if (command.group == group) pairs.emplace_back(command.name, command.summary);
    }
    if (!pairs.empty()) out += "\n" + paint(in_words(group), Ink::title, look) + "\n" + rows(pairs, look);
  }
  return out +
         "\nsitrep COMMAND --help tells a command's options; these work with every command:\n"
         "  -i ID  -C DIR  --by NAME  --at TIME  --tz ZONE  -q  --json  --color WHEN  --now TIME\n"
         "Exit status: 0 done, 1 the rules say no, 2 wrong usage, 3 could not.\n";
}

std::string help_text(const Command& command, const Options& options, const Look& look) {
  std::vector<std::pair<std::string, std::string>> own;
  std::vector<std::pair<std::string, std::string>> everywhere;
  if (!options.usage().empty()) own.emplace_back(options.usage(), options.usage_meaning());
  for (const auto& spec : options.specs()) {
    auto name = spec.name;
    if (const auto comma = name.find(','); comma != std::string::npos) name.insert(comma + 1, " ");
    (spec.everywhere ? everywhere : own)
        .emplace_back(
            name + (spec.placeholder.empty() || spec.placeholder.front() == '[' ? "" : " ") + spec.placeholder,
            spec.meaning);
  }
  // --help is declared first and belongs last.
  const auto help = std::ranges::find(own, "-h, --help", &std::pair<std::string, std::string>::first);
  if (help != own.end()) std::rotate(help, help + 1, own.end());
  auto usage = fmt::format("sitrep {}{}{}", command.name, options.usage().empty() ? "" : " ", options.usage());
  return fmt::format("{}\n    {}\n\n{}\n{}\n{}", paint(usage + " [options]", Ink::title, look), command.summary,
                     rows(own, look), "With every command:", rows(everywhere, look));
}

}  // namespace sitrep
