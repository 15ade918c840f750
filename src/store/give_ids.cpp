// SPDX-License-Identifier: MIT
#include "sitrep/store/give_ids.h"

#include <fmt/format.h>

#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

// One that can be read and says nothing of an id: where an id is spelled oddly, a person has to look.
bool lacks_id(const Blocks& blocks, const Block& block) {
  if (!block.id.empty()) return false;
  const auto entry = read_block(blocks, block);
  return entry && !entry->has("id");
}

}  // namespace

std::vector<std::string> give_ids(Disk& disk, const Workspace& workspace, const std::string& path,
                                  const std::function<std::string()>& five) {
  const auto name = shown(workspace, path);
  const auto bytes = disk.read(path).value_or("");
  const auto before = scan(bytes);
  const auto any = [](const Blocks& blocks) {
    for (const auto& block : blocks.blocks) {
      if (lacks_id(blocks, block)) return true;
    }
    return false;
  };
  if (!says_incident(before) || !any(before)) return {};
  std::vector<std::string> given;
  disk.replace({path, workspace.root, workspace.lock, false, true}, [&](std::string_view old) {
    const auto blocks = scan(old);
    given.clear();
    auto number = highest_number(blocks);
    std::string out;
    std::size_t at = 0;
    for (const auto& block : blocks.blocks) {
      if (!lacks_id(blocks, block)) continue;
      const auto line_end = old.find('\n', block.header);
      if (line_end == std::string_view::npos || line_end >= block.end) {
        throw could_not(fmt::format("{}:{}: nothing stands below this entry's header", safe(name), block.line));
      }
      const bool carriage = old[line_end - 1] == '\r';
      given.push_back(fmt::format("{}-{}", ++number, five()));
      out += old.substr(at, line_end + 1 - at);
      out += fmt::format("id = \"{}\"{}\n", given.back(), carriage ? "\r" : "");
      at = line_end + 1;
    }
    out += old.substr(at);
    return out;
  });
  return given;
}

}  // namespace sitrep
