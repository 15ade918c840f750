// SPDX-License-Identifier: MIT
#include "lint/rule.h"

namespace sitrep {

std::string_view in_words(Level level) {
  switch (level) {
    case Level::note:
      return "note";
    case Level::warning:
      return "warning";
    case Level::error:
      return "error";
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

void Reporter::at(const Place& place, std::string message, std::string cure) {
  add(place, {}, std::move(message), std::move(cure));
}

void Reporter::file(const Case& c, std::string message, std::string cure) {
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
