// SPDX-License-Identifier: MIT
#include "view/markup.h"

#include "sitrep/model/safe.h"

namespace sitrep::view::markup {
namespace {

std::string without_marks(const std::string& text) {
  if (text.find_first_of("&<>\"'#:") == std::string::npos) return text;
  std::string out;
  out.reserve(text.size() + 16);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    // A page may be printed into the log of a CI server, to which `##[` and `::` at the beginning of a line say more.
    const bool doubled = (c == '#' || c == ':') && at + 1 < text.size() && text[at + 1] == c;
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      case '#': out += doubled ? "&#35;" : "#"; break;
      case ':': out += doubled ? "&#58;" : ":"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace

std::string escaped(std::string_view text) { return without_marks(safe(text)); }
std::string escaped_lines(std::string_view text) { return without_marks(safe_lines(text)); }

}  // namespace sitrep::view::markup
