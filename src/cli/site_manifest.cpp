// SPDX-License-Identifier: MIT
#include "cli/site_manifest.h"

#include <algorithm>

#include "model/ascii.h"

namespace sitrep {
namespace {

constexpr std::string_view first_word = "sitrep-site/1 ";
constexpr std::string_view unknown = "-";

std::string_view take_until(std::string_view& rest, char end) {
  const auto at = std::min(rest.find(end), rest.size());
  const auto taken = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return taken;
}

std::string shown(const std::string& hash) { return hash.empty() ? std::string(unknown) : hash; }
std::string meant(std::string_view hash) { return hash == unknown ? std::string() : std::string(hash); }

bool is_plain(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
}

}  // namespace

bool is_page_path(std::string_view path) {
  for (const std::string_view folder : {"incidents/", "playbooks/"}) {
    if (path.starts_with(folder)) {
      path.remove_prefix(folder.size());
      break;
    }
  }
  constexpr std::string_view end = ".html";
  return path.ends_with(end) && is_plain(path.substr(0, path.size() - end.size()));
}

std::string manifest_text(const Manifest& manifest) {
  auto text = std::string(first_word) + manifest.key + "\n";
  for (const auto& [path, page] : manifest.pages) text += shown(page.from) + " " + shown(page.hash) + " " + path + "\n";
  return text;
}

std::optional<Manifest> read_manifest(std::string_view text) {
  auto head = take_until(text, '\n');
  if (!head.starts_with(first_word)) return std::nullopt;
  head.remove_prefix(first_word.size());
  Manifest manifest;
  manifest.key = head;
  while (!text.empty()) {
    auto path = take_until(text, '\n');
    const auto from = take_until(path, ' ');
    const auto hash = take_until(path, ' ');
    if (is_page_path(path)) manifest.pages.try_emplace(std::string(path), MadePage{meant(from), meant(hash)});
  }
  return manifest;
}

}  // namespace sitrep
