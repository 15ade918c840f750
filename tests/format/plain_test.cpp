// SPDX-License-Identifier: MIT
#include "format/plain.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>

using namespace sitrep;

namespace {

bool same(const Field& a, const Field& b) {
  return a.name == b.name && a.value == b.value && a.key == b.key && a.place == b.place && a.items == b.items;
}

bool same(const Entry& a, const Entry& b) {
  return a.kind == b.kind && a.place == b.place &&
         std::ranges::equal(a.fields, b.fields, [](const Field& x, const Field& y) { return same(x, y); });
}

struct Seen {
  int plain = 0;
  int refused = 0;  // by toml++ too
};

// Both ways over every block. Whatever is read the short way is read the long way, as the same.
Seen both_ways(const std::string& text) {
  Seen seen;
  const auto blocks = scan(text);
  for (const auto& block : blocks.blocks) {
    if (block.odd || block.unreadable) continue;
    std::vector<Problem> problems;
    const auto slow = read_by_toml(blocks, block, &problems);
    const auto fast = read_plain(blocks, block);
    INFO(blocks.text(block));
    seen.refused += !slow;
    if (!fast) continue;
    ++seen.plain;
    REQUIRE(problems.empty());
    REQUIRE(slow.has_value());
    REQUIRE(same(*slow, *fast));
  }
  return seen;
}

constexpr std::string_view good[] = {
    "id = \"1-k3mq7\"",
    "at = 2026-11-23T10:14:00+01:00",
    "by = \"Mina\"",
    "text = \"nothing works — again… 👍\"",
    "proves = [\"2-abcde\", \"3-fghjk\"]  # guess: naïve, \"quoted\" \tand tabbed",
    "certain = true",
    "due=2028-02-29T00:00:00Z",
    "  x_1 =\t\"a#b\"",
    "# a comment",
    "",
    "   ",
    "gone = [ ]",
    "no = false # é",
    "first_seen = 1999-12-31T23:59:59-11:30",
};

// Each a way to be nearly, or not quite, what the short way takes.
constexpr std::string_view bits[] = {
    "\"",
    "\"\"\"",
    "'",
    "\\",
    "\\n",
    "\\u00e9",
    "#",
    "=",
    "[",
    "]",
    ",",
    "\n",
    "\r",
    "\r\n",
    "\t",
    " ",
    "-",
    "+",
    ".",
    ":",
    "T",
    "Z",
    "t",
    "z",
    "0",
    "1",
    "9",
    "24",
    "60",
    "\x01",
    "\x7f",
    "\xc2\x85",
    "\xc2\xa0",
    "\xe2\x80\xa8",
    "\xe2\x80\xae",
    "\xef\xbb\xbf",
    "\xe3\x80\x80",
    "\xff",
    "\xed\xa0\x80",
    "\xc0\x80",
    "é",
    "한",
    "👍",
    "true",
    "inf",
    "{",
    "}",
    "[[note]]",
    "a.b",
    "-00:00",
    ".5",
    "2027-02-29T00:00:00Z",
    "0001-01-01T00:00:00Z",
    "x = 1\n",
    "id = \"2-k3mq7\"\n",
    "\xe1\x9a\x80",
    "\xf0\x9f\xae\xb0",
};

class Documents {
 public:
  std::string next() {
    std::string text = below(8) == 0 ? "\n[[fact]]  # é\n" : "[[fact]]\n";
    for (auto lines = below(9); lines > 0; --lines) text.append(good[below(std::size(good))]) += '\n';
    if (below(4) == 0 && !text.empty()) text.pop_back();
    for (auto changes = below(4); changes > 0; --changes) {
      const auto at = below(text.size() + 1);
      text.replace(at, below(3) == 0 ? below(6) : 0, below(5) == 0 ? std::string_view() : bits[below(std::size(bits))]);
    }
    return text;
  }

 private:
  std::size_t below(std::size_t count) { return random_() % count; }
  std::mt19937 random_{20261123};
};

}  // namespace

TEST_CASE("plain: what is read the short way is what toml++ reads, with all places, over many near misses") {
  Documents documents;
  Seen all;
  for (int each = 0; each < 40'000; ++each) {
    const auto seen = both_ways(documents.next());
    all.plain += seen.plain;
    all.refused += seen.refused;
  }
  // Neither side of the fence is left out.
  CHECK(all.plain > 8'000);
  CHECK(all.refused > 4'000);
}

TEST_CASE("plain: every bit in every place of a line") {
  for (const auto line : good) {
    for (const auto bit : bits) {
      for (std::size_t at = 0; at <= line.size(); ++at) {
        auto text = "[[fact]]\n" + std::string(line) + "\nlast = true\n";
        text.insert(9 + at, bit);
        both_ways(text);
        if (at < line.size()) both_ways(text.erase(9 + at + bit.size(), 1));
      }
    }
  }
}

TEST_CASE("plain: every character, in a text and in a comment") {
  int plain = 0;
  const auto utf8 = [](char32_t c) {
    std::string all;
    if (c >= 0x10000) all += static_cast<char>(0xf0 | (c >> 18));
    if (c >= 0x10000)
      all += static_cast<char>(0x80 | ((c >> 12) & 0x3f));
    else if (c >= 0x800)
      all += static_cast<char>(0xe0 | (c >> 12));
    if (c >= 0x800)
      all += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
    else if (c >= 0x80)
      all += static_cast<char>(0xc0 | (c >> 6));
    return all += static_cast<char>(c < 0x80 ? c : 0x80 | (c & 0x3f));
  };
  for (char32_t page = 0; page < 0x20000; page += 16) {
    for (const bool comment : {false, true}) {
      std::string text = "[[fact]]\nlist = [\"";
      std::string those;
      for (char32_t c = page; c < page + 16; ++c) those += c == '"' || c == '\\' ? "" : utf8(c);
      text += comment ? "\"]  # " + those : those + "\", \"" + those + "\"]";
      plain += both_ways(text + "\nlast = true\n").plain;
    }
  }
  CHECK(plain > 6'000);
}

TEST_CASE("plain: each spelling that sitrep itself writes is read the short way, but for text over several lines") {
  for (const auto line : good) {
    const auto text = "[[fact]]\n" + std::string(line) + "\n";
    CAPTURE(text);
    CHECK(both_ways(text).plain == 1);
  }
  CHECK(both_ways("[[fact]]\ntext = \"\"\"\na\nb\"\"\"\n").plain == 0);
  CHECK(both_ways("[[fact]]\ncount = 3\n").plain == 0);
  CHECK(both_ways("[[fact]]\nid = \"1-k3mq7\"\nid = \"1-k3mq7\"\n").plain == 0);
}
