// SPDX-License-Identifier: MIT
#include "sitrep/model/people.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "model/ascii.h"
#include "model/trim.h"
#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

std::string_view first_word(std::string_view name) { return name.substr(0, name.find(' ')); }

// "Sam (Initech)" says itself that it is not our Sam: such a name is nobody's short or long form.
bool tells_company(std::string_view name) { return name.find('(') != std::string_view::npos; }

std::string fold_case(std::string spaced) {
  const auto ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  if (std::ranges::all_of(spaced, ascii)) {
    for (char& c : spaced) c = lower(c);
    return spaced;
  }
  utf8proc_uint8_t* folded = nullptr;
  const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(spaced.data()),
                                   static_cast<utf8proc_ssize_t>(spaced.size()), &folded,
                                   static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD));
  if (length < 0) return spaced;  // no valid UTF-8: compared as it is
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owned(folded, &std::free);
  return {reinterpret_cast<const char*>(folded), static_cast<std::size_t>(length)};
}

}  // namespace

std::string fold_name(std::string_view name) { return fold_case(in_one_line(name)); }

People::People(const Routine& routine, const Log& log) {
  std::vector<std::string> names;
  for (const auto& person : routine.people) {
    const auto stands_for = fold_name(person.name);
    const auto lists = [&](const std::string& spelling) {
      listed_.emplace(fold_name(spelling), stands_for);  // of two with one spelling the first
      names.push_back(fold_name(spelling));
    };
    lists(person.name);
    for (const auto& other : person.aka) lists(other);
  }
  names.push_back(fold_name(log.header.opened_by));
  for (const auto& entry : log.entries) {
    const auto* kind = find_kind(entry.kind);
    if (!kind) continue;
    for (const auto& field : entry.fields) {
      const auto* spec = find_field(*kind, field.name);
      const bool someone =
          spec && (spec->type == Type::person || (entry.kind == "confirmation" && field.name == "who"));
      const auto* name = someone ? std::get_if<std::string>(&field.value) : nullptr;
      if (name) names.push_back(fold_name(*name));
    }
  }
  std::ranges::sort(names);
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (const auto& name : names) {
    const auto word = first_word(name);
    if (word == name || tells_company(name)) continue;
    const auto listed = listed_.find(name);
    const auto& stands_for = listed != listed_.end() ? listed->second : name;
    const auto [there, fresh] = longer_.emplace(word, stands_for);
    if (!fresh && there->second != stands_for) there->second.clear();
  }
}

bool People::same(std::string_view a, std::string_view b) const { return key(a) == key(b); }

std::string People::key(std::string_view name) const {
  auto folded = fold_name(name);
  if (const auto listed = listed_.find(folded); listed != listed_.end()) return listed->second;
  if (tells_company(folded)) return folded;
  const auto word = std::string(first_word(folded));
  const auto longer = longer_.find(word);
  // "Sam" is "Sam Jones" where only one person's longer name begins with that word.
  if (folded == word) return longer == longer_.end() || longer->second.empty() ? folded : longer->second;
  // A longer name whose first word stands alone for somebody listed: "Mina Patel" is the routine's "Mina".
  if (const auto listed = listed_.find(word); listed != listed_.end()) {
    const bool alone = longer == longer_.end() || longer->second == folded || longer->second == listed->second;
    if (alone) return listed->second;
  }
  return folded;
}

bool People::known(std::string_view name) const {
  if (listed_.empty()) return true;
  const auto wanted = key(name);
  const auto found = listed_.find(wanted);
  return found != listed_.end() && found->second == wanted;
}

}  // namespace sitrep
