// SPDX-License-Identifier: MIT
#include "sitrep/format/kept.h"

#include <fmt/format.h>

#include "format/toml.h"
#include "sitrep/format/read.h"
#include "sitrep/format/write.h"

namespace sitrep {
std::string write_kept(const Kept& kept) {
  std::string out = "# Kept by sitrep, since it could not be written. `sitrep replay` writes it.\n";
  out += "format = \"incident/1\"\n\n";
  out += fmt::format("x_why = {}\nx_folder = {}\nx_command = {}\n", toml_string(kept.why), toml_string(kept.folder),
                     toml_array(kept.command));
  if (!kept.text.empty()) out += "x_text = " + toml_string(kept.text) + "\n";
  out += fmt::format("x_by = {}\nx_at = {}\nx_fives = {}\n", toml_string(kept.by), rfc3339(kept.at),
                     toml_array(kept.fives));
  if (!kept.target.empty()) out += "x_target = " + toml_string(kept.target) + "\n";
  if (kept.header) {
    const auto header = write_header(*kept.header);
    out += "\n" + header.substr(header.find("[incident]"));
  }
  for (const auto& entry : kept.entries) out += "\n" + write_block(entry);
  return out;
}

std::optional<Kept> read_kept(std::string_view bytes) {
  const auto blocks = scan(bytes);
  if (blocks.too_large || blocks.head_unreadable) return std::nullopt;
  const auto head = parse_toml(blocks.head(), 0, nullptr);
  if (!head) return std::nullopt;
  Entry said("kept");
  said.fields = fields_of(*head, 0);
  if (!said.has("x_why")) return std::nullopt;
  const auto texts = [&](std::string_view name) {
    const auto list = said.list(name);
    return std::vector<std::string>(list.begin(), list.end());
  };
  Kept kept;
  kept.why = said.text("x_why");
  kept.folder = said.text("x_folder");
  kept.command = texts("x_command");
  kept.text = said.text("x_text");
  kept.by = said.text("x_by");
  kept.at = said.time("x_at").value_or(Time{});
  kept.fives = texts("x_fives");
  kept.target = said.text("x_target");
  if (head->contains("incident")) kept.header = read_incident(bytes, "").header;
  for (const auto& block : blocks.blocks) {
    auto entry = read_block(blocks, block);
    if (!entry) return std::nullopt;  // half of what was kept is not what was kept
    kept.entries.push_back(std::move(*entry));
  }
  return kept;
}

}  // namespace sitrep
