// SPDX-License-Identifier: MIT
#include "format/plain.h"

#include <utf8proc.h>

#include <algorithm>
#include <span>

#include "format/characters.h"

namespace sitrep {
namespace {

// More keys than any entry has: looking for twins among them stays cheap.
constexpr std::size_t most_fields = 32;

// What a text is nearly all of: it needs no second look.
constexpr auto simple = ByteSet::where([](char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; });

// Nearly all letters, signs and emoji. C1 controls, private and unassigned ones are left to toml++.
bool ordinary(std::int32_t c) { return (c >= 0xa0 && c <= 0xd7ff) || (c >= 0x1f000 && c <= 0x1faff); }

class Reader {
 public:
  Reader(std::string_view text, std::uint32_t line) : text_(text), line_(line) {}

  bool header(std::string_view kind) { return take("[[") && take(kind) && take("]]") && line_end(); }

  bool fields(std::vector<Field>& into) {
    while (at_ < text_.size()) {
      if (!bare(next()) && line_end()) continue;
      auto& field = into.emplace_back();
      if (!key(field, {into.data(), into.size() - 1}) || !value(field) || !line_end()) return false;
    }
    return true;
  }

 private:
  char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool take(std::string_view what) {
    if (!text_.substr(at_).starts_with(what)) return false;
    at_ += what.size();
    return true;
  }

  bool blanks() {
    const auto from = at_;
    while (blank(next())) ++at_;
    return at_ > from;
  }

  // One printable character.
  bool character() {
    const auto byte = static_cast<unsigned char>(text_[at_]);
    if (byte < 0x80) {
      ++at_;
      return byte >= 0x20 && byte != 0x7f;
    }
    utf8proc_int32_t code = 0;
    const auto size = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text_.data() + at_),
                                       static_cast<utf8proc_ssize_t>(text_.size() - at_), &code);
    if (size < 2 || !ordinary(code)) return false;
    at_ += static_cast<std::size_t>(size);
    unseen_ += static_cast<std::size_t>(size) - 1;
    return true;
  }

  // Nothing but blanks and a comment up to the line's end, which is passed; else it stays where it was.
  bool line_end() {
    const auto from = at_;
    const auto unseen = unseen_;
    const bool apart = blanks() || from == begin_;
    bool good = true;
    if (next() == '#' && apart) {
      while (good && at_ < text_.size() && text_[at_] != '\n') good = text_[at_] == '\t' ? blanks() : character();
    }
    good = good && (at_ == text_.size() || text_[at_] == '\n');
    if (!good) {
      at_ = from;
      unseen_ = unseen;
      return false;
    }
    if (at_ == text_.size()) return true;
    begin_ = ++at_;
    unseen_ = 0;
    ++line_;
    return true;
  }

  // From byte `from` of this line to here.
  Place place(std::size_t from, std::size_t unseen_before) const {
    const auto width = at_ - from - (unseen_ - unseen_before);
    return {line_, static_cast<std::uint32_t>(from - begin_ - unseen_before + 1), static_cast<std::uint32_t>(width)};
  }

  bool key(Field& field, std::span<const Field> before) {
    blanks();
    const auto from = at_;
    while (bare(next())) ++at_;
    field.name = text_.substr(from, at_ - from);
    field.key = place(from, 0);
    const bool twin = std::ranges::find(before, field.name, &Field::name) != before.end();
    if (field.name.empty() || twin || before.size() == most_fields) return false;
    blanks();
    if (!take("=")) return false;
    blanks();
    return true;
  }

  bool value(Field& field) {
    const auto from = at_;
    bool good = false;
    if (next() == '"') {
      std::string_view text;
      good = string(text);
      field.value.emplace<std::string>(text);
    } else if (next() == '[') {
      good = array(field);
    } else if (next() == 't' || next() == 'f') {
      field.value = next() == 't';
      good = take("true") || take("false");
    } else {
      good = time(field.value);
    }
    field.place = place(from, 0);
    return good;
  }

  // "…" on one line, without an escape. Of """ the third has no place behind an empty text.
  bool string(std::string_view& into) {
    if (!take("\"")) return false;
    const auto from = at_;
    while (at_ < text_.size() && simple(text_[at_])) ++at_;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\' || !character()) return false;
    }
    into = text_.substr(from, at_ - from);
    return take("\"");
  }

  bool array(Field& field) {
    auto& texts = field.value.emplace<std::vector<std::string>>();
    ++at_;
    blanks();
    if (take("]")) return true;
    for (;;) {
      const auto from = at_;
      const auto unseen = unseen_;
      std::string_view text;
      if (!string(text)) return false;
      texts.emplace_back(text);
      field.items.push_back(place(from, unseen));
      blanks();
      if (take("]")) return true;
      if (!take(",")) return false;
      blanks();
    }
  }

  // `count` digits; -1: there are other characters among them.
  int number(std::size_t count) {
    if (text_.size() - at_ < count) return -1;
    int all = 0;
    for (; count > 0; --count, ++at_) {
      if (!is_digit(text_[at_])) return -1;
      all = 10 * all + (text_[at_] - '0');
    }
    return all;
  }

  // 2026-11-23T10:14:00+01:00, 2026-11-23T09:14:00Z
  bool time(Value& into) {
    const int year = number(4);
    if (year < 1970 || !take("-")) return false;
    const int month = number(2);
    if (month < 0 || !take("-")) return false;
    const int day = number(2);
    if (day < 0 || !take("T")) return false;
    const date::year_month_day date{date::year(year), date::month(static_cast<unsigned>(month)),
                                    date::day(static_cast<unsigned>(day))};
    const int hour = number(2);
    if (!date.ok() || hour < 0 || hour > 23 || !take(":")) return false;
    const int minute = number(2);
    if (minute < 0 || minute > 59 || !take(":")) return false;
    const int second = number(2);
    if (second < 0 || second > 59) return false;
    Minutes offset(0);
    if (!take("Z")) {
      const char sign = next();
      if (sign != '+' && sign != '-') return false;
      ++at_;
      const int hours = number(2);
      if (hours < 0 || hours > 23 || !take(":")) return false;
      const int minutes = number(2);
      if (minutes < 0 || minutes > 59) return false;
      offset = std::chrono::hours(hours) + Minutes(minutes);
      if (sign == '-') offset = -offset;
    }
    const auto wall = date::sys_days(date) + std::chrono::hours(hour) + Minutes(minute) + Seconds(second);
    into = Time{Instant(wall - offset), offset};
    return true;
  }

  std::string_view text_;
  std::uint32_t line_;
  std::size_t at_ = 0, begin_ = 0;  // where this line begins
  std::size_t unseen_ = 0;          // bytes on this line that begin no character
};

}  // namespace

std::optional<Entry> read_plain(const Blocks& blocks, const Block& block) {
  Reader reader(blocks.text(block), block.line);
  if (!reader.header(block.kind)) return std::nullopt;
  Entry entry(block.kind);
  entry.place = {block.line, 1, static_cast<std::uint32_t>(block.kind.size() + 4)};
  entry.fields.reserve(8);
  if (!reader.fields(entry.fields)) return std::nullopt;
  return entry;
}

}  // namespace sitrep
