// SPDX-License-Identifier: MIT
#include "sitrep/format/skim.h"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "support/block.h"
#include "support/skimmed_as_read.h"

using namespace sitrep;

namespace {

const std::string head = "format = \"incident/1\"\n\n[incident]\nid = \"a\"\ntitle = \"Acme cannot export invoices\"\n";

std::string all_of(const std::string& text) {
  const auto skimmed = skim(text);
  if (!skimmed) return "to be read";
  CHECK(skimmed_otherwise(text, *skimmed) == "");
  std::string all(skimmed->title());
  for (const auto& entry : skimmed->entries()) {
    for (const auto& said : skimmed->texts_of(entry)) {
      if (said.field != "id" && said.field != "by")
        all += fmt::format("\n{}.{}{}: {}", entry.kind, said.field, said.of ? "[]" : "", said.text);
    }
  }
  return all;
}

std::string with(std::string_view kind, std::string_view fields) {
  return head + sample::block("report", 1, 14, "customer = \"Acme\"") + sample::block(kind, 2, 15, fields) +
         sample::block("note", 3, 16, "text = \"last\"");
}

}  // namespace

TEST_CASE("skim: the texts of each entry, lists too, and no other value") {
  CHECK(
      all_of(with("fact", "text = \"naïve — 500s\"  # said aloud\ncertain = true\nproves = [\"1-aaaaa\", \"x\"]\n")) ==
      "Acme cannot export invoices\nreport.customer: Acme\nfact.text: naïve — 500s\nfact.proves[]: 1-aaaaa\n"
      "fact.proves[]: x\nnote.text: last");
}

TEST_CASE("skim: an entry that is not plain is read the long way, and those below it are skimmed again") {
  CHECK(all_of(with("update", "text = \"\"\"\nto all:\n[[fact]]\nback at noon\"\"\"")) ==
        "Acme cannot export invoices\nreport.customer: Acme\nupdate.text: to all:\n[[fact]]\nback at noon\n"
        "note.text: last");
  CHECK(all_of(with("fact", "text = \"a \\\"b\\\"\"\nsource = 3")) ==
        "Acme cannot export invoices\nreport.customer: Acme\nfact.text: a \"b\"\nnote.text: last");
}

TEST_CASE("skim: damage hides its entry and no other, as for whoever reads") {
  CHECK(all_of(with("fact", "text = \"never ends")) ==
        "Acme cannot export invoices\nreport.customer: Acme\nnote.text: last");
  CHECK(all_of(with("fact", "text = \"twice\"\ntext = \"twice\"")) ==
        "Acme cannot export invoices\nreport.customer: Acme\nnote.text: last");
  CHECK(all_of(with("fact", "<<<<<<< ours\ntext = \"a\"")) ==
        "Acme cannot export invoices\nreport.customer: Acme\nnote.text: last");
}

TEST_CASE("skim: what is out of order, or there twice, is to be read") {
  const auto block = sample::block("note", 2, 15, "text = \"a\"");
  CHECK(all_of(head + block + sample::block("note", 1, 14, "text = \"b\"")) == "to be read");
  CHECK(all_of(head + block + block) == "to be read");
}

TEST_CASE("skim: head and blocks are the file") {
  const auto text = with("fact", "text = \"a \\\"b\\\"\"") + "# said last\n";
  const auto skimmed = skim(text);
  REQUIRE(skimmed);
  std::string all(skimmed->head());
  for (const auto& entry : skimmed->entries()) {
    CHECK(entry.block.starts_with("[[" + std::string(entry.kind) + "]]\n"));
    all += entry.block;
  }
  CHECK(all == text);
}

TEST_CASE("skim: what is no incident, or has a head of its own kind, is to be read") {
  CHECK(all_of("") == "to be read");
  CHECK(all_of("format = \"incident/1\"\n") == "to be read");
  CHECK(all_of("format = \"incident/2\"\n[incident]\n") == "to be read");
  CHECK(all_of("format = \"incident/1\"\nowner = \"x\"\n[incident]\n") == "to be read");
  CHECK(all_of("\xef\xbb\xbf" + head) == "to be read");
  CHECK(all_of(head + "[incident]\n") == "to be read");
  CHECK(all_of(head + "\n[note]\n") == "to be read");
  CHECK(all_of(head + "\n[[ note ]]\ntext = \"a\"\n") == "to be read");
  CHECK(all_of(head) == "Acme cannot export invoices");
  CHECK(all_of(head + "drill = \"saturday\"") == "Acme cannot export invoices");
  CHECK(skim(head + "drill = \"saturday\"")->is_drill());
}

TEST_CASE("skim: the limits of a file hold") {
  CHECK(all_of(with("fact", "text = \"" + std::string(Limits::line, 'a') + "\"")) ==
        "Acme cannot export invoices\nreport.customer: Acme\nnote.text: last");
  CHECK(all_of(with("fact", std::string(Limits::key + 1, 'k') + " = \"a\"")) ==
        "Acme cannot export invoices\nreport.customer: Acme\nnote.text: last");
  CHECK(all_of(head + "\n[[" + std::string(Limits::key + 1, 'k') + "]]\n") == "to be read");
  std::string many = head;
  for (std::size_t at = 0; at <= Limits::entries; ++at) many += fmt::format("[[x]]\nid = \"{}-aaaaa\"\n", at + 1);
  CHECK(all_of(many) == "to be read");
  CHECK(all_of(head + std::string(Limits::file, '\n')) == "to be read");
}

TEST_CASE("skim: every example, and with bytes put in, taken out and changed") {
  std::mt19937 random{20261125};
  const auto below = [&](std::size_t count) { return random() % count; };
  static constexpr std::string_view bits[] = {
      "\"", "\n", "[[", "]]",           "#", "\\", "\"\"\"", "[incident]\n", "\r\n",  " ",   "\xff", "id", "= ",
      "\t", "é",  "[",  "amends = 1\n", "'", "x",  "\n\n",   "1-a",          "[[a]]", "[x]", "\x01", "…"};
  std::size_t skimmed = 0;
  std::size_t unread = 0;
  for (const auto& each : std::filesystem::recursive_directory_iterator(SITREP_SOURCE "/examples")) {
    if (each.path().extension() != ".toml") continue;
    std::ifstream in(each.path(), std::ios::binary);
    const std::string whole{std::istreambuf_iterator<char>(in), {}};
    for (int time = 0; time < 400; ++time) {
      auto text = whole;
      for (auto changes = time == 0 ? 0 : 1 + below(3); changes > 0; --changes) {
        const auto at = below(text.size() + 1);
        text.replace(at, below(3) == 0 ? below(9) : 0, bits[below(std::size(bits))]);
      }
      const auto found = skim(text);
      ++(found ? skimmed : unread);
      INFO(each.path() << "\n" << text);
      if (found) REQUIRE(skimmed_otherwise(text, *found) == "");
    }
  }
  // Neither side of the fence is left out.
  CHECK(skimmed > 1'000);
  CHECK(unread > 1'000);
}
