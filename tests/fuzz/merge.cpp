// SPDX-License-Identifier: MIT
#include "sitrep/format/merge.h"

#include <algorithm>
#include <array>
#include <set>

#include "fuzz/laws.h"
#include "sitrep/format/blocks.h"
#include "sitrep/format/read.h"

namespace sitrep::fuzz {
namespace {

// What all versions begin with, and how each goes on.
struct Versions {
  std::string base, ours, theirs, third;

  explicit Versions(Bytes bytes) {
    const auto stem = next(bytes);
    for (auto* each : {&base, &ours, &theirs, &third}) *each = std::string(stem) + std::string(next(bytes));
  }

  static Bytes next(Bytes& bytes) {
    const auto part = bytes.substr(0, bytes.find('\x1c'));
    bytes.remove_prefix(std::min(part.size() + 1, bytes.size()));
    return part;
  }
};

bool usable(const Merged& merged) { return merged.unusable.empty(); }

void must_agree(const Merged& one, const Merged& other, std::string_view law) {
  must(one.text == other.text, law, one.text + "\n-----\n" + other.text);
}

std::set<std::string> ids(std::string_view text) {
  std::set<std::string> all;
  for (const auto& block : scan(text).blocks) {
    if (!block.odd && parse_id(block.id)) all.emplace(block.id);
  }
  return all;
}

bool clean(std::string_view text) {
  const auto log = read_incident(text, "x");
  return log.is_incident && log.problems.empty();
}

// Every entry that a clean version has stands in the result with all its fields, but where something was blanked.
void nothing_is_lost(std::string_view version, const Merged& merged) {
  const auto before = read_incident(version, "x");
  const auto after = read_incident(merged.text, "x");
  const auto redaction = [](const Entry& each) { return each.kind == "redaction"; };
  if (!before.problems.empty() || std::ranges::any_of(after.entries, redaction)) return;
  for (const auto& entry : before.entries) {
    const auto same = [&](const Entry& other) {
      const auto equal = [](const Field& a, const Field& b) { return a.name == b.name && a.value == b.value; };
      return other.kind == entry.kind && std::ranges::equal(other.fields, entry.fields, equal);
    };
    must(std::ranges::any_of(after.entries, same), "every entry stands in the result", entry.id());
  }
}

void sound(const Versions& versions, const Merged& merged) {
  const auto blocks = scan(merged.text);
  must(says_incident(blocks), "the result is an incident", merged.text);
  must(blocks.open_string == 0 && !blocks.too_large, "the result can be appended to", merged.text);
  must(merged.text.find('\r') == std::string::npos || !clean(merged.text), "lines end in LF", merged.text);
  const auto now = ids(merged.text);
  bool all_clean = true;
  for (const auto* each : {&versions.base, &versions.ours, &versions.theirs}) {
    if (each->empty()) continue;
    const auto was = ids(*each);
    if (!clean(*each)) {
      all_clean = false;  // its conflict markers, for one, are resolved first
      continue;
    }
    must(std::ranges::includes(now, was), "every id stands in the result", merged.text);
    nothing_is_lost(*each, merged);
  }
  if (all_clean) must(clean(merged.text), "what is clean is merged into what is clean", merged.text);
}

}  // namespace

void merge(Bytes bytes) {
  const Versions v(bytes);
  const auto sides = sides_of(bytes);
  must(sides.conflicted || (sides.ours.empty() && sides.theirs.empty()), "no sides without a conflict");

  const auto merged = sitrep::merge(v.base, v.ours, v.theirs);
  const auto other = sitrep::merge(v.base, v.theirs, v.ours);
  must_agree(merged, other, "merging is commutative");
  must(usable(merged) == usable(other) && merged.twins == other.twins && merged.header_differs == other.header_differs,
       "merging is commutative");
  if (!usable(merged)) {
    must(merged.text.empty(), "what cannot be used is nothing");
    must_be_safe(merged.unusable);
    return;
  }
  if (merged.text.empty()) return;
  sound(v, merged);
  const auto again = sitrep::merge(merged.text, merged.text, merged.text);
  must(usable(again) && !again.conflict(), "merging is idempotent", again.unusable);
  must_agree(again, merged, "merging is idempotent");
  must_agree(sitrep::merge("", merged.text, ""), merged, "a file that one side added is that file");
  const auto absorbed = sitrep::merge(v.base, merged.text, v.ours);
  if (usable(absorbed)) must_agree(absorbed, merged, "a merge absorbs what it was made of");

  const auto right = sitrep::merge(v.base, v.theirs, v.third);
  if (!usable(right) || right.text.empty() || merged.header_differs || right.header_differs) return;
  const auto grouped_left = sitrep::merge(v.base, merged.text, v.third);
  const auto grouped_right = sitrep::merge(v.base, v.ours, right.text);
  if (!usable(grouped_left) || !usable(grouped_right)) return;
  if (grouped_left.header_differs || grouped_right.header_differs) return;
  must_agree(grouped_left, grouped_right, "merging is associative");
}

}  // namespace sitrep::fuzz
