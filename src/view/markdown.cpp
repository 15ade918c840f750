// SPDX-License-Identifier: MIT
#include "view/markdown.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/ascii.h"
#include "sitrep/model/safe.h"
#include "view/no_command.h"

namespace sitrep::view::markdown {
namespace {

// No renderer shows it; GitHub sees no name, number or short form across it.
constexpr std::string_view seam = "<!-- -->";

// The length of the address that begins here, without what closes the sentence around it; 0 where none does.
std::size_t address_length(std::string_view text) {
  const auto scheme = text.starts_with("https://") ? 8U : text.starts_with("http://") ? 7U : 0U;
  if (scheme == 0) return 0;
  auto end = std::min(text.find_first_of(" <>\"`\\|"), text.size());
  while (end > scheme && std::string_view(".,;:!?)]}'*_~").find(text[end - 1]) != std::string_view::npos) --end;
  return end > scheme ? end : 0;
}

// `:` of `ftp://` and the like, which would become a link.
bool begins_link(std::string_view rest) { return rest.starts_with("://"); }

bool short_form_of_issue(std::string_view before) {
  return before.size() >= 2 && (before.back() == 'H' || before.back() == 'h') &&
         (before[before.size() - 2] == 'G' || before[before.size() - 2] == 'g');
}

std::string spelled(std::string_view before, std::string_view rest) {
  const char c = rest.front();
  const bool word_follows = rest.size() > 1 && is_alphanumeric(rest[1]);
  if (c == '<') return "&lt;";
  if (c == '>') return "&gt;";
  if (c == '&') return "&amp;";
  if (std::string_view("\\`*_[]|~$").find(c) != std::string_view::npos) return {'\\', c};
  if ((c == '@' || c == '#') && word_follows) return std::string(1, c) + std::string(seam);
  if (c == '-' && word_follows && short_form_of_issue(before)) return "-" + std::string(seam);
  if (c == ':' && begins_link(rest)) return "\\:" + std::string(seam);
  return {c};
}

}  // namespace

std::string escaped(std::string_view text) {
  const auto whole = safe(text);
  const std::string_view line = whole;
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    if (const auto length = address_length(line.substr(at)); length > 0) {
      out += fmt::format("<{}>", line.substr(at, length));
      at += length;
    } else {
      out += spelled(line.substr(0, at), line.substr(at));
      ++at;
    }
  }
  return out;
}

std::string fenced(std::string_view text) {
  const auto lines = no_command(safe_lines(text));
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : lines) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(std::max<std::size_t>(3, longest + 1), '`');
  return fmt::format("{}text\n{}{}{}\n", fence, lines, lines.ends_with('\n') ? "" : "\n", fence);
}

}  // namespace sitrep::view::markdown
