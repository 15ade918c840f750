// SPDX-License-Identifier: MIT
#include "format/version.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/format/merge.h"
#include "sitrep/format/read.h"

namespace sitrep {
namespace {

// Up to the end of the last line that is not blank. There is one: a block has its header, a head its `format`.
std::string_view without_end(std::string_view text) {
  return text.substr(0, text.find('\n', text.find_last_not_of(" \t\n")));
}

// No byte-order mark, and LF at the end of lines.
std::string plain_lines(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  if (bytes.find('\r') == std::string_view::npos) return std::string(bytes);
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (bytes[at] == '\r') {
      const auto end = std::min(bytes.find_first_not_of('\r', at), bytes.size());
      if (end == bytes.size() || bytes[end] == '\n') {
        at = end - 1;
        continue;
      }
    }
    out += bytes[at];
  }
  return out;
}

bool has_markers(const Blocks& blocks) {
  return std::ranges::any_of(blocks.problems, [](const Problem& each) { return each.rule == "conflict-marker"; });
}

void cut(const Version& version, std::size_t from, Pieces& pieces) {
  const auto& blocks = version.blocks.blocks;
  for (auto block = std::ranges::find(blocks, false, &Block::odd); block != blocks.end();) {
    const auto next = std::find_if(block + 1, blocks.end(), [](const Block& each) { return !each.odd; });
    const auto end = (next - 1)->end;
    const auto text = version.blocks.bytes.substr(block->begin, end - block->begin);
    pieces.push_back({parse_id(block->id), block->kind, without_end(text), from});
    block = next;
  }
}

// A log is sorted but where a hand has been at it.
bool before(const Piece& a, const Piece& b) {
  if (!a.id) return false;
  if (!b.id) return true;
  return *a.id < *b.id;
}

}  // namespace

void read_version(Version& version, std::string_view bytes) {
  version.bytes = plain_lines(bytes);
  if (version.none()) return;
  version.blocks = scan(version.bytes);
  if (!version.blocks.too_large && has_markers(version.blocks)) {
    const auto sides = sides_of(version.bytes);
    auto resolved = sides.conflicted ? merge({}, sides.ours, sides.theirs) : Merged{};
    if (resolved.text.empty()) {
      version.damaged = true;
      version.unusable = std::move(resolved.unusable);
      if (version.unusable.empty()) version.unusable = "its conflict markers do not belong together";
      return;
    }
    version.bytes = std::move(resolved.text);
    version.blocks = scan(version.bytes);
  }
  const auto& blocks = version.blocks;
  if (blocks.too_large) {
    version.unusable = blocks.problems.back().message;
  } else if (!says_incident(blocks)) {
    version.unusable = why_no_incident(blocks);
  } else if (blocks.open_string != 0) {
    version.damaged = true;
    version.unusable = fmt::format("in line {} a string begins that never ends", blocks.open_string);
  }
  const auto first = std::ranges::find(blocks.blocks, false, &Block::odd);
  version.odd = std::ranges::any_of(blocks.blocks, &Block::odd);
  version.head = without_end(blocks.bytes.substr(0, first == blocks.blocks.end() ? blocks.bytes.size() : first->begin));
}

Pieces sorted_pieces(const std::array<Version, 3>& versions) {
  Pieces all;
  for (std::size_t from = 0; from < versions.size(); ++from) {
    const auto middle = static_cast<std::ptrdiff_t>(all.size());
    cut(versions[from], from, all);
    if (!std::is_sorted(all.begin() + middle, all.end(), before))
      std::stable_sort(all.begin() + middle, all.end(), before);
    std::inplace_merge(all.begin(), all.begin() + middle, all.end(), before);
  }
  return all;
}

}  // namespace sitrep
