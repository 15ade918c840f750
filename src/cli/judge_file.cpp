// SPDX-License-Identifier: MIT
#include "cli/judge_file.h"

#include "sitrep/format/read.h"

namespace sitrep {
namespace {

// The last folder and the file: "playbooks/export.toml".
std::string_view tail_of(std::string_view path) {
  const auto file = path.rfind('/');
  if (file == std::string_view::npos || file == 0) return path;
  const auto folder = path.rfind('/', file - 1);
  return folder == std::string_view::npos ? path : path.substr(folder + 1);
}

bool lies_as(std::string_view path, const PageSpec& page) {
  if (page.folder.empty()) return path == "sitrep.toml" || path.ends_with("/sitrep.toml");
  const auto tail = tail_of(path);
  return tail.size() > page.folder.size() && tail.starts_with(page.folder) && tail[page.folder.size()] == '/';
}

// Null: an incident. `playbook/2` is a playbook that this program cannot read yet.
const PageSpec* meant_as(std::string_view format, std::string_view path) {
  const auto family = format.substr(0, format.find('/'));
  if (family == "incident") return nullptr;
  for (const auto& page : pages()) {
    if (family == page.name) return &page;
  }
  for (const auto& page : pages()) {
    if (lies_as(path, page)) return &page;
  }
  return nullptr;
}

}  // namespace

std::vector<Finding> judge_file(std::string_view bytes, const std::string& name, const Routine& routine,
                                const Surroundings& around) {
  const auto* spec = meant_as(format_said(bytes), name);
  if (!spec) return lint_incident(read_incident(bytes, name), routine, around);
  const auto page = read_page(bytes, name, *spec);
  return spec->name == "routine" ? lint_page(page, routine_of(page), around) : lint_page(page, routine, around);
}

}  // namespace sitrep
