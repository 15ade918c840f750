// SPDX-License-Identifier: MIT
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "property/texts.h"
#include "sitrep/format/kept.h"
#include "sitrep/format/read.h"
#include "sitrep/format/write.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/append.h"
#include "support/memory_disk.h"

using namespace sitrep;

namespace {

std::optional<Entry> back(const std::string& block) {
  const auto blocks = scan(block);
  return blocks.blocks.size() == 1 && blocks.problems.empty() ? read_block(blocks, blocks.blocks[0]) : std::nullopt;
}

// A log with some bytes taken out, put in or changed.
std::string mutated(std::string text) {
  const auto times = *rc::gen::inRange(1, 6);
  for (int time = 0; time < times; ++time) {
    const auto at = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
    const auto length = *rc::gen::inRange<std::size_t>(0, 40);
    text.replace(at, length, *draw::bytes());
  }
  return text;
}

void must_be_read(const std::string& text) {
  const auto blocks = scan(text);
  const auto log = read_incident(text, "x");
  RC_ASSERT(log.entries.size() <= blocks.blocks.size());
  for (const auto& problem : log.problems) {
    RC_ASSERT(problem.place.line >= 1U);
    RC_ASSERT(problem.place.column >= 1U);
    RC_ASSERT(!find_hidden(problem.message, true));
  }
  read_routine(text, "x");
  read_kept(text);
}

}  // namespace

TEST_CASE("property: any text is read back as it was written") {
  CHECK(rc::check("write_block then read_block", [] {
    Entry entry("update");
    entry.set("id", "1-aaaaa").set("text", *draw::text()).set("works", *draw::text()).set("x_more", *draw::text());
    entry.set("customers", *rc::gen::container<std::vector<std::string>>(draw::text()));
    const auto read = back(write_block(entry, [](std::string_view) { return std::string("what it says"); }));
    RC_ASSERT(read.has_value());
    for (const auto& field : entry.fields) RC_ASSERT(read->find(field.name)->value == field.value);
    RC_ASSERT(read->fields.size() == entry.fields.size());
  }));
}

TEST_CASE("property: what is written shows every character that it has") {
  CHECK(rc::check("no hidden character stands as itself", [] {
    const auto written = toml_string(*draw::text());
    RC_ASSERT(!find_hidden(written, false));
  }));
}

TEST_CASE("property: head and blocks tile any file") {
  CHECK(rc::check("scan", [] {
    const auto text = *draw::bytes();
    const auto blocks = scan(text);
    std::size_t at = blocks.head_end;
    for (const auto& block : blocks.blocks) {
      RC_ASSERT(block.begin == at);
      RC_ASSERT(block.header >= block.begin);
      RC_ASSERT(block.end > block.header);
      at = block.end;
    }
    RC_ASSERT(at == text.size());
  }));
}

TEST_CASE("property: no bytes are too much for a reader") {
  CHECK(rc::check("arbitrary bytes", [] { must_be_read(*draw::bytes()); }));
  CHECK(rc::check("mutated logs", [] {
    std::string text = draw::head;
    for (const auto& block : *draw::blocks()) text += block;
    must_be_read(mutated(text));
  }));
}

TEST_CASE("property: an append keeps every byte and its entry can be read") {
  CHECK(rc::check("append_entries", [] {
    const std::string path = "/a/incidents/acme.toml";
    const auto text = "format = \"incident/1\"\n" + *draw::bytes();
    const auto said = *draw::text();
    MemoryDisk disk;
    disk.files[path] = text;
    const auto workspace = find_workspace(disk, "/a");
    std::optional<Appended> done;
    try {
      done = append_entries(disk, workspace, path, {Entry("note").set("id", "0-k3mq7").set("x_said", said)});
    } catch (const Error&) {  // the end of the file is inside a string
      RC_ASSERT(disk.files[path] == text);
      RC_ASSERT(scan(text).open_string != 0U);
      return;
    }
    const auto& now = disk.files[path];
    RC_ASSERT(now.starts_with(text));
    const auto blocks = scan(now);
    RC_ASSERT(!blocks.blocks.empty());
    const auto entry = read_block(blocks, blocks.blocks.back());
    RC_ASSERT(entry.has_value());
    RC_ASSERT(entry->text("x_said") == said);
    RC_ASSERT(entry->id() == done->entries[0].id());
    RC_ASSERT(parse_id(entry->id())->number > highest_number(scan(text)));
  }));
}

TEST_CASE("property: what is kept is read back") {
  CHECK(rc::check("write_kept then read_kept", [] {
    Kept kept;
    kept.why = *draw::text();
    kept.command = *rc::gen::container<std::vector<std::string>>(draw::text());
    kept.text = *draw::text();
    kept.entries.push_back(Entry("note").set("id", "0-aaaaa").set("text", *draw::text()));
    const auto read = read_kept(write_kept(kept));
    RC_ASSERT(read.has_value());
    RC_ASSERT(read->why == kept.why);
    RC_ASSERT(read->command == kept.command);
    RC_ASSERT(read->text == kept.text);
    RC_ASSERT(read->entries[0].text("text") == kept.entries[0].text("text"));
  }));
}

TEST_CASE("property: safe text is one line with nothing hidden and shortening keeps to its columns") {
  CHECK(rc::check("safe and shorten", [] {
    const auto text = *draw::bytes();
    const auto shown = safe(text);
    RC_ASSERT(!find_hidden(shown, true));
    RC_ASSERT(safe(shown) == shown);
    const auto columns = *rc::gen::inRange<std::size_t>(0, 30);
    RC_ASSERT(width(shorten(shown, columns)) <= columns);
  }));
}
