// SPDX-License-Identifier: MIT
// What one document holds of a query: measured on its own, on any thread, to be ranked among others.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/dismissed.h"
#include "sitrep/model/query.h"

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

}  // namespace sitrep
