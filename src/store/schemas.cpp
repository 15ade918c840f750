// SPDX-License-Identifier: MIT
#include "sitrep/store/schemas.h"

#include <algorithm>

namespace sitrep {
namespace {

constexpr std::string_view folder = ".sitrep/schema";

}  // namespace

std::string schema_name(std::string_view format) {
  auto name = std::string(format);
  std::ranges::replace(name, '/', '-');
  return name + ".json";
}

bool is_own_schema(std::string_view text, std::string_view format) {
  const auto named = "\"title\": \"" + std::string(format) + '"';
  return text.find("\"$schema\"") != std::string_view::npos && text.find(named) != std::string_view::npos;
}

std::string schema_path(const Workspace& workspace, std::string_view format) {
  return join_path(join_path(workspace.root, folder), schema_name(format));
}

std::string schema_line(Disk& disk, const Workspace& workspace, std::string_view path, std::string_view format) {
  const auto root = join_path(workspace.root, "");
  if (!path.starts_with(root) || disk.look(schema_path(workspace, format)) != Being::file) return {};
  std::string line = "#:schema ";
  for (auto left = std::ranges::count(path.substr(root.size()), '/'); left > 0; --left) line += "../";
  return line + join_path(folder, schema_name(format)) + "\n";
}

}  // namespace sitrep
