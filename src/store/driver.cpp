// SPDX-License-Identifier: MIT
#include "sitrep/store/driver.h"

#include <fmt/format.h>

#include <algorithm>

#include "store/shared_config.h"

namespace sitrep {
namespace {

constexpr std::string_view command = "sitrep merge-driver %O %A %B %L %P";

// Calls `each` with every line, without its end.
template <typename Each>
void for_lines(std::string_view text, Each each) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    each(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

bool says_word(std::string_view line, std::string_view word) {
  for (auto at = line.find(word); at != std::string_view::npos; at = line.find(word, at + 1)) {
    const auto end = at + word.size();
    const bool begins = at > 0 && (line[at - 1] == ' ' || line[at - 1] == '\t');
    if (begins && (end == line.size() || line[end] == ' ' || line[end] == '\t')) return true;
  }
  return false;
}

// A pattern of .gitattributes: what has a meaning in one is escaped, and what ends one is quoted.
std::string pattern(const Workspace& workspace) {
  auto where = std::string_view(workspace.folder);
  const auto root = join_path(workspace.root, "");
  if (where.starts_with(root)) where.remove_prefix(root.size());
  std::string out;
  bool quoted = where.starts_with('!') || where.starts_with('#');
  for (const char c : where) {
    if (c == ' ' || c == '"') quoted = true;
    if (std::string_view("*?[").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  while (out.ends_with('/')) out.pop_back();
  out += "/*.toml";
  if (!quoted && out.find('\\') == std::string::npos) return out;
  std::string safe_out = "\"";
  for (const char c : out) {
    if (c == '"' || c == '\\') safe_out += '\\';
    safe_out += c;
  }
  return safe_out + "\"";
}

// The last line for these files is the one that counts.
bool has_attribute(std::string_view attributes, const Workspace& workspace) {
  const auto wanted = pattern(workspace);
  bool has = false;
  for_lines(attributes, [&](std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (!line.starts_with(wanted)) return;
    if (says_word(line, "merge=sitrep"))
      has = true;
    else if (line.find("merge") != std::string_view::npos)
      has = false;
  });
  return has;
}

bool config_has_driver(std::string_view config) {
  bool section = false, has = false;
  for_lines(config, [&](std::string_view line) {
    line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
    if (line.starts_with('[')) section = line.starts_with("[merge \"sitrep\"]");
    if (section && line.starts_with("driver")) has = true;
  });
  return has;
}

}  // namespace

DriverSetup glance_at_driver(Disk& disk, const Workspace& workspace) {
  DriverSetup setup;
  setup.repository = !workspace.work_tree.empty();
  if (!setup.repository) return setup;
  setup.attribute = has_attribute(disk.read(join_path(workspace.root, ".gitattributes")).value_or(""), workspace);
  setup.driver = config_has_driver(store::shared_config(disk, workspace.git_dir));
  return setup;
}

DriverSetup look_at_driver(Disk& disk, const Workspace& workspace, const RunProgram& run) {
  auto setup = glance_at_driver(disk, workspace);
  if (setup.complete()) return setup;
  const Git git(run, workspace);
  if (!setup.driver) setup.driver = git.config("merge.sitrep.driver").has_value();
  const auto folder = setup.attribute ? std::nullopt : git.inside(workspace.folder);
  if (folder) {
    const auto said = git.line({"check-attr", "merge", "--", *folder + "/2026-01-01-any.toml"});
    setup.attribute = said && said->ends_with(": merge: sitrep");
  }
  return setup;
}

std::string driver_advice(const DriverSetup& setup) {
  if (setup.complete()) return {};
  if (setup.attribute) return "git does not know yet, in this clone, how these logs are merged; once: sitrep init";
  return "git merges these logs as any text, which leaves conflicts in them; once: sitrep init";
}

std::string attribute_line(const Workspace& workspace) { return pattern(workspace) + " text eol=lf merge=sitrep"; }

std::string with_attribute(std::string_view attributes, const Workspace& workspace) {
  std::string text(attributes);
  if (has_attribute(attributes, workspace)) return text;
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  return text + attribute_line(workspace) + "\n";
}

void register_driver(const Git& git) {
  git.must({"config", "--local", "merge.sitrep.name", "sitrep: a log is the union of its entries"},
           "register the merge driver");
  git.must({"config", "--local", "merge.sitrep.driver", std::string(command)}, "register the merge driver");
}

}  // namespace sitrep
