// SPDX-License-Identifier: MIT
// One entry of an incident: its kind and its fields as they were read or shall be written, in their order, with the
// place of each. Unknown kinds and keys are entries and fields like any other; what they mean is the kinds table's to
// say. Fields that are absent read as empty.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sitrep/model/place.h"
#include "sitrep/model/time.h"

namespace sitrep {

// A value of a type that incident/1 does not use, by what TOML calls it: "float", "table", "local date-time", "array of
// integers".
struct Odd {
  std::string type;
  bool operator==(const Odd&) const = default;
};

using Value = std::variant<std::string, std::vector<std::string>, Time, bool, std::int64_t, Odd>;

struct Field {
  std::string name;
  Value value;
  Place key;                 // where the key stands
  Place place;               // where the value stands
  std::vector<Place> items;  // of an array: where each item stands
};

// `<number>-<five>`, taken apart. Order: the number, then the five.
struct Id {
  std::uint64_t number = 0;
  std::string_view five;

  auto operator<=>(const Id&) const = default;
};

// Strict: digits without a leading zero (but 0 itself is no number of an entry), a dash, five characters of
// Crockford's base 32 in lower case.
std::optional<Id> parse_id(std::string_view text);

// The order of entries: by Id; what is no id comes after, by its bytes.
bool id_less(std::string_view a, std::string_view b);

// The characters of the five.
inline constexpr std::string_view crockford = "0123456789abcdefghjkmnpqrstvwxyz";

class Entry {
 public:
  Entry() = default;
  explicit Entry(std::string_view of_kind) : kind(of_kind) {}

  std::string kind;
  std::vector<Field> fields;
  Place place;  // of its `[[kind]]`

  const Field* find(std::string_view name) const;

  std::string_view text(std::string_view name) const;  // empty where absent or no string
  std::optional<Time> time(std::string_view name) const;
  std::span<const std::string> list(std::string_view name) const;  // empty where absent or no array of strings
  bool flag(std::string_view name) const;                          // false where absent
  bool has(std::string_view name) const { return find(name) != nullptr; }

  std::string_view id() const { return text("id"); }
  std::string_view by() const { return text("by"); }
  Time at() const { return time("at").value_or(Time{}); }
  Time logged() const { return time("logged").value_or(at()); }
  std::string_view amends() const { return text("amends"); }

  // Sets or replaces; a field that is new comes last. Empty text and empty lists are not stored: set() then does
  // nothing.
  Entry& set(std::string_view name, Value value);
  void unset(std::string_view name);
};

// What an entry says in a few words, for lists, comments and one-line answers: its text, or what stands in for it by
// kind (an owner's name, a report's "Acme cannot export an invoice", a change's text). Never empty.
std::string gist(const Entry& entry);

}  // namespace sitrep
