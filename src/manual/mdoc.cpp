// SPDX-License-Identifier: MIT
#include "manual/mdoc.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "model/ascii.h"
#include "model/trim.h"

namespace sitrep::mdoc {
namespace {

enum class Copied { no, yes };

// groff prints "-" as a hyphen and "'" as a closing quote, unless it is told that they are to be copied.
std::string_view spelled(char c, Copied copied) {
  if (c == '\\') return "\\e";
  if (copied == Copied::no) return {};
  switch (c) {
    case '-': return "\\-";
    case '\'': return "\\(aq";
    case '`': return "\\(ga";
    case '^': return "\\(ha";
    case '~': return "\\(ti";
    default: return {};
  }
}

// The length of the UTF-8 sequence that begins with this byte; 1 for what begins none.
std::size_t length_of(unsigned char lead) { return lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4; }

std::string escaped(std::string_view text, Copied copied) {
  std::string out;
  while (!text.empty()) {
    const auto lead = static_cast<unsigned char>(text.front());
    const auto length = std::min(length_of(lead), text.size());
    if (const auto special = spelled(text.front(), copied); !special.empty()) {
      out += special;
    } else if (length == 1) {
      out += text.front();
    } else {
      unsigned code = lead & (0xffU >> (length + 1));
      for (const char c : text.substr(1, length - 1)) code = code << 6 | (static_cast<unsigned char>(c) & 0x3fU);
      out += fmt::format("\\[u{:04X}]", code);
    }
    text.remove_prefix(length);
  }
  return out;
}

// A line that begins with one of these would be a macro.
std::string as_text_line(const std::string& line) {
  const bool control = line.starts_with('.') || line.starts_with('\'');
  return (control ? "\\&" : "") + line + "\n";
}

}  // namespace

std::string prose(std::string_view words) {
  std::string out;
  while (!words.empty()) {
    const auto tick = std::min(words.find('`'), words.size());
    if (const auto text = trimmed(words.substr(0, tick)); !text.empty()) {
      out += as_text_line(escaped(text, Copied::no));
    }
    words.remove_prefix(tick);
    if (words.empty()) break;
    const auto end = words.find('`', 1);
    if (end == std::string_view::npos) throw std::runtime_error(fmt::format("a backtick without another: {}", words));
    out += ".Ql " + argument(words.substr(1, end - 1));
    words.remove_prefix(end + 1);
    // What closes the clause stands on the macro's own line, so that no space comes between.
    while (!words.empty() && std::string_view(",.;:)").find(words.front()) != std::string_view::npos) {
      out += fmt::format(" {}", words.front());
      words.remove_prefix(1);
    }
    out += '\n';
  }
  return out;
}

std::string sentence(std::string_view words) {
  std::string whole(words);
  const bool file_name = words.substr(0, words.find(' ')).find('.') < words.find(' ');
  if (!file_name && !whole.empty() && whole.front() >= 'a' && whole.front() <= 'z')
    whole.front() = static_cast<char>(whole.front() - 32);
  if (!whole.ends_with('.')) whole += '.';
  return prose(whole);
}

std::string literal(std::string_view line) { return as_text_line(escaped(line, Copied::yes)); }

std::string argument(std::string_view word) {
  std::string out = escaped(word, Copied::yes);
  for (std::size_t at = 0; (at = out.find('"', at)) != std::string::npos; at += 4) out.replace(at, 1, "\\(dq");
  // A word that is a macro's name, such as `At`, would be obeyed.
  const bool macro = out.size() < 4 && !out.empty() && is_upper(out.front());
  if (macro) out.insert(0, "\\&");
  return out.find(' ') == std::string::npos ? out : "\"" + out + "\"";
}

}  // namespace sitrep::mdoc
