// SPDX-License-Identifier: MIT
// Which of many documents a few words are about, best first: BM25 over fields. Each document is measured on its own, on
// any thread; ranking then compares. A word that no document has is looked for as the beginning of one, then as a
// misspelling of one; digits are never taken for a misspelling, since the next error code is another fault.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/terms.h"

namespace sitrep {

// Where a word stands in a document. What weighs most comes first.
enum class Part : std::uint8_t {
  code,     // an error code, wherever it stands
  error,    // the error text of a report, the symptoms of a playbook
  blocked,  // what the customer could not do
  title,
  customer,
  account,
  fact,
  repair,  // plans, changes, trials, lessons; the steps of a playbook
  page,    // the rest of a playbook
  said,    // all else that people wrote
  guess,
};
inline constexpr std::size_t part_count = 11;
std::string_view in_words(Part part);

enum class Fit : std::uint8_t { exact, beginning, misspelt };

struct Sought {
  std::string typed;
  std::string word;           // as terms are compared
  bool whole = false;         // of a compound; the parts that follow count only where nothing has the whole
  std::size_t parts = 0;      // how many of them follow
  bool begins = false;        // it may be the beginning of a longer one
  std::size_t slips = 0;      // how many letters may be wrong
  std::uint32_t letters = 0;  // which letters it has, a bit each
};

// What is looked for. Words that say nothing are left out, unless there are no others.
class Query {
 public:
  explicit Query(std::string_view text);
  const std::vector<Sought>& words() const { return words_; }
  bool empty() const { return words_.empty(); }

  // Those that a folded term may be, a bit each, by its first letter and its length alone: of most terms, none.
  std::uint64_t worth_comparing(std::string_view term) const;

 private:
  void sort_out();

  std::vector<Sought> words_;                        // 64 at most
  std::array<std::uint64_t, 256> beginning_with_{};  // a byte
  std::array<std::uint64_t, 64> nearly_as_long_{};   // as so many bytes; of those in which letters may be wrong
};

struct Sighting {
  std::size_t word = 0;  // its number in the query
  Part part = Part::said;
  Fit fit = Fit::exact;
  std::uint32_t count = 0;
  std::string as;  // as the document first has it
};

// What one document holds of a query.
struct Measured {
  std::vector<Sighting> sightings;
  std::array<std::uint32_t, part_count> lengths{};  // in terms
  double weight = 1;                                // of its score, beside those of others
};

// `dismissed` are words that the query does not have, and it learns more of them: to be kept from document to document,
// of one query, on one thread. Both must outlive it.
class Measuring {
 public:
  Measuring(const Query& query, Dismissed& dismissed) : query_(&query), dismissed_(&dismissed) {}
  void take(Part part, std::string_view text);
  Measured done() { return std::move(measured_); }

 private:
  bool look_for(const Term& term, Part part);
  void saw(std::size_t word, Part part, Fit fit, std::string_view as);

  const Query* query_;
  Dismissed* dismissed_;
  Measured measured_;
};

struct Reason {
  std::size_t word = 0;
  Part part = Part::said;  // the weightiest that has it
  Fit fit = Fit::exact;
  std::string as;
};

struct Ranked {
  std::size_t document = 0;  // its number
  double score = 0;
  std::vector<Reason> reasons;  // one for each word that it has, weightiest first
};

// Those that have any of the words; of equals the first given comes first.
std::vector<Ranked> rank(const Query& query, std::span<const Measured> documents);

}  // namespace sitrep
