// SPDX-License-Identifier: MIT
#include "cli/word.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "sitrep/model/error.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep {

std::string must_be_a_word(std::string_view kind, std::string_view field, const std::string& word,
                           std::string_view option) {
  const auto words = find_field(*find_kind(kind), field)->words;
  if (word.empty() || among(word, words)) return word;
  std::vector<std::string_view> known;
  std::string list;
  for (auto rest = words; !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    known.push_back(rest.substr(0, end));
    list += (list.empty() ? "" : ", ") + std::string(known.back());
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  throw wrong_usage(fmt::format("{} is one of {}, not {}{}", option, list, safe(word), did_you_mean(word, known)));
}

}  // namespace sitrep
