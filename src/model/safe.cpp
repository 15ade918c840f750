// SPDX-License-Identifier: MIT
#include "sitrep/model/safe.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>

namespace sitrep {
namespace {

struct Step {
  std::int32_t character;  // negative: a broken byte
  std::size_t length;
};

Step next(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return {static_cast<unsigned char>(text[at]), 1};
  utf8proc_int32_t character = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &character);
  if (length < 1) return {-1, 1};
  return {character, static_cast<std::size_t>(length)};
}

constexpr std::int32_t zero_width_joiner = 0x200d;
constexpr std::int32_t zero_width_non_joiner = 0x200c;

bool pictographic(std::int32_t character) {
  return utf8proc_get_property(character)->boundclass == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC;
}

// A joiner is part of the word in scripts of the Arabic and Indic families (U+0600 to U+0DFF).
bool joining_script(std::int32_t character) { return character >= 0x0600 && character <= 0x0dff; }

// Format characters that are drawn: signs of Arabic, Syriac and Kaithi that span numbers and words.
bool drawn_format(std::int32_t c) {
  return (c >= 0x600 && c <= 0x605) || c == 0x6dd || c == 0x70f || c == 0x890 || c == 0x891 || c == 0x8e2 ||
         c == 0x110bd || c == 0x110cd;
}

bool invisible(std::int32_t c) {
  if (c < 0x20 || (c >= 0x7f && c <= 0x9f)) return true;
  if (c < 0xad) return false;
  switch (c) {  // no format characters by category, and yet nothing is drawn
    case 0x34f:
    case 0x115f:
    case 0x1160:
    case 0x17b4:
    case 0x17b5:
    case 0x2028:
    case 0x2029:
    case 0x2065:
    case 0x3164:
    case 0xffa0: return true;
    default: break;
  }
  if (c >= 0xe0000 && c <= 0xe0fff) return true;
  return utf8proc_category(c) == UTF8PROC_CATEGORY_CF && !drawn_format(c);
}

// Most texts are: nothing in them is hidden, and each byte is one column.
bool plain_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f; });
}

// Goes from character to character and knows which of them cannot be seen.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {}

  bool go_on() {
    const auto before = step_.character;
    at_ += step_.length;
    if (at_ == text_.size()) return false;
    step_ = next(text_, at_);
    hidden_ = step_.character < 0 || invisible(step_.character);
    if (step_.character == zero_width_joiner || step_.character == zero_width_non_joiner) hidden_ = !joins(before);
    return true;
  }

  std::int32_t character() const { return step_.character; }
  std::size_t offset() const { return at_; }
  bool hidden() const { return hidden_; }
  std::string_view text() const { return text_.substr(at_, step_.length); }

 private:
  bool joins(std::int32_t before) const {
    const auto after = at_ + step_.length < text_.size() ? next(text_, at_ + step_.length).character : 0;
    if (joining_script(before) && joining_script(after)) return true;
    return step_.character == zero_width_joiner && after > 0 && pictographic(after) &&
           (pictographic(before) || before == 0xfe0f || (before >= 0x1f3fb && before <= 0x1f3ff));
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Step step_ = {0, 0};
  bool hidden_ = false;
};

std::string escaped(const Walk& walk) {
  switch (walk.character()) {
    case '\n': return "\\n";
    case '\r': return "\\r";
    case '\t': return "\\t";
    default: break;
  }
  if (walk.character() < 0) return fmt::format("\\x{:02x}", static_cast<unsigned char>(walk.text()[0]));
  return fmt::format("\\u{{{:04x}}}", walk.character());
}

}  // namespace

std::string safe(std::string_view text) {
  if (plain_ascii(text)) return std::string(text);
  std::string out;
  out.reserve(text.size());
  for (Walk walk(text); walk.go_on();) {
    if (walk.hidden()) {
      out += escaped(walk);
    } else {
      out += walk.text();
    }
  }
  return out;
}

std::string safe_lines(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (Walk walk(text); walk.go_on();) {
    if (walk.character() == '\n') {
      out += '\n';
    } else if (walk.character() == '\t') {
      out += "    ";
    } else if (walk.hidden()) {
      out += escaped(walk);
    } else {
      out += walk.text();
    }
  }
  return out;
}

std::optional<Hidden> find_hidden(std::string_view text, bool strict) {
  if (plain_ascii(text)) return std::nullopt;
  for (Walk walk(text); walk.go_on();) {
    const bool layout = walk.character() == '\n' || walk.character() == '\t';
    if (!walk.hidden() || (layout && !strict)) continue;
    return Hidden{walk.character() < 0 ? U'\ufffd' : static_cast<char32_t>(walk.character()), walk.offset()};
  }
  return std::nullopt;
}

namespace {

// Calls visit(offset, length, columns) for each grapheme of a text that has one.
template <typename Visit>
void graphemes(std::string_view text, Visit visit) {
  utf8proc_int32_t state = 0;
  std::size_t start = 0;
  std::size_t columns = 0;
  std::int32_t before = -1;
  for (std::size_t at = 0; at < text.size();) {
    const auto step = next(text, at);
    const auto here = step.character < 0 ? 0xfffd : step.character;
    if (before >= 0 && utf8proc_grapheme_break_stateful(before, here, &state)) {
      if (!visit(start, at - start, columns)) return;
      start = at;
      columns = 0;
    }
    // Of a joined sequence the widest part counts; the emoji selector makes a narrow symbol wide.
    const auto wide = here == 0xfe0f ? 2 : utf8proc_charwidth(here);
    columns = std::max(columns, static_cast<std::size_t>(wide));
    before = here;
    at += step.length;
  }
  visit(start, text.size() - start, columns);
}

}  // namespace

std::size_t width(std::string_view text) {
  if (plain_ascii(text)) return text.size();
  std::size_t all = 0;
  graphemes(text, [&](std::size_t, std::size_t, std::size_t columns) {
    all += columns;
    return true;
  });
  return all;
}

std::string shorten(std::string_view text, std::size_t columns) {
  if (width(text) <= columns) return std::string(text);
  if (columns == 0) return {};
  std::size_t used = 0;
  std::size_t end = 0;
  graphemes(text, [&](std::size_t at, std::size_t length, std::size_t wide) {
    if (used + wide > columns - 1) return false;
    used += wide;
    end = at + length;
    return true;
  });
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace sitrep
