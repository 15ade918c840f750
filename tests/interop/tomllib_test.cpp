// SPDX-License-Identifier: MIT
// Python's tomllib as a second opinion: what we write, it reads as the same values. Skipped where there is no Python of
// at least 3.11.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>

#include "sitrep/format/read.h"
#include "sitrep/format/write.h"
#include "sitrep/model/kinds.h"
#include "sitrep/store/append.h"
#include "support/memory_disk.h"
#include "support/temp_folder.h"

using namespace sitrep;
using Json = nlohmann::ordered_json;

namespace {

const std::vector<std::string> nasty = {"plain",
                                        " padded ",
                                        "two\nlines\n",
                                        "\n",
                                        "\r",
                                        "a\r\nb",
                                        "\t",
                                        "\\",
                                        "\"",
                                        "\"\"\"",
                                        "'''",
                                        "\"\"\"\n\"\"\"",
                                        "\\\n  x",
                                        "# no comment",
                                        "[[fact]]\nid = \"9-zzzzz\"",
                                        "<<<<<<< ours\n=======\n>>>>>>> theirs",
                                        "\x1b]52;c;aGk=\x07",
                                        std::string("\0x", 2),
                                        "\x7f\xc2\x9b",
                                        "\xe2\x80\xae\xe2\x81\xa6",
                                        "\xe2\x80\x8b\xef\xbb\xbf",
                                        "\xe2\x80\xa8",
                                        "\xf3\xa0\x81\x81",
                                        "\xef\xbf\xbf",
                                        "👩\xe2\x80\x8d💻 e\xcc\x81 漢",
                                        "${x} %s \\u0041",
                                        std::string(200'000, 'x'),
                                        std::string(100'000, ' '),
                                        "a\n" + std::string(70'000, '"')};

// Every kind, every field, and every nasty text somewhere.
std::vector<Entry> entries() {
  std::vector<Entry> all;
  std::size_t next = 0;
  const auto text = [&] { return nasty[next++ % nasty.size()]; };
  const auto when = parse_rfc3339("2026-11-23T10:31:02-09:30").value();
  do {
    for (const auto& kind : kinds()) {
      Entry entry(kind.name);
      entry.set("id", "0-aaaaa").set("at", when).set("by", "Mina").set("x_number", std::int64_t{-42});
      for (const auto& field : kind.fields) {
        switch (field.type) {
          case Type::time: entry.set(field.name, when); break;
          case Type::boolean: entry.set(field.name, true); break;
          case Type::ids: entry.set(field.name, std::vector<std::string>{"1-aaaaa", "2-aaaaa"}); break;
          case Type::people:
          case Type::words: entry.set(field.name, std::vector<std::string>{text(), text(), text()}); break;
          default: entry.set(field.name, text());
        }
      }
      all.push_back(std::move(entry));
    }
  } while (next < 4 * nasty.size());
  return all;
}

Json value(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return *list;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  return rfc3339(std::get<Time>(value));
}

constexpr auto script = R"(
import datetime, json, sys, tomllib
def plain(value):
    if isinstance(value, datetime.datetime): return value.isoformat()
    raise TypeError(type(value))
with open(sys.argv[1], 'rb') as file: read = tomllib.load(file)
with open(sys.argv[2], encoding='utf-8') as file: meant = json.load(file)
read = json.loads(json.dumps(read, default=plain))
sys.exit(0 if read == meant else 'tomllib reads other values')
)";

bool has_tomllib() {
  if (std::system("python3 -c 'import tomllib' 2>/dev/null") == 0) return true;
  std::cout << "skipped: no python3 with tomllib (3.11)\n";
  return false;
}

}  // namespace

TEST_CASE("a log with every kind and every nasty text is the same to tomllib") {
  if (!has_tomllib()) return;
  MemoryDisk disk;
  disk.folders = {"/a"};
  const auto workspace = find_workspace(disk, "/a");
  const Header header{"2026-11-23-acme",
                      "A \"title\"\nof two",
                      parse_rfc3339("2026-11-23T10:14:00+01:00").value(),
                      "Sam",
                      "outage",
                      {},
                      {}};
  const auto done = create_incident(disk, workspace, "/a/incidents/acme.toml", header, entries());
  Json meant{{"format", "incident/1"},
             {"incident",
              {{"id", header.id},
               {"title", header.title},
               {"opened", rfc3339(header.opened)},
               {"opened_by", "Sam"},
               {"drill", "outage"}}}};
  for (const auto& entry : done.entries) {
    Json fields = Json::object();
    for (const auto& field : entry.fields) fields[field.name] = value(field.value);
    meant[entry.kind].push_back(fields);
  }
  const auto& text = disk.files.at("/a/incidents/acme.toml");
  CHECK(read_incident(text, "x").problems.empty());
  const TempFolder folder;
  folder.put("log.toml", text);
  folder.put("meant.json", meant.dump());
  folder.put("compare.py", script);
  CHECK(std::system(
            ("python3 " + folder / "compare.py" + " " + folder / "log.toml" + " " + folder / "meant.json").c_str()) ==
        0);
}
