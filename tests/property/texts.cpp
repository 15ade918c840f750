// SPDX-License-Identifier: MIT
#include "property/texts.h"

#include "support/written_log.h"

namespace sitrep::draw {
namespace {

const std::vector<std::string> pieces = {"\"",
                                         "\"\"\"",
                                         "'",
                                         "'''",
                                         "\\",
                                         "\\\n",
                                         "\n",
                                         "\r",
                                         "\r\n",
                                         "\t",
                                         " ",
                                         "  \n",
                                         "#",
                                         "[[fact]]",
                                         "[[close]]\n",
                                         "[note]",
                                         "id = \"9-zzzzz\"\n",
                                         "<<<<<<< ours\n",
                                         "=======\n",
                                         ">>>>>>> theirs\n",
                                         "[",
                                         "]",
                                         "{",
                                         "}",
                                         ",",
                                         "=",
                                         ".",
                                         "a.b = 1\n",
                                         "text = \"\"\"\n",
                                         "proves = [\n",
                                         std::string(1, '\0'),
                                         "\x1b[2J",
                                         "\x7f",
                                         "\xc2\x9b",
                                         "\xe2\x80\xae",
                                         "\xe2\x80\x8d",
                                         "\xef\xbb\xbf",
                                         "\xe2\x80\xa8",
                                         "\xf3\xa0\x81\x81",
                                         "\xef\xbf\xbd",
                                         "\xef\xbf\xbf",
                                         "👩‍💻",
                                         "e\xcc\x81",
                                         "2026-11-23T10:00:00Z",
                                         "2027-01-01Tsche000:",
                                         "\\u0041",
                                         "format = \"incident/1\"\n",
                                         "[incident]\n",
                                         "# sitrep",
                                         "true",
                                         "1e9",
                                         "a",
                                         "ü"};

std::string utf8(std::uint32_t c) {
  std::string out;
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) {
    out += static_cast<char>(0xc0 | (c >> 6));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xe0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3f));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
  }
  out += static_cast<char>(0x80 | (c & 0x3f));
  return out;
}

rc::Gen<std::string> code_point() {
  return rc::gen::map(rc::gen::inRange<std::uint32_t>(0, 0x110000),
                      [](std::uint32_t c) { return utf8(c >= 0xd800 && c < 0xe000 ? 0xfffd : c); });
}

rc::Gen<std::string> joined(rc::Gen<std::string> part) {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(std::move(part)),
                      [](const std::vector<std::string>& parts) {
                        std::string all;
                        for (const auto& each : parts) all += each;
                        return all;
                      });
}

struct Draft {
  int kind = 0, target = 0, minute = 0, choice = 0;
};

rc::Gen<Draft> draft() {
  return rc::gen::map(rc::gen::container<std::vector<int>>(4, rc::gen::inRange(0, 1'000'000)),
                      [](const std::vector<int>& drawn) {
                        return Draft{drawn[0] % 16, 1 + drawn[1] % 11, drawn[2] % 50, drawn[3] % 3};
                      });
}

}  // namespace

const std::string head = WrittenLog().text();

rc::Gen<std::string> text() {
  return joined(rc::gen::weightedOneOf<std::string>({{4, rc::gen::elementOf(pieces)}, {1, code_point()}}));
}

rc::Gen<std::string> bytes() {
  const auto byte = rc::gen::map(rc::gen::arbitrary<char>(), [](char c) { return std::string(1, c); });
  const auto any = joined(rc::gen::weightedOneOf<std::string>({{4, rc::gen::elementOf(pieces)}, {1, byte}}));
  const auto behind_head =
      rc::gen::map(any, [](const std::string& rest) { return head + "\n[[note]]\nid = \"1-aaaaa\"\n" + rest; });
  return rc::gen::oneOf(any, behind_head);
}

rc::Gen<std::vector<std::string>> blocks() {
  return rc::gen::map(rc::gen::container<std::vector<Draft>>(draft()), [](const std::vector<Draft>& drafts) {
    static const std::vector<std::string> kinds = {"report", "fact",   "guess",  "owner",  "voice",        "join",
                                                   "leave",  "update", "plan",   "change", "confirmation", "retraction",
                                                   "waiver", "close",  "reopen", "report"};
    WrittenLog log;
    std::vector<std::string> kind_of{""};
    for (const auto& each : drafts) {
      auto kind = kinds[static_cast<std::size_t>(each.kind)];
      const auto target = static_cast<std::size_t>(each.target);
      const auto id = std::to_string(target) + "-aaaaa";
      std::string fields = "text = \"a\"\nname = \"" + std::string(each.choice ? "Mina" : "Sam Jones") + "\"\n";
      if (each.choice == 2 && target < kind_of.size()) {
        kind = kind_of[target];
        fields += "amends = \"" + id + "\"\n";
      }
      kind_of.push_back(kind);
      if (kind == "fact") fields += (each.choice ? "proves = [\"" : "disproves = [\"") + id + "\"]\n";
      if (kind == "update") fields += std::string("to = \"customer\"\n") + (each.choice ? "" : "final = true\n");
      if (kind == "change" && each.choice) fields += "reports = [\"" + id + "\"]\n";
      if (kind == "confirmation")
        fields += "report = \"" + id + "\"\nresult = \"" + (each.choice ? "works" : "fails") + "\"\n";
      if (kind == "retraction") fields += "of = \"" + id + "\"\n";
      if (kind == "report") fields += "customer = \"Acme " + std::to_string(each.choice) + "\"\n";
      log.add(kind, "10:" + std::to_string(each.minute + 10).substr(0, 2), fields);
    }
    return log.blocks;
  });
}

}  // namespace sitrep::draw
