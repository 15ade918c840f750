// SPDX-License-Identifier: MIT
#include "view/checklist.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "sitrep/model/safe.h"
#include "view/layout.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

// Rules apart, in their order: one rule may have found several things.
std::vector<std::string_view> rules_in(const std::vector<Finding>& findings) {
  std::vector<std::string_view> names;
  for (const auto& finding : findings) {
    if (std::ranges::find(names, finding.rule) == names.end()) names.push_back(finding.rule);
  }
  return names;
}

bool has(const std::vector<std::string_view>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

std::string as_outcome(std::string_view outcome) {
  return outcome == "resolved" ? std::string() : " as " + safe(outcome);
}

// In a pipe lines stay whole.
std::size_t columns_from(std::size_t indent, const Look& look) {
  return look.terminal ? std::max<std::size_t>(look.columns - std::min(look.columns, indent), 8) : any_width;
}

// Rule names in a column of their own where that leaves room for the messages.
std::string rows(const std::vector<Finding>& findings, bool waived, std::size_t column, Ink ink, const Look& look) {
  std::string out;
  std::string_view before;
  const bool narrow = look.terminal && look.columns < column + 30;
  const std::size_t indent = narrow ? 2 : column;
  for (const auto& finding : findings) {
    Row row(look);
    if (finding.rule != before) row.put(safe(finding.rule), ink);
    before = finding.rule;
    if (narrow && row.columns() > 0) {
      out += row.line();
      row = Row(look);
    }
    const auto text = waived ? finding.message + "; waived: " + finding.waived : finding.message;
    out += hung(row.to(indent), wrapped(text, columns_from(indent, look)), Ink::plain, look);
    if (finding.cure.empty() || waived) continue;
    out += hung(Row(look).to(indent), wrapped(finding.cure, columns_from(indent, look)), Ink::title, look);
  }
  return out;
}

std::string heading(const CloseVerdict& verdict, std::size_t unmet, std::string_view outcome, bool preview) {
  const auto as = as_outcome(outcome);
  const auto are = unmet == 1 ? "is" : "are";
  if (unmet == 0) {
    const auto all = counted(verdict.asked.size(), "close-out rule is", "close-out rules are");
    return verdict.waived.empty() ? fmt::format("ready to close{}: {} met", as, all)
                                  : fmt::format("ready to close{}: {} met or set aside", as, all);
  }
  if (!preview) {
    return fmt::format("not closed{}: {} {} not met", as, counted(unmet, "close-out rule", "close-out rules"), are);
  }
  // Something may stand in the way of every close that no outcome asks for by name.
  auto all = verdict.asked.size();
  for (const auto name : rules_in(verdict.unmet)) all += has(verdict.asked, name) ? 0 : 1;
  return fmt::format("to close{}: {} of {} {} not met", as, unmet, counted(all, "close-out rule", "close-out rules"),
                     are);
}

// On a terminal the command has a line of its own where it would be broken otherwise.
std::string advice(const std::string& words, const std::string& command, const Look& look) {
  if (!look.terminal || width(words) + 1 + width(command) <= look.columns) return words + " " + command + "\n";
  return hung(Row(look), wrapped(words, look.columns), Ink::plain, look) +
         hung(Row(look).to(2), wrapped(command, columns_from(2, look)), Ink::plain, look);
}

std::string closing_sentence(const std::vector<std::string_view>& unmet, std::string_view outcome, bool rest,
                             const Look& look) {
  if (unmet.empty()) return "sitrep close" + (outcome == "resolved" ? "" : " --as " + safe(outcome)) + "\n";
  const std::string sentence = rest ? "The rest is met. " : "";
  // That rule is never waived.
  if (unmet.size() == 1 && unmet.front() == "unconfirmed-customer") {
    return advice(sentence + "Where the customer can no longer be asked:",
                  "sitrep close --as unconfirmed --why WHY --approved-by NAME", look);
  }
  return advice(sentence + "To set one aside in the open:", "sitrep waive RULE WHY --approved-by NAME", look);
}

}  // namespace

std::string checklist_text(const CloseVerdict& verdict, std::string_view outcome, bool granted_preview,
                           const Look& look) {
  const auto unmet = rules_in(verdict.unmet);
  const auto waived = rules_in(verdict.waived);
  std::size_t column = 0;
  for (const auto name : unmet) column = std::max(column, width(name) + 2);
  for (const auto name : waived) column = std::max(column, width(name) + 2);
  std::string met;
  for (const auto name : verdict.asked) {
    if (!has(unmet, name) && !has(waived, name)) met += (met.empty() ? "" : ", ") + safe(name);
  }
  std::string out;
  for (const auto& line : wrapped(heading(verdict, unmet.size(), outcome, granted_preview), columns_from(0, look))) {
    out += Row(look).put(line, Ink::title).line();
  }
  if (!unmet.empty()) out += "\n" + rows(verdict.unmet, false, column, Ink::late, look);
  if (!waived.empty()) out += "\n" + rows(verdict.waived, true, column, Ink::unsure, look);
  if (granted_preview && !met.empty()) {
    out += "\n" + hung(Row(look).put("met").to(5), wrapped(met, columns_from(5, look)), Ink::aside, look);
  }
  out += "\n" + closing_sentence(unmet, outcome, !met.empty(), look);
  return out;
}

}  // namespace sitrep
