// SPDX-License-Identifier: MIT
// The short way through the lines of a log: nearly each is `key = "text"`, a time, true or false, or an array of texts,
// and those are read here several times as fast as by toml++. What it tells a Sink is what toml++ would read, to the
// last column; what it does not take (an escape, a number, a value over several lines, a rare character, a fault) is
// for toml++. It stands in a header so that what a Sink makes no use of, as of places, costs nothing.
#pragma once

#include <utf8proc.h>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "format/characters.h"
#include "format/plain_time.h"
#include "model/eight_bytes.h"
#include "sitrep/format/blocks.h"
#include "sitrep/model/place.h"

namespace sitrep {

// Who is told of each field: its key, then its value, of which a list comes in pieces.
template <typename Sink>
concept PlainSink = requires(Sink& sink, std::string_view text, Place place, bool flag, Time time) {
  { sink.key(text, place) } -> std::same_as<bool>;  // false: the fields are for toml++
  sink.text(text, place);
  sink.list();
  sink.item(text, place);
  sink.list_end(place);
  sink.flag(flag, place);
  sink.time(time, place);
};

template <PlainSink Sink>
class PlainReader {
 public:
  PlainReader(std::string_view text, std::uint32_t line, Sink& sink) : text_(text), line_(line), sink_(sink) {}

  std::size_t at() const { return at_; }
  bool done() const { return at_ == text_.size(); }

  // `[[kind]]`, alone on its line.
  bool header(std::string_view kind) { return take("[[") && take(kind) && take("]]") && line_end(); }

  // The same of any kind, which it gives; empty: it is none. Then where it stands does not count any more.
  std::string_view header() {
    if (!take("[[")) return {};
    const auto kind = name();
    return take("]]") && line_end() ? kind : std::string_view();
  }

  bool table(std::string_view name) { return take('[') && take(name) && take(']') && line_end(); }

  // Up to a line that begins with a bracket, or to the end. False: what came, and all up to the next header, is for
  // toml++.
  bool fields() {
    while (at_ < text_.size() && next() != '[') {
      if (!bare(next()) && line_end()) continue;
      if (!key() || !value() || !line_end()) return false;
    }
    return true;
  }

 private:
  static constexpr auto printable = ByteSet::where([](char c) { return c >= 0x20 && c < 0x7f; });

  // Nearly all letters, signs and emoji. C1 controls, private and unassigned ones are left to toml++.
  static bool ordinary(std::int32_t c) { return (c >= 0xa0 && c <= 0xd7ff) || (c >= 0x1f000 && c <= 0x1faff); }

  char next() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool take(char what) {
    if (next() != what) return false;
    ++at_;
    return true;
  }

  bool take(std::string_view what) {
    if (!text_.substr(at_).starts_with(what)) return false;
    at_ += what.size();
    return true;
  }

  // Whether there are any.
  bool blanks() {
    const auto from = at_;
    while (blank(next())) ++at_;
    return at_ > from;
  }

  // All that stand here of such bytes, each a character of its own.
  std::string_view all_of(const ByteSet& bytes) {
    auto at = at_;
    while (at < text_.size() && bytes(text_[at])) ++at;
    const auto from = at_;
    at_ = at;
    return text_.substr(from, at - from);
  }

  // What a text is nearly all of: it needs no second look. Eight bytes at a time; the last few of the file are left.
  void plain_text() {
    auto at = at_;
    while (text_.size() - at >= EightBytes::size) {
      const auto plain = EightBytes::leading(EightBytes(text_.data() + at).plain_text());
      at += plain;
      if (plain < EightBytes::size) break;
    }
    at_ = at;
  }

  // Bare; empty where there is none, or one over the limit.
  std::string_view name() {
    const auto all = all_of(bare);
    return all.size() > Limits::key ? std::string_view() : all;
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
    if (next() != '\n' || at_ - begin_ > Limits::line) return rest_of_line();
    next_line();  // as of nearly all
    return true;
  }

  bool rest_of_line() {
    const auto from = at_;
    const auto unseen = unseen_;
    const bool apart = blanks() || from == begin_;
    bool good = true;
    if (next() == '#' && apart) {
      all_of(printable);
      while (good && at_ < text_.size() && text_[at_] != '\n') good = text_[at_] == '\t' ? blanks() : character();
    }
    good = good && (at_ == text_.size() || text_[at_] == '\n') && at_ - begin_ <= Limits::line;
    if (!good) {
      at_ = from;
      unseen_ = unseen;
      return false;
    }
    if (at_ < text_.size()) next_line();
    return true;
  }

  void next_line() {
    begin_ = ++at_;
    unseen_ = 0;
    ++line_;
  }

  // From byte `from` of this line to here.
  Place place(std::size_t from, std::size_t unseen_before) const {
    const auto width = at_ - from - (unseen_ - unseen_before);
    return {line_, static_cast<std::uint32_t>(from - begin_ - unseen_before + 1), static_cast<std::uint32_t>(width)};
  }

  bool key() {
    blanks();
    const auto from = at_;
    const auto named = name();
    if (named.empty() || !sink_.key(named, place(from, 0))) return false;
    if (text_.substr(at_).starts_with(" = \"")) {  // as nearly all
      at_ += 3;
      return true;
    }
    blanks();
    if (!take('=')) return false;
    blanks();
    return true;
  }

  bool value() {
    const auto from = at_;
    const char first = next();
    if (first == '"') {
      std::string_view text;
      if (!string(text)) return false;
      sink_.text(text, place(from, 0));
    } else if (first == '[') {
      if (!array()) return false;
      sink_.list_end(place(from, 0));
    } else if (first == 't' || first == 'f') {
      if (!take("true") && !take("false")) return false;
      sink_.flag(first == 't', place(from, 0));
    } else {
      Time read;
      const auto bytes = plain_time(text_.substr(at_), read);
      if (bytes == 0) return false;
      at_ += bytes;
      sink_.time(read, place(from, 0));
    }
    return true;
  }

  // "…" on one line, without an escape. Of """ the third has no place behind an empty text.
  bool string(std::string_view& into) {
    if (!take('"')) return false;
    const auto from = at_;
    plain_text();
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\' || !character()) return false;
    }
    into = text_.substr(from, at_ - from);
    return take('"');
  }

  bool array() {
    sink_.list();
    ++at_;
    blanks();
    if (take(']')) return true;
    for (;;) {
      const auto from = at_;
      const auto unseen = unseen_;
      std::string_view text;
      if (!string(text)) return false;
      sink_.item(text, place(from, unseen));
      blanks();
      if (take(']')) return true;
      if (!take(',')) return false;
      blanks();
    }
  }

  std::string_view text_;
  std::uint32_t line_;
  Sink& sink_;
  std::size_t at_ = 0, begin_ = 0;  // where this line begins
  std::size_t unseen_ = 0;          // bytes on this line that begin no character
};

}  // namespace sitrep
