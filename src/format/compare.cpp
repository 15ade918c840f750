// SPDX-License-Identifier: MIT
#include "sitrep/format/compare.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "format/content.h"
#include "format/lines.h"
#include "format/toml.h"
#include "sitrep/format/read.h"

namespace sitrep {
namespace {

bool is_marker(std::string_view line) {
  return line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>") || line.starts_with("|||||||") || line == "=======";
}

std::string without_markers(const std::string& said) {
  std::string kept;
  for (std::string_view rest = said; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    if (!is_marker(rest.substr(0, end - 1))) kept += rest.substr(0, end);
    rest.remove_prefix(end);
  }
  return kept;
}

// What a block says as text; an unresolved merge's markers are not the block's.
std::string said_by(const Blocks& blocks, const Block& block) {
  auto said = content_of(blocks.text(block)).said;
  return block.unreadable ? without_markers(said) : said;
}

std::string said_by_head(const Blocks& blocks) {
  auto head = blocks.head();
  if (head.starts_with("\xef\xbb\xbf")) head.remove_prefix(3);
  auto said = content_of(head).said;
  return blocks.head_unreadable ? without_markers(said) : said;
}

std::string without_id(const std::string& said) {
  for (const auto& pair : pairs_of(said)) {
    if (pair.key != "id") continue;
    const auto begin = said.rfind('\n', pair.value) + 1;
    return said.substr(0, begin) + said.substr(std::min(pair.line_end + 1, said.size()));
  }
  return said;
}

// More entries of one id than this are told apart by their text alone, so that the time stays linear.
constexpr std::size_t most_twins = 16;

class Comparison {
 public:
  Comparison(std::string_view older, std::string_view newer) : was_(scan(older)), is_(scan(newer)) {}

  Rewriting run() {
    head();
    for (const auto& block : is_.blocks) by_id_[block.id].push_back(&block);
    for (const auto& block : was_.blocks) ++ids_[block.id];
    std::vector<const Block*> unmatched;
    for (const auto& block : was_.blocks) {
      if (!stands(block)) unmatched.push_back(&block);
    }
    for (const auto* block : unmatched) differs(*block);
    if (!result_.nothing()) {
      redactions(was_);
      redactions(is_);
    }
    return std::move(result_);
  }

 private:
  bool same(const Block& a, const Block& b) const {
    if (was_.text(a) == is_.text(b)) return true;
    if (a.kind != b.kind) return false;
    if (said_by(was_, a) == said_by(is_, b)) return true;
    const auto was = read_block(was_, a);
    const auto is = read_block(is_, b);
    return was && is && say_the_same(was->fields, is->fields);
  }

  // It may stand more than once in the older version: one is enough to keep.
  bool stands(const Block& block) {
    if (block.id.empty()) return stands_as_text(block);
    const auto found = by_id_.find(block.id);
    if (found == by_id_.end()) return false;
    if (found->second.size() > most_twins) return stands_as_text(block);
    for (const auto* each : found->second) {
      if (!same(block, *each)) continue;
      taken_.insert(each);
      return true;
    }
    return false;
  }

  bool stands_as_text(const Block& block) {
    if (texts_.empty()) {
      for (const auto& each : is_.blocks) texts_.insert(said_by(is_, each));
    }
    return texts_.contains(said_by(was_, block)) || has_new_id(block);
  }

  // Among the entries whose ids are new there is one that says just this.
  bool has_new_id(const Block& block) {
    if (!looked_for_new_) {
      looked_for_new_ = true;
      for (const auto& each : is_.blocks) {
        if (!each.id.empty() && !ids_.contains(each.id)) newly_named_.insert(without_id(said_by(is_, each)));
      }
    }
    return newly_named_.contains(without_id(said_by(was_, block)));
  }

  void differs(const Block& block) {
    if (!block.id.empty() && ids_[block.id] > 1 && has_new_id(block)) return;
    Difference difference;
    difference.id = block.id;
    difference.kind = block.kind;
    difference.was = read_block(was_, block);
    const auto found = block.id.empty() ? by_id_.end() : by_id_.find(block.id);
    difference.gone = true;
    if (found != by_id_.end() && found->second.size() > most_twins) {
      difference.gone = false;
    } else if (found != by_id_.end()) {
      const auto other = std::ranges::find_if(found->second, [&](const Block* each) { return !taken_.contains(each); });
      if (other != found->second.end()) {
        difference.gone = false;
        difference.is = read_block(is_, **other);
        taken_.insert(*other);
      }
    }
    result_.entries.push_back(std::move(difference));
  }

  void head() {
    const auto said_then = said_by_head(was_);
    const auto said_now = said_by_head(is_);
    if (said_then == said_now) return;
    const auto was = parsed(was_, said_then);
    const auto is = parsed(is_, said_now);
    const auto fields = [](const std::optional<toml::table>& head) {
      const auto* incident = head ? head->get_as<toml::table>("incident") : nullptr;
      return incident ? fields_of(*incident, 0) : std::vector<Field>();
    };
    const auto others = [](const std::optional<toml::table>& head) {
      auto all = fields_of(*head, 0);
      std::erase_if(all, [](const Field& field) { return field.name == "incident"; });
      return all;
    };
    result_.header_was = fields(was);
    result_.header_is = fields(is);
    result_.header =
        !was || !is || !say_the_same(result_.header_was, result_.header_is) || !say_the_same(others(was), others(is));
  }

  // Not where the scan does not admit it for another reason than markers.
  static std::optional<toml::table> parsed(const Blocks& blocks, const std::string& said) {
    if (blocks.too_large || scan(said).head_unreadable) return std::nullopt;
    return parse_toml(said, 0, nullptr);
  }

  void redactions(const Blocks& blocks) {
    for (const auto& block : blocks.blocks) {
      if (block.kind != "redaction") continue;
      if (auto entry = read_block(blocks, block)) result_.redactions.push_back(std::move(*entry));
    }
  }

  Blocks was_, is_;
  Rewriting result_;
  std::unordered_map<std::string_view, std::vector<const Block*>> by_id_;  // of the newer
  std::unordered_map<std::string_view, std::size_t> ids_;                  // of the older: how often
  std::unordered_set<const Block*> taken_;
  std::unordered_set<std::string> texts_, newly_named_;
  bool looked_for_new_ = false;
};

}  // namespace

Rewriting compare(std::string_view older, std::string_view newer) {
  if (older == newer) return {};
  return Comparison(older, newer).run();
}

}  // namespace sitrep
