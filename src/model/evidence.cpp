// SPDX-License-Identifier: MIT
#include "sitrep/model/evidence.h"

#include <algorithm>
#include <optional>

#include "model/ascii.h"
#include "model/trim.h"
#include "sitrep/model/blanked.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/people.h"
#include "sitrep/model/terms.h"

namespace sitrep {
namespace {

// Where "10:05" begins.
std::size_t find_clock(std::string_view text) {
  for (std::size_t at = 1; at + 2 < text.size(); ++at) {
    if (text[at] != ':' || !is_digit(text[at - 1]) || !is_digit(text[at + 1]) || !is_digit(text[at + 2])) continue;
    return at >= 2 && is_digit(text[at - 2]) ? at - 2 : at - 1;
  }
  return std::string_view::npos;
}

// What the fact that stands there still does: another may have settled the same thing otherwise since.
Settles settled_by(const Incident& incident, const Entry& fact) {
  const auto any = [&](std::string_view field, auto holds) {
    return std::ranges::any_of(fact.list(field), [&](const std::string& id) { return holds(id); });
  };
  const auto guess_is = [&](GuessState state) {
    return [&incident, state](const std::string& id) { return incident.guess_state(id) == state; };
  };
  if (any("proves", guess_is(GuessState::proved))) return Settles::proved;
  if (any("answers", [&](const std::string& id) { return incident.answered_by(id) != nullptr; }))
    return Settles::answered;
  if (any("disproves", guess_is(GuessState::disproved))) return Settles::disproved;
  return Settles::nothing;
}

void add_evidence(const Incident& incident, std::vector<Evidence>& all) {
  for (const auto* fact : incident.standing("fact")) {
    auto& each = all.emplace_back(
        Evidence{settled_by(incident, *fact), fact->at().instant, "", in_one_line(fact->text("text"))});
    if (const auto source = fact->text("source"); !is_no_answer(source))
      each.source = without_clock(in_one_line(source));
  }
  for (const auto* check : incident.standing("check")) {
    const auto* done = incident.done_by(check->id());
    if (!done || is_no_answer(done->text("text"))) continue;
    all.push_back(
        {Settles::answered, done->at().instant, in_one_line(check->text("text")), in_one_line(done->text("text"))});
  }
}

}  // namespace

std::vector<Evidence> evidence(std::span<const Incident* const> from) {
  std::vector<Evidence> all;
  for (const auto* incident : from) add_evidence(*incident, all);
  std::ranges::stable_sort(all, {}, [](const Evidence& each) { return std::pair(each.settles, each.at); });
  return all;
}

std::string without_clock(std::string_view source) {
  const auto clock = find_clock(source);
  if (clock == std::string_view::npos) return std::string(source);
  auto head = source.substr(0, clock);
  const auto is_apart = [](char c) { return std::string_view(" ,;:(-").find(c) != std::string_view::npos; };
  for (bool cut = true; cut;) {
    cut = false;
    while (!head.empty() && is_apart(head.back())) head.remove_suffix(1);
    for (const std::string_view word : {"from", "at", "since", "around", "between", "after", "until", "before"}) {
      if (!head.ends_with(word) || head.size() == word.size() || !is_apart(head[head.size() - word.size() - 1]))
        continue;
      head.remove_suffix(word.size());
      cut = true;
    }
  }
  return head.size() < 3 ? std::string(source) : std::string(head);
}

bool names_a_log(std::string_view source) {
  static const auto logs = content_words(
      "log logs trace traces metric metrics graph graphs dashboard journal journald syslog stderr stdout console "
      "sentry "
      "kibana grafana datadog splunk prometheus loki alert alerts");
  return std::ranges::any_of(content_words(source), [](const std::string& word) {
    return std::ranges::find(logs, word) != logs.end() || word.ends_with("log");
  });
}

bool is_no_answer(std::string_view text) {
  return text.empty() || text == redacted || among(fold_name(text), "none no nothing - n/a unknown");
}

}  // namespace sitrep
