// SPDX-License-Identifier: MIT
#include "view/no_command.h"

#include <algorithm>

namespace sitrep::view {
namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

// The second `#` of the first; npos where there is none.
std::size_t find_hash_command(std::string_view text, std::size_t from) {
  for (auto at = text.find("##", from); at != std::string_view::npos; at = text.find("##", at + 1)) {
    const auto end = text.find_first_not_of(letters, at + 2);
    if (end != std::string_view::npos && text[end] == '[') return at + 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::string no_hash_command(std::string text, std::string_view hash) {
  auto at = find_hash_command(text, 0);
  if (at == std::string::npos) return text;
  std::string out;
  std::size_t done = 0;
  for (; at != std::string::npos; at = find_hash_command(text, at)) {
    out.append(text, done, at - done);
    out += hash;
    done = at + 1;
  }
  return out.append(text, done);
}

std::string no_command(std::string safe_text) {
  const auto text = no_hash_command(std::move(safe_text), " #");
  if (text.find("::") == std::string::npos) return text;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find('\n', at), text.size() - 1) + 1;
    const auto first = std::min(text.find_first_not_of(' ', at), end);
    const bool command = text.compare(first, 2, "::") == 0;
    out.append(text, at, first - at);
    if (command) out += "\\u{003a}";
    out.append(text, first + (command ? 1 : 0), end - first - (command ? 1 : 0));
    at = end;
  }
  return out;
}

}  // namespace sitrep::view
