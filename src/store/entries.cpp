// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <deque>
#include <unordered_map>

#include "sitrep/format/read.h"
#include "sitrep/format/redact.h"
#include "sitrep/format/write.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/append.h"
#include "sitrep/store/schemas.h"

namespace sitrep {
namespace {

constexpr std::uint64_t highest_possible = 999'999'999;  // as parse_id reads it

std::string_view five_of(std::string_view id) { return id.substr(std::min(id.find('-') + 1, id.size())); }

void must_be_appendable(const Blocks& blocks, std::size_t more, std::string_view name) {
  if (blocks.too_large) throw could_not(fmt::format("{}: {}", safe(name), blocks.problems.back().message));
  if (!says_incident(blocks)) throw could_not(fmt::format("{}: {}", safe(name), why_no_incident(blocks)));
  if (blocks.open_string != 0) {
    throw could_not(
        fmt::format("{}:{}: a string begins here that never ends, so nothing can be added below it; "
                    "close it in an editor, then: sitrep replay",
                    safe(name), blocks.open_string));
  }
  if (blocks.blocks.size() + more > Limits::entries) {
    throw could_not(fmt::format("{} has {} entries, and 50,000 are the limit", safe(name), blocks.blocks.size()));
  }
  if (highest_number(blocks) + more > highest_possible) {
    throw could_not(
        fmt::format("{} has an entry numbered {}, which leaves no number above it; put its id right in an editor",
                    safe(name), highest_number(blocks)));
  }
}

bool any_damage(const Blocks& blocks) {
  const auto bad = [](const Block& block) { return block.odd || block.unreadable || block.id.empty(); };
  return blocks.head_unreadable || std::ranges::any_of(blocks.blocks, bad);
}

void replace(Disk& disk, const Replacement& what, const std::vector<Entry>& entries, const Compose& compose) {
  try {
    disk.replace(what, compose);
  } catch (const Unsure& unsure) {
    throw UnsureEntries(unsure, entries);
  }
}

// But for the id, and for when it was written down: a text that is replayed twice is written down at two times.
bool says_the_same(const Blocks& blocks, const Block& block, Entry entry) {
  auto there = read_block(blocks, block);
  if (!there || there->kind != entry.kind) return false;
  for (const auto* name : {"id", "logged"}) {
    there->unset(name);
    entry.unset(name);
  }
  if (there->fields.size() != entry.fields.size()) return false;
  return std::ranges::all_of(entry.fields, [&](const Field& field) {
    const auto* other = there->find(field.name);
    return other && other->value == field.value;
  });
}

// The five characters that follow: two entries that met by chance (once in 33 million) are still two.
std::string next_five(std::string five) {
  for (auto at = five.rbegin(); at != five.rend(); ++at) {
    const auto digit = crockford.find(*at);
    const bool carry = digit + 1 == crockford.size();
    *at = crockford[carry ? 0 : digit + 1];
    if (!carry) break;
  }
  return five;
}

// The file's bytes with the entries behind them; fills in the entries' ids.
std::string composed(std::string_view old, const Blocks& blocks, std::vector<Entry>& entries) {
  std::string out;
  out.reserve(old.size() + 16 * 1024);  // room for a few entries: a long log is not to be copied once more
  out = old;
  const auto gloss = [&](std::string_view id) {
    for (const auto& entry : entries) {
      if (entry.id() == id) return gloss_of(entry);
    }
    const auto found = std::ranges::find(blocks.blocks, id, &Block::id);
    const auto entry = found == blocks.blocks.end() ? std::nullopt : read_block(blocks, *found);
    return entry ? gloss_of(*entry) : std::string();
  };
  std::unordered_map<std::string_view, const Block*> taken;
  taken.reserve(blocks.blocks.size() + entries.size());
  std::deque<std::string> fresh;
  for (const auto& block : blocks.blocks) taken.emplace(five_of(block.id), &block);
  auto number = highest_number(blocks);
  if (!out.ends_with('\n')) out += '\n';
  for (auto& entry : entries) {
    auto five = std::string(five_of(entry.id()));
    const auto before = taken.find(five);
    if (before != taken.end() && before->second && says_the_same(blocks, *before->second, entry)) {
      entry.set("id", std::string(before->second->id));  // kept once, written all the same, now replayed
      continue;
    }
    while (taken.contains(five)) five = next_five(five);
    taken.emplace(fresh.emplace_back(five), nullptr);
    entry.set("id", fmt::format("{}-{}", ++number, five));
    put_in_order(entry);
    out += "\n" + write_block(entry, gloss);
  }
  return out;
}

// The id of the redaction that says so; empty: none does.
std::string redaction_of(const Blocks& blocks, std::string_view of, std::string_view field) {
  for (const auto& block : blocks.blocks) {
    if (block.kind != "redaction") continue;
    const auto entry = read_block(blocks, block);
    if (entry && entry->text("of") == of && entry->text("field") == field) return std::string(entry->id());
  }
  return {};
}

}  // namespace

Appended append_entries(Disk& disk, const Workspace& workspace, const std::string& path, std::vector<Entry> entries,
                        const Still& still) {
  Appended done;
  const auto name = shown(workspace, path);
  replace(disk, {path, workspace.root, workspace.lock, false}, done.entries, [&](std::string_view old) {
    const auto blocks = scan(old);
    must_be_appendable(blocks, entries.size(), name);
    if (still) still(old);
    done.damaged = any_damage(blocks);
    done.entries = entries;
    return composed(old, blocks, done.entries);
  });
  return done;
}

Appended redact_entry(Disk& disk, const Workspace& workspace, const std::string& path, Entry redaction,
                      std::vector<std::string>& still) {
  Appended done;
  const auto name = shown(workspace, path);
  const auto of = redaction.text("of");
  const auto field = redaction.text("field");
  Replacement what;
  what.path = path;
  what.root = workspace.root;
  what.lock = workspace.lock;
  what.whole = true;
  replace(disk, what, done.entries, [&](std::string_view old) {
    const auto before = scan(old);
    must_be_appendable(before, 1, name);
    auto blanking = blank_value(old, of, field);
    if (const auto told = blanking.changed ? std::string() : redaction_of(before, of, field); !told.empty()) {
      throw wrong_usage(fmt::format("`{}` of {} is blanked already, by {}", safe(field), safe(of), told));
    }
    still = std::move(blanking.still);
    const auto blocks = scan(blanking.bytes);
    done.damaged = any_damage(blocks);
    done.entries.assign(1, redaction);
    return composed(blanking.bytes, blocks, done.entries);
  });
  return done;
}

Appended create_incident(Disk& disk, const Workspace& workspace, const std::string& path, const Header& header,
                         std::vector<Entry> entries) {
  Appended done{std::move(entries), false};
  replace(disk, {path, workspace.root, workspace.lock, true}, done.entries, [&](std::string_view) {
    const auto head = schema_line(disk, workspace, path, "incident/1") + write_header(header);
    return composed(head, scan(head), done.entries);
  });
  return done;
}

}  // namespace sitrep
