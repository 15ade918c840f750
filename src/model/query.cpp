// SPDX-License-Identifier: MIT
#include "sitrep/model/query.h"

#include <algorithm>
#include <bit>
#include <optional>

#include "sitrep/model/suggest.h"

namespace sitrep {
namespace {

std::uint32_t letters_of(std::string_view word) {
  std::uint32_t letters = 0;
  for (const char c : word) letters |= 1u << (static_cast<unsigned char>(c) & 31u);
  return letters;
}

bool has_digit(std::string_view word) { return word.find_first_of("0123456789") != std::string_view::npos; }

// How many letters may be wrong; none where it is short, or no word.
std::size_t slips_allowed(std::string_view word) {
  if (word.size() < 4 || has_digit(word)) return 0;
  return word.size() < 8 ? 1 : 2;
}

// A term beside what is worked out once for it, and only where a word of the query has nearly its length.
class Compared {
 public:
  explicit Compared(const Term& term) : term_(term) {}

  std::optional<Fit> with(const Sought& wanted) {
    const std::string_view word = term_.word;
    if (word == wanted.word) return Fit::exact;
    if (wanted.whole || term_.whole) return std::nullopt;
    if (wanted.slips == 0) {
      const bool begins = wanted.begins && word.starts_with(wanted.word);
      return begins ? std::optional(Fit::beginning) : std::nullopt;
    }
    if (word.size() > wanted.word.size() && word.starts_with(wanted.word)) return Fit::beginning;
    const auto [shorter, longer] = std::minmax({wanted.word.size(), word.size()});
    if (longer - shorter > wanted.slips || shorter < 3) return std::nullopt;
    if (letters_ == 0) letters_ = letters_of(word);
    auto other = letters_ ^ wanted.letters;  // each slip is good for two
    for (std::size_t slip = 0; slip < 2 * wanted.slips; ++slip) other &= other - 1;
    if (other != 0) return std::nullopt;
    const bool near = !has_digit(word) && mistakes_between(wanted.word, word) <= wanted.slips;
    return near ? std::optional(Fit::misspelt) : std::nullopt;
  }

 private:
  const Term& term_;
  std::uint32_t letters_ = 0;  // 0: not looked at yet; no word has none
};

}  // namespace

Query::Query(std::string_view text) {
  std::vector<Sought> fillers;
  each_term(text, [&](const Term& term) {
    const auto known = [&](const Sought& word) { return word.word == term.word; };
    auto& into = is_filler(term.word) && !term.whole ? fillers : words_;
    if (into.size() < 64 && std::ranges::none_of(into, known)) {
      const bool begins = term.word.size() >= 3 && !has_digit(term.word);
      into.push_back({std::string(term.as), std::string(term.word), term.whole, 0, begins, slips_allowed(term.word),
                      letters_of(term.word)});
    }
  });
  if (words_.empty()) words_ = std::move(fillers);
  sort_out();
  // A whole comes right before its parts.
  for (std::size_t at = 0; at < words_.size(); ++at) {
    if (!words_[at].whole) continue;
    std::string_view rest = words_[at].typed;
    for (std::size_t part = at + 1; part < words_.size() && !words_[part].whole; ++part) {
      const auto found = rest.find(words_[part].typed);
      if (found == std::string_view::npos) break;
      rest.remove_prefix(found + words_[part].typed.size());
      ++words_[at].parts;
    }
  }
}

void Query::sort_out() {
  for (std::size_t at = 0; at < words_.size(); ++at) {
    const auto& word = words_[at];
    const auto bit = std::uint64_t(1) << at;
    beginning_with_[static_cast<unsigned char>(word.word.front())] |= bit;
    if (word.slips == 0) continue;
    const auto longest = std::min(word.word.size() + word.slips, nearly_as_long_.size() - 1);
    for (auto length = word.word.size() - word.slips; length <= longest; ++length) nearly_as_long_[length] |= bit;
  }
}

std::uint64_t Query::worth_comparing(std::string_view term) const {
  const auto near = term.size() < nearly_as_long_.size() ? nearly_as_long_[term.size()] : 0;
  return near | beginning_with_[static_cast<unsigned char>(term.front())];
}

std::vector<Query::Fitting> Query::fitting(const Term& term) const {
  std::vector<Fitting> all;
  Compared compared(term);
  for (auto left = worth_comparing(term.word); left != 0; left &= left - 1) {
    const auto at = static_cast<std::size_t>(std::countr_zero(left));
    if (const auto fit = compared.with(words_[at])) all.push_back({at, *fit});
  }
  return all;
}

}  // namespace sitrep
