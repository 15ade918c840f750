// SPDX-License-Identifier: MIT
#include <algorithm>

#include "lint/rule.h"

namespace sitrep {

std::string_view in_words(Level level) {
  switch (level) {
    case Level::note: return "note";
    case Level::warning: return "warning";
    case Level::error: return "error";
  }
  return "";
}

void Reporter::at(const Entry& entry, std::string_view field, std::string message, std::string cure) {
  const auto* stands = entry.find(field);
  add(stands ? stands->place : entry.place, std::string(entry.id()), std::move(message), std::move(cure));
}

void Reporter::at_item(const Entry& entry, std::string_view field, std::size_t item, std::string message,
                       std::string cure) {
  const auto* stands = entry.find(field);
  const bool placed = stands && item < stands->items.size();
  if (!placed) return at(entry, field, std::move(message), std::move(cure));
  add(stands->items[item], std::string(entry.id()), std::move(message), std::move(cure));
}

void Reporter::at_words(const Entry& entry, std::string_view field, Found words, std::string message,
                        std::string cure) {
  const auto* stands = entry.find(field);
  const auto text = entry.text(field);
  const auto points = [&](std::size_t from, std::size_t size) {
    return static_cast<std::uint32_t>(std::ranges::count_if(
        text.substr(from, size), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
  };
  // Between quotation marks and no wider than it is: nothing in it is escaped.
  const bool as_it_is = stands && stands->place.line > 0 && stands->place.width == points(0, text.size()) + 2;
  if (!as_it_is) return at(entry, field, std::move(message), std::move(cure));
  auto place = stands->place;
  place.column += 1 + points(0, words.at);
  place.width = points(words.at, words.size);
  add(place, std::string(entry.id()), std::move(message), std::move(cure));
}

void Reporter::at(const Place& place, std::string message, std::string cure) {
  add(place, {}, std::move(message), std::move(cure));
}

void Reporter::file(const Case& c, std::string message, std::string cure) {
  if (c.page) return at(c.page->keys, {}, std::move(message), std::move(cure));
  const auto& header = c.log.header.place;  // a header that cannot be read has none
  add(header.line > 0 ? header : Place{1, 1, 0}, {}, std::move(message), std::move(cure));
}

Reporter& Reporter::as(Level level) {
  next_level_ = level;
  has_next_level_ = true;
  return *this;
}

Reporter& Reporter::because(const Entry* entry) {
  next_because_ = entry ? std::string(entry->id()) : std::string();
  return *this;
}

void Reporter::add(const Place& place, std::string entry, std::string message, std::string cure) {
  auto& finding = into_.emplace_back();
  finding.rule = rule_.name;
  finding.level = has_next_level_ ? next_level_ : rule_.level;
  finding.path = path_;
  finding.place = place;
  finding.message = std::move(message);
  finding.cure = std::move(cure);
  finding.entry = std::move(entry);
  finding.because = std::move(next_because_);
  next_because_.clear();
  has_next_level_ = false;
}

}  // namespace sitrep
