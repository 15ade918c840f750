// SPDX-License-Identifier: MIT
#include "sitrep/model/people.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

// "Sam (Initech)" says itself that it is not our Sam: such a name is nobody's short or long form.
bool tells_company(std::string_view name) { return name.find('(') != std::string_view::npos; }

}  // namespace

std::string fold_name(std::string_view name) {
  std::string spaced;
  for (const char c : name) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) {
      spaced += c;
    } else if (!spaced.empty() && spaced.back() != ' ') {
      spaced += ' ';
    }
  }
  while (!spaced.empty() && spaced.back() == ' ') spaced.pop_back();
  utf8proc_uint8_t* folded = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(spaced.data()),
                                   static_cast<utf8proc_ssize_t>(spaced.size()), &folded,
                                   static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
  if (length < 0) return spaced;  // no valid UTF-8: compared as it is
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(folded, &std::free);
  return {reinterpret_cast<const char*>(folded), static_cast<std::size_t>(length)};
}

People::People(const Routine& routine, const Log& log) {
  for (const auto& person : routine.people) {
    auto& row = listed_.emplace_back();
    row.push_back(fold_name(person.name));
    for (const auto& other : person.aka) row.push_back(fold_name(other));
    names_.insert(names_.end(), row.begin(), row.end());
  }
  names_.push_back(fold_name(log.header.opened_by));
  for (const auto& entry : log.entries) {
    const auto* kind = find_kind(entry.kind);
    if (!kind) continue;
    for (const auto& field : entry.fields) {
      const auto* spec = find_field(*kind, field.name);
      const bool someone = spec && (spec->type == Type::person || (entry.kind == "confirmation" && field.name == "who"));
      const auto* name = someone ? std::get_if<std::string>(&field.value) : nullptr;
      if (name && (names_.empty() || names_.back() != *name)) names_.push_back(fold_name(*name));
    }
  }
  std::ranges::sort(names_);
  const auto [first, last] = std::ranges::unique(names_);
  names_.erase(first, last);
}

bool People::same(std::string_view a, std::string_view b) const { return key(a) == key(b); }

std::string People::key(std::string_view name) const {
  const auto folded = fold_name(name);
  const auto row_of = [&](std::string_view spelling) {
    return std::ranges::find_if(listed_, [&](const auto& row) { return std::ranges::find(row, spelling) != row.end(); });
  };
  if (const auto row = row_of(folded); row != listed_.end()) return row->front();

  if (tells_company(folded)) return folded;

  // "Sam" is "Sam Jones" where only one full name begins with that word; a name that the routine lists stands for all
  // of its row.
  const auto word = std::string(first_word(folded));
  std::vector<std::string> sharing;  // keys of the longer names that begin with the word
  const auto from = std::ranges::lower_bound(names_, word);
  for (auto at = from; at != names_.end() && at->starts_with(word); ++at) {
    if (first_word(*at) != word || *at == word || tells_company(*at)) continue;
    const auto row = row_of(*at);
    const auto& stands_for = row != listed_.end() ? row->front() : *at;
    if (std::ranges::find(sharing, stands_for) == sharing.end()) sharing.push_back(stands_for);
  }
  if (folded == word) return sharing.size() == 1 ? sharing.front() : folded;
  // A longer name whose first word stands alone for somebody listed: "Mina Patel" is the routine's "Mina".
  if (const auto row = row_of(word); row != listed_.end()) {
    const bool alone = sharing.empty() || (sharing.size() == 1 && (sharing.front() == folded || sharing.front() == row->front()));
    if (alone) return row->front();
  }
  return folded;
}

bool People::known(std::string_view name) const {
  if (listed_.empty()) return true;
  const auto wanted = key(name);
  return std::ranges::any_of(listed_, [&](const auto& row) { return row.front() == wanted; });
}

}  // namespace sitrep
