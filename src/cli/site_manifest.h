// SPDX-License-Identifier: MIT
// What a run of `export site` left behind, so that the next one knows which files are the site's own and which of them
// still hold: a text file in the site's folder, a line a page. Without it a folder is somebody else's.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace sitrep {

inline constexpr std::string_view manifest_name = ".sitrep-site";

struct MadePage {
  std::string from;  // hash of what it was made from; empty: it is not known
  std::string hash;  // of the page; empty: a run that was stopped may have written it
};

struct Manifest {
  std::string key;  // of all else that a page depends on: the program, the style, the routine, the zone
  std::map<std::string, MadePage, std::less<>> pages;  // by path from the top of the site
};

std::string manifest_text(const Manifest& manifest);

// nullopt: it is no manifest of ours. Lines that name no page that a site can have are left out: nothing outside the
// site's folder is ever named.
std::optional<Manifest> read_manifest(std::string_view text);

// `index.html`, `incidents/<name>.html`, `playbooks/<name>.html`.
bool is_page_path(std::string_view path);

}  // namespace sitrep
