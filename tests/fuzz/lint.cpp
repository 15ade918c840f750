// SPDX-License-Identifier: MIT
#include <algorithm>
#include <vector>

#include "fuzz/laws.h"
#include "lint/rule.h"
#include "sitrep/format/read.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/pages.h"

namespace sitrep::fuzz {
namespace {

void sound(const std::vector<Finding>& findings) {
  for (const auto& finding : findings) {
    must(find_rule(finding.rule) != nullptr, "a finding names a rule", finding.rule);
    must(!finding.message.empty(), "a finding says something", finding.rule);
  }
}

std::string_view outcomes() { return find_field(*find_kind("close"), "outcome")->words; }

void judged(const Given& given) {
  for (auto words = outcomes(); !words.empty();) {
    const auto outcome = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(outcome.size() + 1, words.size()));
    const auto verdict = judge_close(given.log, given.incident, outcome, given.around);
    sound(verdict.unmet);
    sound(verdict.waived);
    sound(verdict.warns);
  }
  for (const auto& entry : given.log.entries) {
    if (entry.kind != "update") continue;
    const auto verdict = judge_update(given.log, given.incident, entry, given.around);
    sound(verdict.refuses);
    sound(verdict.warns);
  }
}

// "in line 18" is where it stands.
std::string without_lines(std::string text) {
  for (auto at = text.find("in line "); at != std::string::npos; at = text.find("in line ", at + 1)) {
    const auto from = at + 8;
    text.erase(from, std::min(text.find_first_not_of("0123456789", from), text.size()) - from);
  }
  return text;
}

// What a finding says, wherever it stands.
std::vector<std::string> said(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  for (const auto& each : findings) {
    all.push_back(std::string(each.rule) + "|" + std::string(in_words(each.level)) + "|" + without_lines(each.message) +
                  "|" + each.cure + "|" + each.entry + "|" + each.waived + "|" + each.because);
  }
  std::ranges::sort(all);
  return all;
}

// The same blocks, the last first: order is the id's, and never the place in the file.
std::string reversed(Bytes bytes) {
  const auto blocks = scan(bytes);
  std::string text(blocks.head());
  for (auto block = blocks.blocks.rbegin(); block != blocks.blocks.rend(); ++block) {
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
    text += bytes.substr(block->begin, block->end - block->begin);
  }
  return text;
}

void order_is_the_ids(Bytes bytes, const Given& given) {
  const auto no_id = [](const Entry& entry) { return entry.id().empty(); };
  if (!given.log.problems.empty() || std::ranges::any_of(given.log.entries, no_id)) return;
  const auto incident = bytes.substr(0, bytes.find('\x1c'));
  const auto text = reversed(incident);
  const Given other(text + std::string(bytes.substr(incident.size())));
  const auto there = said(lint_incident(other.log, other.routine, other.around));
  const auto here = said(lint_incident(given.log, given.routine, given.around));
  if (here == there) return;
  std::string differs;
  for (const auto& each : here) differs += (std::ranges::count(there, each) ? "  " : "- ") + each + "\n";
  for (const auto& each : there) differs += std::ranges::count(here, each) ? "" : "+ " + each + "\n";
  must(false, "findings do not depend on the order of the blocks", "\n" + differs);
}

}  // namespace

void lint(Bytes bytes) {
  const Given given(bytes);
  const auto findings = lint_incident(given.log, given.routine, given.around);
  sound(findings);
  must(std::ranges::is_sorted(findings, {}, [](const Finding& each) { return std::tuple(each.place, each.rule); }),
       "findings are sorted by place, then rule");
  for (const auto& spec : pages()) {
    const auto page = read_page(bytes, "x.toml", spec);
    sound(lint_page(page, routine_of(page), given.around));
  }
  judged(given);
  order_is_the_ids(bytes, given);
}

}  // namespace sitrep::fuzz
