// SPDX-License-Identifier: MIT
#include "model/pasted_scan.h"

#include <algorithm>
#include <utility>

#include "model/pasted_words.h"

namespace sitrep {
namespace {

constexpr std::string_view spaces[] = {" ",      "\t",   "\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89",
                                       "&nbsp;", "<br>", "<br/>",    "<br />"};
constexpr std::string_view emphasis[] = {"***", "**", "__", "~~", "*", "_", "`", "\""};
constexpr std::pair<std::string_view, std::string_view> brackets[] = {{"[", "]"}, {"(", ")"}, {"{", "}"}};
constexpr std::string_view dashes[] = {"->",           "=>",           "--",           "-",           "\xe2\x80\x93",
                                       "\xe2\x80\x94", "\xe2\x86\x92", "\xe2\x88\x92", "\xe2\x80\x91"};
// Plain tags, which only say how text looks.
constexpr std::pair<std::string_view, std::string_view> tags[] = {
    {"<b>", "</b>"},       {"<strong>", "</strong>"}, {"<i>", "</i>"},       {"<em>", "</em>"},
    {"<code>", "</code>"}, {"<u>", "</u>"},           {"<time>", "</time>"}, {"<kbd>", "</kbd>"},
};

// `<2026-01-17 Sat 10:12>`, as Org writes it.
bool begins_org_time(std::string_view text) {
  return text.size() > 5 && text[0] == '<' && std::ranges::all_of(text.substr(1, 4), is_digit) && text[5] == '-';
}

}  // namespace

bool PastedScan::glued() const {
  return at() > 0 &&
         std::ranges::none_of(spaces, [&](std::string_view space) { return all_.substr(0, at()).ends_with(space); });
}

bool PastedScan::take(std::string_view what) {
  if (!rest_.starts_with(what)) return false;
  rest_.remove_prefix(what.size());
  return true;
}

bool PastedScan::take_word(std::string_view word) {
  const auto length = word_at(rest_, word);
  rest_.remove_prefix(length);
  return length != 0;
}

std::optional<int> PastedScan::number(std::size_t least, std::size_t most) {
  std::size_t count = 0;
  int value = 0;
  while (count < rest_.size() && is_digit(rest_[count])) {
    if (++count > most) return std::nullopt;
    value = value * 10 + (rest_[count - 1] - '0');
  }
  if (count < least) return std::nullopt;
  rest_.remove_prefix(count);
  return value;
}

void PastedScan::blanks() {
  while (std::ranges::any_of(spaces, [&](std::string_view space) { return take(space); })) {
  }
}

bool PastedScan::marker(bool may_open) {
  if (!open_.empty() && take(open_.back())) {
    open_.pop_back();
    return true;
  }
  // `***` may close what `**` and `*` opened, and one of several may be closed first.
  if (!open_.empty()) {
    const auto closed = std::ranges::find_if(open_, [&](std::string_view close) { return rest_.starts_with(close); });
    if (closed != open_.end()) {
      drop(closed->size());
      open_.erase(closed);
      return true;
    }
  }
  for (const auto& [open, close] : tags) {
    if (take(close)) return true;  // of what was opened further up
    if (may_open && take(open)) return open_.push_back(close), true;
  }
  if (!may_open) return false;
  if (begins_org_time(rest_) && take("<")) return open_.push_back(">"), true;
  for (const auto mark : emphasis) {
    if (take(mark)) return open_.push_back(mark), true;
  }
  for (const auto& [open, close] : brackets) {
    if (take(open)) return open_.push_back(close), true;
  }
  return false;
}

void PastedScan::skip() {
  do blanks();
  while (marker(true));
  blanks();
}

void PastedScan::skip_closing() {
  do blanks();
  while (marker(false));
  blanks();
}

bool PastedScan::dash() {
  return std::ranges::any_of(dashes, [&](std::string_view dash) { return take(dash); });
}

std::string PastedScan::text() {
  skip_closing();
  for (int separators = 0; separators < 3; ++separators) {
    const auto before = *this;
    const bool was_glued = glued();
    if (take(":") || take(";") || take(",") || take("|") || (next() == '.' && next(1) != '.' && take("."))) {
    } else if (dash()) {
      // `10:12 -5 degrees`: a sign or an option, not a separator.
      const bool spaced = done() || next() == ' ' || next() == '\t' || next() == '*';
      if (!was_glued && !spaced && before.next() == '-') *this = before;
    }
    if (rest_.size() == before.rest_.size()) break;
    skip_closing();
  }
  std::string left(rest_);
  while (!open_.empty()) {
    const auto close = open_.back();
    open_.pop_back();
    const auto found = left.find(close);
    if (found == std::string::npos) continue;
    const auto* bracket = std::ranges::find(brackets, close, &std::pair<std::string_view, std::string_view>::second);
    // What stood in one bracket with the time keeps a bracket of its own; emphasis of the whole is dropped.
    if (bracket != std::end(brackets)) {
      if (left.find(bracket->first) > found) left.insert(0, bracket->first);
    } else {
      left.erase(found, close.size());
    }
  }
  while (!left.empty() && (left.back() == ' ' || left.back() == '\t' || left.back() == '\r')) left.pop_back();
  return left;
}

}  // namespace sitrep
