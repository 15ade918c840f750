// SPDX-License-Identifier: MIT
#include "sitrep/model/ranking.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>

#include "sitrep/model/suggest.h"

namespace sitrep {
namespace {

// `weight`: how much one occurrence counts. `levels`: how far a long text is held against it; where one word is as good
// as a hundred (a code, a name) not at all.
struct PartSpec {
  std::string_view name;
  double weight;
  double levels;
};
constexpr PartSpec parts[part_count] = {
    {"code", 8, 0},     {"error", 4, 0.4},  {"blocked", 3, 0.4}, {"title", 3, 0.4},
    {"customer", 3, 0}, {"account", 3, 0},  {"fact", 1.5, 0.7},  {"repair", 1.2, 0.7},
    {"page", 1, 0.7},   {"said", 0.5, 0.7}, {"guess", 0.3, 0.7},
};
const PartSpec& spec_of(Part part) { return parts[static_cast<std::size_t>(part)]; }

constexpr double saturation = 1.2;  // BM25's k1
// A code is no word among others: with it two reports are about one fault, whatever else they say.
constexpr double code_counts = 3;

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

// What the collection says of each word of the query.
struct Weighed {
  std::optional<Fit> fit;  // the best that any document has; none: nothing has it
  std::size_t documents = 0;
  double rarity = 0;  // BM25's idf
};

std::vector<Weighed> weigh(const Query& query, std::span<const Measured> documents) {
  std::vector<Weighed> words(query.words().size());
  for (const auto& document : documents) {
    for (const auto& each : document.sightings) {
      auto& best = words[each.word].fit;
      if (!best || each.fit < *best) best = each.fit;
    }
  }
  for (const auto& document : documents) {
    std::vector<bool> seen(words.size());
    for (const auto& each : document.sightings) {
      if (each.fit != *words[each.word].fit || seen[each.word]) continue;
      seen[each.word] = true;
      ++words[each.word].documents;
    }
  }
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto& word = query.words()[at];
    if (word.whole && words[at].fit) {  // then its parts say nothing more
      for (std::size_t part = 1; part <= word.parts; ++part) words[at + part].fit.reset();
    }
    const auto all = static_cast<double>(documents.size());
    const auto having = static_cast<double>(words[at].documents);
    words[at].rarity = std::log(1 + (all - having + 0.5) / (having + 0.5));
  }
  return words;
}

std::array<double, part_count> mean_lengths(std::span<const Measured> documents) {
  std::array<double, part_count> means{};
  std::array<std::size_t, part_count> having{};
  for (const auto& document : documents) {
    for (std::size_t part = 0; part < part_count; ++part) {
      means[part] += document.lengths[part];
      having[part] += document.lengths[part] > 0;
    }
  }
  for (std::size_t part = 0; part < part_count; ++part)
    means[part] = having[part] ? means[part] / static_cast<double>(having[part]) : 1;
  return means;
}

// `EXP-204`, where nothing has it, is not found by its `EXP`: all its parts stand in a document, or none counts.
void leave_out_halves(const Query& query, const std::vector<Weighed>& words, std::vector<Reason>& reasons) {
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto& word = query.words()[at];
    if (!word.whole || words[at].fit) continue;
    const auto is_part = [&](const Reason& reason) { return reason.word > at && reason.word <= at + word.parts; };
    const auto there = static_cast<std::size_t>(std::ranges::count_if(reasons, is_part));
    if (there < word.parts) std::erase_if(reasons, is_part);
  }
}

Ranked ranked(const Query& query, std::size_t number, const Measured& document, const std::vector<Weighed>& words,
              const std::array<double, part_count>& means) {
  Ranked result;
  result.document = number;
  std::vector<double> sums(words.size());
  for (const auto& each : document.sightings) {
    const auto& word = words[each.word];
    if (word.fit != each.fit) continue;
    const auto part = static_cast<std::size_t>(each.part);
    const auto& spec = parts[part];
    const double length = 1 - spec.levels + spec.levels * document.lengths[part] / means[part];
    sums[each.word] += spec.weight * each.count / length;
    auto known = std::ranges::find(result.reasons, each.word, &Reason::word);
    if (known == result.reasons.end()) {
      result.reasons.push_back({each.word, each.part, each.fit, each.as});
    } else if (each.part < known->part) {
      *known = {each.word, each.part, each.fit, each.as};
    }
  }
  leave_out_halves(query, words, result.reasons);
  for (const auto& reason : result.reasons) {
    const double sum = sums[reason.word];
    const double counts = reason.part == Part::code ? code_counts : 1;
    result.score += counts * words[reason.word].rarity * sum * (saturation + 1) / (sum + saturation);
  }
  result.score *= document.weight;
  std::ranges::stable_sort(result.reasons, {}, [](const Reason& reason) { return reason.part; });
  return result;
}

}  // namespace

std::string_view in_words(Part part) { return spec_of(part).name; }

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

void Measuring::take(Part part, std::string_view text) {
  auto& length = measured_.lengths[static_cast<std::size_t>(part)];
  length += static_cast<std::uint32_t>(each_term_but(*dismissed_, text, [&](const Term& term) {
    length += !term.whole;
    const bool there = look_for(term, part);
    if (there && term.code != Code::none) look_for(term, Part::code);
    if (!there && !term.whole) dismissed_->add(term.as);
  }));
}

// False: whatever part it stands in, it is none of the query's.
bool Measuring::look_for(const Term& term, Part part) {
  const auto& words = query_->words();
  Compared compared(term);
  bool there = false;
  for (auto left = query_->worth_comparing(term.word); left != 0; left &= left - 1) {
    const auto at = static_cast<std::size_t>(std::countr_zero(left));
    if (const auto fit = compared.with(words[at])) {
      saw(at, part, *fit, term.as);
      there = true;
    }
  }
  return there;
}

void Measuring::saw(std::size_t word, Part part, Fit fit, std::string_view as) {
  for (auto& each : measured_.sightings) {
    if (each.word == word && each.part == part && each.fit == fit) {
      ++each.count;
      return;
    }
  }
  measured_.sightings.push_back({word, part, fit, 1, std::string(as)});
}

std::vector<Ranked> rank(const Query& query, std::span<const Measured> documents) {
  const auto words = weigh(query, documents);
  const auto means = mean_lengths(documents);
  std::vector<Ranked> all;
  for (std::size_t number = 0; number < documents.size(); ++number) {
    if (documents[number].sightings.empty()) continue;
    auto one = ranked(query, number, documents[number], words, means);
    if (!one.reasons.empty()) all.push_back(std::move(one));
  }
  std::ranges::stable_sort(all, std::greater<>(), &Ranked::score);
  return all;
}

}  // namespace sitrep
