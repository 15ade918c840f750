// SPDX-License-Identifier: MIT
#include "cli/drafted_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/trim.h"
#include "sitrep/model/evidence.h"
#include "sitrep/model/pages.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/terms.h"

namespace sitrep {
namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t longest_item = 220;  // columns: three lines of a page

// The list that takes most room; null: none can lose an item.
const Field* longest_list(const Entry& keys) {
  const Field* longest = nullptr;
  std::size_t most = 0;
  for (const auto& field : keys.fields) {
    const auto* items = std::get_if<Texts>(&field.value);
    if (!items || field.name == "from" || items->size() < 2) continue;
    std::size_t size = 0;
    for (const auto& item : *items) size += item.size() + 40;
    if (size > most) {
      most = size;
      longest = &field;
    }
  }
  return longest;
}

}  // namespace

bool is_said(const Texts& items, std::string_view text) {
  const auto words = content_words(text);
  return std::ranges::any_of(items, [&](const std::string& item) {
    const auto others = content_words(item);
    const auto both = std::ranges::count_if(
        words, [&](const std::string& word) { return std::ranges::find(others, word) != others.end(); });
    return item == text || (!words.empty() && !others.empty() &&
                            10 * both >= 8 * static_cast<std::ptrdiff_t>(std::max(words.size(), others.size())));
  });
}

DraftedPage::DraftedPage(std::span<const Incident* const> from, const Drafting& with) : from_(from), with_(with) {
  for (const auto* incident : from) unnamed_.learn(*incident);
}

bool DraftedPage::may_stay(std::string_view text, std::string_view field) {
  if (is_no_answer(text)) return false;
  if (!with_.is_secret(text)) return true;
  remark(field, "a text that looks like a secret was left out");
  return false;
}

std::string DraftedPage::item(std::string_view text) const {
  return shorten(unnamed_(in_one_line(text)), longest_item);
}

void DraftedPage::remark(std::string_view field, std::string_view what) {
  auto& there = draft_.remarks[std::string(field)];
  if (there.find(what) != std::string::npos) return;
  there += (there.empty() ? "" : "; ") + std::string(what);
}

void DraftedPage::add(Texts& items, std::string_view field, std::string_view text) {
  if (!may_stay(text, field)) return;
  auto one = item(text);
  if (is_said(items, one)) return;
  if (items.size() < most_items) {
    items.push_back(std::move(one));
  } else {
    remark(field, fmt::format("the logs have more than {}", most_items));
  }
}

void DraftedPage::put(std::string_view field, Texts items, std::string_view gap) {
  if (items.empty()) remark(field, gap);
  draft_.keys.set(field, std::move(items));
}

PlaybookDraft DraftedPage::done(date::sys_days reviewed) {
  Texts ids;
  for (const auto* incident : from_) ids.push_back(incident->header().id);
  draft_.keys.set("from", ids);
  draft_.keys.set("reviewed", Time{Instant(reviewed), Minutes(0)});
  fit();
  for (const auto& field : find_page("playbook/1")->tables.front().fields) {
    if (field.need == Need::required && !draft_.keys.has(field.name)) draft_.open.emplace_back(field.name);
  }
  return std::move(draft_);
}

// Lint says what is left of it.
void DraftedPage::fit() {
  while (!with_.fits(draft_.keys)) {
    const auto* longest = longest_list(draft_.keys);
    if (!longest) return;
    const auto name = longest->name;
    auto items = std::get<Texts>(longest->value);
    items.pop_back();
    remark(name, "the last ones were left out, for a page's sake");
    draft_.keys.set(name, std::move(items));
  }
}

}  // namespace sitrep
