// SPDX-License-Identifier: MIT
#include "sitrep/model/likeness.h"

#include <algorithm>

#include "sitrep/model/terms.h"

namespace sitrep {
namespace {

using Words = std::vector<std::string>;

// That something went wrong, and that something is used: what reports of all faults have in common. By their stems.
const Words& common_words() {
  static const Words all = content_words(
      "error errors fail failed failure fault internal server service unavailable unexpected occurred something "
      "went wrong please try again later request response status code connection connect timeout timed time bad "
      "gateway denied access forbidden unauthorized permission found invalid unknown exception null undefined "
      "unable message problem issue broken working work stopped crash crashed slow use open see view show get load "
      "reload website site web app application page screen system platform product tool thing things data anything "
      "everything customer customers user users nobody support contact operation process processed completed "
      "successfully happened refresh java javax lang util org com net");
  return all;
}

bool has(const Words& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

bool is_number(std::string_view word) { return word.find_first_not_of("0123456789") == std::string_view::npos; }

struct Parsed {
  Words numbered, named;
  Words words;        // specific ones; not the parts of a code
  Words numbered_as;  // as the text has them
};

Parsed parsed(std::string_view text, const Words& names = {}) {
  Parsed all;
  const char* code_end = nullptr;
  each_term(text, [&](const Term& term) {
    const bool part = code_end && term.as.data() < code_end;
    if (part) return;
    if (term.code != Code::none) {
      code_end = term.as.data() + term.as.size();
      const bool numbered = term.code == Code::numbered;
      auto& into = numbered ? all.numbered : all.named;
      if (has(into, term.word)) return;
      into.emplace_back(term.word);
      if (numbered) all.numbered_as.emplace_back(term.as);
      return;
    }
    if (term.whole || is_number(term.word) || is_filler(term.word) || has(common_words(), term.word)) return;
    if (!has(all.words, term.word) && !has(names, term.word)) all.words.emplace_back(term.word);
  });
  return all;
}

Words shared(const Words& a, const Words& b) {
  Words both;
  std::ranges::copy_if(a, std::back_inserter(both), [&](const std::string& word) { return has(b, word); });
  return both;
}

// How much of the two is in both, from 0 to 1.
double overlap(const Words& a, const Words& b) {
  if (a.empty() || b.empty()) return 0;
  const auto both = static_cast<double>(shared(a, b).size());
  return both / (static_cast<double>(a.size() + b.size()) - both);
}

// The words of an error text stand in the other one: a symptom is short, and what a customer pastes may be long.
bool holds(const Words& both, const Words& a, const Words& b) {
  return both.size() >= 2 && 4 * both.size() >= 3 * std::min(a.size(), b.size());
}

}  // namespace

Comparison::Comparison(const Described& told) {
  Words names;
  for (const auto& customer : told.customers) {
    for (auto& word : content_words(customer)) names.push_back(std::move(word));
  }
  auto error = parsed(told.error, names);
  auto title = parsed(told.title, names);
  numbered_ = std::move(error.numbered);
  for (auto& code : title.numbered) {
    if (!has(numbered_, code)) numbered_.push_back(std::move(code));
  }
  named_ = std::move(error.named);
  error_ = std::move(error.words);
  action_ = parsed(told.blocked, names).words;
  title_ = std::move(title.words);
}

bool Comparison::can_be_strong() const {
  return !numbered_.empty() || error_.size() >= 2 || !action_.empty() || title_.size() >= 2;
}

Likeness Comparison::with(const Seen& seen) const {
  Likeness like;
  Words best;
  const auto compare_codes = [&](const Parsed& there) {
    for (std::size_t at = 0; at < there.numbered.size() && like.code.empty(); ++at) {
      if (has(numbered_, there.numbered[at])) like.code = there.numbered_as[at];
    }
  };
  bool named = false;
  for (const auto& text : seen.errors) {
    const auto there = parsed(text);
    compare_codes(there);
    named = named || !shared(named_, there.named).empty();
    auto both = shared(error_, there.words);
    if (holds(both, error_, there.words) && both.size() > best.size()) best = std::move(both);
  }
  const auto title = parsed(seen.title);
  if (!numbered_.empty()) {
    compare_codes(title);
    for (const auto& fact : seen.facts) compare_codes(parsed(fact));
  }
  const auto action = parsed(seen.blocked).words;
  const bool same = overlap(action_, action) >= 0.75;
  // With nothing but a title to go by, the action is to be most of what it says.
  const bool in_title = action_.empty() && action.size() >= 2 && shared(action, title_).size() == action.size() &&
                        5 * action.size() >= 3 * title_.size();
  like.same_action = same || in_title;
  like.error_words = std::move(best);
  if (!like.code.empty()) like.strength += 2;
  if (like.error_words.size() >= 2) like.strength += like.error_words.size() >= 3 ? 2 : 1;
  if (like.same_action) like.strength += in_title || std::min(action_.size(), action.size()) >= 2 ? 2 : 1;
  if (named) like.strength += 1;
  if (overlap(title_, title.words) >= 0.6 && shared(title_, title.words).size() >= 3) like.strength += 1;
  return like;
}

}  // namespace sitrep
