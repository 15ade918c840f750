// SPDX-License-Identifier: MIT
#include <algorithm>

#include "format/plain.h"
#include "fuzz/laws.h"
#include "sitrep/format/kept.h"
#include "sitrep/format/read.h"
#include "sitrep/format/write.h"
#include "sitrep/model/safe.h"
#include "support/skimmed_as_read.h"

namespace sitrep::fuzz {
namespace {

bool writable(const Entry& entry) {
  return std::ranges::none_of(entry.fields, [](const Field& each) { return std::holds_alternative<Odd>(each.value); });
}

bool same(const Entry& a, const Entry& b) {
  return a.kind == b.kind && a.fields.size() == b.fields.size() &&
         std::ranges::all_of(a.fields, [&](const Field& field) {
           const auto* other = b.find(field.name);
           return other && other->value == field.value;
         });
}

void tiles(Bytes bytes, const Blocks& blocks) {
  auto at = blocks.head_end;
  std::uint32_t line = 0;
  for (const auto& block : blocks.blocks) {
    must(block.begin == at && block.header >= block.begin && block.end > block.header, "head and blocks tile the file");
    const auto first = bytes.find_first_not_of(" \t", block.header);
    must(first != Bytes::npos && bytes[first] == '[', "a block's header is a line in brackets", blocks.text(block));
    must(block.line > line, "blocks stand in the order of the file");
    at = block.end;
    line = block.line;
  }
  must(at == bytes.size(), "head and blocks tile the file");
  if (blocks.too_large) must(blocks.blocks.empty() && !blocks.problems.empty(), "what is too large says so");
}

// What merging and appending build on: a block means the same wherever it stands.
void stands_alone(const Blocks& blocks) {
  const std::size_t looked_at = std::min<std::size_t>(blocks.blocks.size(), 50);
  for (std::size_t at = 0; at < looked_at; ++at) {
    const auto& block = blocks.blocks[at];
    const auto alone = scan(blocks.text(block));
    // A lone [incident] is a head to whoever has nothing else.
    if (block.odd) continue;
    must(alone.blocks.size() == 1 && alone.blocks[0].header == 0, "a block stands alone", blocks.text(block));
    const auto& same_block = alone.blocks[0];
    must(same_block.kind == block.kind && same_block.id == block.id && same_block.odd == block.odd &&
             same_block.unreadable == block.unreadable,
         "a block says the same on its own", blocks.text(block));
    const auto here = read_block(blocks, block);
    const auto there = read_block(alone, same_block);
    must(here.has_value() == there.has_value() && (!here || same(*here, *there)), "a block reads the same on its own",
         blocks.text(block));
  }
}

bool same_places(const Entry& a, const Entry& b) {
  return a.place == b.place && std::ranges::equal(a.fields, b.fields, [](const Field& x, const Field& y) {
           return x.name == y.name && x.key == y.key && x.place == y.place && x.items == y.items;
         });
}

// The short way to read a block is only shorter.
void reads_alike(const Blocks& blocks) {
  const std::size_t looked_at = std::min<std::size_t>(blocks.blocks.size(), 50);
  for (std::size_t at = 0; at < looked_at; ++at) {
    const auto& block = blocks.blocks[at];
    const auto fast = block.odd || block.unreadable ? std::nullopt : read_plain(blocks, block);
    if (!fast) continue;
    const auto slow = read_by_toml(blocks, block, nullptr);
    must(slow && same(*fast, *slow) && same_places(*fast, *slow), "toml++ reads a block as the short way does",
         blocks.text(block));
  }
}

// Skimming is only shorter than reading.
void skims_alike(Bytes bytes) {
  const auto skimmed = skim(bytes);
  if (!skimmed) return;
  const auto otherwise = skimmed_otherwise(bytes, *skimmed);
  must(otherwise.empty(), "skimming finds what reading finds", otherwise);
}

void placed(const std::vector<Problem>& problems, Bytes bytes) {
  const auto lines = static_cast<std::uint32_t>(std::ranges::count(bytes, '\n')) + 1;
  for (const auto& problem : problems) {
    must(problem.place.line >= 1 && problem.place.column >= 1, "a problem has a place", problem.message);
    must(problem.place.line <= lines, "a problem's place is in the file", problem.message);
    must(!problem.message.empty() && !problem.rule.empty(), "a problem says what it is");
    must_be_safe(problem.message);
    must(problem.message.find('\n') == std::string::npos, "a problem is one line", problem.message);
  }
}

// What was read without a problem is written in the one permitted spelling and read back as the same.
void round_trip(const Log& log) {
  auto text = write_header(log.header);
  for (const auto& entry : log.entries) text += "\n" + write_block(entry, [](auto) { return std::string("gloss"); });
  const auto back = read_incident(text, "back");
  must(back.problems.empty() && back.is_incident, "what is written reads without a problem", text);
  must(back.entries.size() == log.entries.size(), "every entry is written", text);
  for (std::size_t at = 0; at < log.entries.size(); ++at) {
    // Twins of one id are ordered by their text, which is another now.
    const auto twin = [&](const Entry& each) { return same(each, log.entries[at]); };
    must(std::ranges::any_of(back.entries, twin), "an entry reads back as it was", text);
  }
  must(back.header.id == log.header.id && back.header.title == log.header.title &&
           back.header.opened == log.header.opened && back.header.opened_by == log.header.opened_by,
       "the header reads back as it was", text);
}

void incident(Bytes bytes, const Blocks& blocks) {
  const auto log = read_incident(bytes, "x.toml");
  must(log.entries.size() <= blocks.blocks.size(), "no entry without a block");
  placed(log.problems, bytes);
  if (log.is_incident && log.problems.empty() && std::ranges::all_of(log.entries, writable)) round_trip(log);
}

// Damage anywhere in a file keeps nobody from recording, as long as its end is not inside a string.
void appended(Bytes bytes, const Blocks& blocks) {
  if (blocks.open_string != 0 || blocks.too_large || bytes.size() + 200 > Limits::file) return;
  Entry note("note");
  note.set("id", std::to_string(highest_number(blocks) % 1'000'000 + 1) + "-k3mq7").set("text", "said\nlast");
  const auto text = std::string(bytes) + (bytes.empty() || bytes.ends_with('\n') ? "\n" : "\n\n") + write_block(note);
  const auto after = scan(text);
  if (after.too_large) return;  // it was one entry too many
  must(after.blocks.size() == blocks.blocks.size() + 1, "an append is one block more", text);
  const auto read = read_block(after, after.blocks.back());
  must(read && same(*read, note), "what is appended can be read", text);
  for (std::size_t at = 0; at < blocks.blocks.size(); ++at) {
    must(after.blocks[at].id == blocks.blocks[at].id && after.blocks[at].kind == blocks.blocks[at].kind,
         "an append leaves the blocks above alone", text);
  }
}

void page(Bytes bytes, const PageSpec& spec) {
  const auto read = read_page(bytes, "x.toml", spec);
  placed(read.problems, bytes);
  for (const auto& ignore : read.ignores) must(ignore.first <= ignore.last, "what is ignored are lines in order");
}

void kept(Bytes bytes) {
  const auto read = read_kept(bytes);
  if (!read || !std::ranges::all_of(read->entries, writable)) return;
  for (const auto& problem : scan(bytes).problems) {
    if (problem.rule == "foreign-spelling") return;  // a quoted key has no spelling of ours
  }
  const auto back = read_kept(write_kept(*read));
  must(back.has_value(), "what is kept reads back");
  must(back->why == read->why && back->command == read->command && back->text == read->text && back->by == read->by &&
           back->at == read->at && back->fives == read->fives && back->target == read->target &&
           back->entries.size() == read->entries.size() && back->header.has_value() == read->header.has_value(),
       "what is kept reads back as it was");
}

}  // namespace

void parse(Bytes bytes) {
  const auto blocks = scan(bytes);
  tiles(bytes, blocks);
  stands_alone(blocks);
  reads_alike(blocks);
  skims_alike(bytes);
  incident(bytes, blocks);
  appended(bytes, blocks);
  for (const auto& spec : pages()) page(bytes, spec);
  kept(bytes);
}

}  // namespace sitrep::fuzz
