// SPDX-License-Identifier: MIT
#include "sitrep/model/rewriting.h"

#include <algorithm>

namespace sitrep {

bool say_the_same(const std::vector<Field>& a, const std::vector<Field>& b) {
  return a.size() == b.size() && std::ranges::all_of(a, [&](const Field& field) {
           const auto other = std::ranges::find(b, field.name, &Field::name);
           return other != b.end() && other->value == field.value && !std::holds_alternative<Odd>(field.value);
         });
}

}  // namespace sitrep
