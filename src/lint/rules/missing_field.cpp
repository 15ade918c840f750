// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "lint/fields.h"
#include "lint/page_parts.h"
#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/unread.h"

namespace sitrep::checks {
namespace {

bool empty(const Field* field) {
  if (!field) return true;
  const auto* text = std::get_if<std::string>(&field->value);
  return text && text->find_first_not_of(" \t\n\r") == std::string::npos;
}

// What an entry lacks, one field at a time.
class Missing {
 public:
  Missing(const Case& c, Reporter& r) : c_(c), r_(r) {
    for (const auto* redaction : c.incident.standing("redaction")) {
      redacted_.emplace(redaction->text("of"), redaction->text("field"));
    }
  }

  // The common fields belong to the block as it is written; the others may be supplied by an amendment.
  void judge(const Entry& entry) {
    for (const auto& spec : common_fields()) {
      if (spec.need == Need::required && empty(entry.find(spec.name))) lacks(entry, spec.name);
    }
    const auto* kind = find_kind(entry.kind);
    const auto* now = kind && entry.amends().empty() ? as_it_stands(c_, entry) : nullptr;
    if (!now) return;
    std::vector<std::string> either;
    bool one = false;
    for (const auto& spec : kind->fields) {
      const bool absent = empty(now->find(spec.name)) && !redacted(*now, spec.name);
      if (spec.need == Need::either) {
        either.push_back(fmt::format("`{}`", spec.name));
        one = one || !absent;
      }
      const bool cleared = !now->has(spec.name) && entry.has(spec.name);  // unknown_word says that it may not be
      if (spec.need == Need::required && absent && !cleared && !needless(*now, spec.name)) lacks(*now, spec.name);
    }
    if (!either.empty() && !one) {
      r_.at(*now, "", fmt::format("{} lacks one of {}", name_of(*now), listed(either)), cure(*now, "who"));
    }
    if (now == c_.incident.closing()) judge_closing(*now);
  }

 private:
  // What the outcome needs to be believed. Only of the close that holds: of another a reopen has made an end.
  void judge_closing(const Entry& close) {
    const auto outcome = close.text("outcome");
    const auto need = outcome == "unconfirmed" ? "why approved_by" : outcome == "duplicate" ? "same_as" : "";
    for (const auto field : split_words(need)) {
      if (empty(close.find(field)) && !redacted(close, field)) {
        r_.at(close, "", fmt::format("{} as {} lacks `{}`", name_of(close), outcome, field), "sitrep reopen WHY");
      }
    }
  }

  // A duplicate is held to nothing, and an empty list is seldom written.
  static bool needless(const Entry& entry, std::string_view field) {
    return entry.kind == "close" && field == "held_to" && entry.text("outcome") == "duplicate";
  }

  bool redacted(const Entry& entry, std::string_view field) const { return redacted_.contains({entry.id(), field}); }

  std::string name_of(const Entry& entry) const {
    return entry.id().empty() ? "this " + entry.kind : fmt::format("{} {}", entry.kind, number(c_, entry));
  }

  std::string cure(const Entry& entry, std::string_view field) const {
    if (field == "id") return "sitrep lint --fix";
    if (entry.id().empty() || among(entry.kind, "close reopen retraction redaction") || spec_of(Entry("note"), field)) {
      return {};
    }
    return fmt::format("sitrep amend {} {}=", number(c_, entry), field) + (field == "due" ? "TIME" : "TEXT");
  }

  void lacks(const Entry& entry, std::string_view field) {
    r_.at(entry, field, fmt::format("{} lacks `{}`", name_of(entry), field), cure(entry, field));
  }

  const Case& c_;
  Reporter& r_;
  std::set<std::pair<std::string_view, std::string_view>> redacted_;
};

}  // namespace

void missing_field(const Case& c, Reporter& r) {
  if (c.page) return in_page::missing_field(c, r);
  const auto& header = c.log.header;
  const bool damaged = first_unread(c.log) != nullptr;
  if (header.fields.empty()) {
    if (!damaged) r.at(Place{1, 1, 0}, "no `[incident]` with `id`, `title`, `opened` and `opened_by`");
  } else {
    for (const auto& spec : header_fields()) {
      const auto found = std::ranges::find(header.fields, spec.name, &Field::name);
      const bool absent = found == header.fields.end() || empty(&*found);
      if (spec.need == Need::required && absent) r.file(c, fmt::format("the header lacks `{}`", spec.name));
    }
  }
  Missing missing(c, r);
  for (const auto& entry : c.log.entries) missing.judge(entry);
}

}  // namespace sitrep::checks
