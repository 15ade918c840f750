// SPDX-License-Identifier: MIT
#include "sitrep/model/ranking.h"

#include <algorithm>
#include <cmath>
#include <optional>

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
