// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "sitrep/format/read.h"
#include "sitrep/format/write.h"
#include "sitrep/store/append.h"
#include "support/memory_disk.h"

using namespace sitrep;
using Catch::Matchers::Contains;

namespace {

const std::string path = "/a/incidents/acme.toml";
const std::string head = "format = \"incident/1\"\n\n[incident]\nid = \"acme\"\n";

struct Repository {
  MemoryDisk disk;
  Workspace workspace;

  explicit Repository(const std::string& text) {
    disk.files[path] = text;
    workspace = find_workspace(disk, "/a");
  }
  Appended append(std::vector<Entry> entries) { return append_entries(disk, workspace, path, std::move(entries)); }
  const std::string& text() const { return disk.files.at(path); }
};

Entry note(const std::string& five, const std::string& text = "a") {
  return Entry("note").set("id", "0-" + five).set("at", Time{}).set("by", "Mina").set("text", text);
}

std::string ids(const Appended& done) {
  std::string all;
  for (const auto& entry : done.entries) all += (all.empty() ? "" : " ") + std::string(entry.id());
  return all;
}

}  // namespace

TEST_CASE("entries get one more than the highest number and every old byte stays") {
  const auto text =
      GENERATE(as<std::string>(), head, head + "# no end of line", head + "[[note]]\r\nid = \"3-aaaaa\"\r\n",
               head + "[[note]]\nid = \"9-bbbbb\"\n\n\n[[note]]\nid = \"3-aaaaa\"", "\xef\xbb\xbf" + head,
               head + "[[note]]\nid = \"3-aaaaa\"\nto = [\n", head + "x = \"no end\n\r", head + "<<<<<<< a\n",
               head + "[note]\nid = \"4-aaaaa\"\n" + std::string(3, '\0'));
  CAPTURE(text);
  Repository at(text);
  const auto highest = highest_number(scan(text));
  const auto done = at.append({note("k3mq7"), note("z90wd", "[[close]]\n\"\"\"")});
  CHECK(ids(done) == std::to_string(highest + 1) + "-k3mq7 " + std::to_string(highest + 2) + "-z90wd");
  CHECK(at.text().starts_with(text));
  const auto log = read_incident(at.text(), "x");
  REQUIRE(log.entries.size() >= 2);
  CHECK(log.entries.back().text("text") == "[[close]]\n\"\"\"");
  CHECK(log.entries[log.entries.size() - 2].id() == done.entries[0].id());
}

TEST_CASE("damage is told and stops nothing") {
  CHECK_FALSE(Repository(head).append({note("k3mq7")}).damaged);
  CHECK(Repository(head + "[note]\n").append({note("k3mq7")}).damaged);
  CHECK(Repository(head + "[[note]]\nid = \"1-aaaaa\"\n>>>>>>> b\n").append({note("k3mq7")}).damaged);
  CHECK(Repository(head + "[[note]]\n").append({note("k3mq7")}).damaged);
}

TEST_CASE("nothing is added below a string that never ends") {
  Repository at(head + "[[note]]\nid = \"1-aaaaa\"\ntext = \"\"\"\nno end\n");
  const auto before = at.text();
  CHECK_THROWS_WITH(at.append({note("k3mq7")}),
                    Contains("incidents/acme.toml:7: a string begins here that never ends"));
  CHECK(at.text() == before);
}

TEST_CASE("nothing is added to what is no incident") {
  CHECK_THROWS_WITH(Repository("format = \"incident/2\"\n").append({note("k3mq7")}),
                    Contains("incidents/acme.toml: this file is incident/2; this sitrep reads incident/1"));
  CHECK_THROWS_WITH(Repository("\r\na.b = 1\n").append({note("k3mq7")}), Contains("no `format`"));
  CHECK_THROWS_WITH(Repository("").append({note("k3mq7")}), Contains("no `format`"));
  CHECK_THROWS(Repository("format = \"incident/1'\n").append({note("k3mq7")}));
}

TEST_CASE("no limit is passed by an append") {
  std::string text = head;
  for (int entry = 0; entry < 49'999; ++entry) text += "[[note]]\n";
  Repository at(text);
  CHECK_THROWS_WITH(at.append({note("k3mq7"), note("z90wd")}), Contains("49999 entries, and 50,000 are the limit"));
  CHECK(at.text() == text);
  CHECK_NOTHROW(at.append({note("k3mq7")}));
  CHECK_FALSE(scan(at.text()).too_large);
  CHECK_THROWS_WITH(at.append({note("00000")}), Contains("50,000 are the limit"));
  CHECK_THROWS_WITH(Repository(text + "[[note]]\n[[note]]\n[a.b.c.d.e.f.g.h.i]\n").append({note("k3mq7")}),
                    Contains("more than 50,000 entries"));
}

TEST_CASE("a number that leaves none above it is told") {
  Repository at(head + "[[note]]\nid = \"999999999-aaaaa\"\n");
  CHECK_THROWS_WITH(at.append({note("k3mq7")}),
                    Contains("an entry numbered 999999999, which leaves no number above it"));
}

TEST_CASE("what is in the file already is not written again") {
  Repository at(head);
  const auto first = at.append({note("k3mq7", "a"), note("z90wd", "b")});
  const auto text = at.text();
  const auto again = at.append({note("k3mq7", "a"), note("z90wd", "b")});
  CHECK(at.text() == text);
  CHECK(ids(again) == ids(first));
}

TEST_CASE("when it was written down is no reason to write it again") {
  Repository at(head);
  at.append({note("k3mq7").set("logged", Time{Instant(Seconds(60)), Minutes(0)})});
  const auto text = at.text();
  at.append({note("k3mq7").set("logged", Time{Instant(Seconds(90)), Minutes(0)})});
  at.append({note("k3mq7")});
  CHECK(at.text() == text);
}

TEST_CASE("what may not survive a power cut is told under the ids it has") {
  Repository at(head);
  at.append({note("zzzzz")});
  at.disk.unsure_next();
  try {
    at.append({note("k3mq7"), note("z90wd", "b")});
    FAIL("nothing was said");
  } catch (const UnsureEntries& unsure) {
    CHECK(ids({unsure.entries}) == "2-k3mq7 3-z90wd");
  }
}

TEST_CASE("another entry that met the same five gets the next") {
  Repository at(head);
  at.append({note("k3mqz", "a")});
  CHECK(ids(at.append({note("k3mqz", "b")})) == "2-k3mr0");
  CHECK(ids(at.append({note("zzzzz", "c"), note("zzzzz", "c")})) == "3-zzzzz 4-00000");
}

TEST_CASE("what has the same five and says anything else is another entry") {
  const auto there = GENERATE(as<std::string>(), "[[fact]]\nid = \"1-k3mq7\"\n", "[[note]]\nid = \"1-k3mq7\"\n",
                              "[[note]]\nid = \"1-k3mq7\"\nat = 1970-01-01T00:00:00Z\nby = \"Mina\"\nsource = \"a\"\n",
                              "[[note]]\nid = \"1-k3mq7\"\nat = 1970-01-01T00:00:00Z\nby = \"Alex\"\ntext = \"a\"\n",
                              "[[note]]\nid = \"1-k3mq7\"\ntext = broken\n");
  CAPTURE(there);
  Repository at(head + there);
  CHECK(ids(at.append({note("k3mq7")})) == "2-k3mq8");
}

TEST_CASE("a value is blanked by the redaction that says so and no other") {
  const std::string written = "[[note]]\nid = \"1-aaaaa\"\ntext = \"[redacted]\"\nsource = \"[redacted]\"\n";
  const auto redaction = [](const std::string& id, const std::string& of, const std::string& field) {
    return Entry("redaction").set("id", id).set("of", of).set("field", field);
  };
  Repository at(head + written + "[[redaction]]\nid = \"2-bbbbb\"\nof = broken\n");
  std::vector<std::string> still;
  const auto redact = [&](const Entry& entry) { return redact_entry(at.disk, at.workspace, path, entry, still); };
  CHECK(ids(redact(redaction("0-ccccc", "1-aaaaa", "source"))) == "3-ccccc");
  CHECK_THROWS_WITH(redact(redaction("0-ddddd", "1-aaaaa", "source")), Contains("is blanked already, by 3-ccccc"));
  CHECK(ids(redact(redaction("0-ddddd", "1-aaaaa", "text"))) == "4-ddddd");
  const auto before = at.text();
  CHECK_THROWS_WITH(redact(redaction("0-eeeee", "1-aaaaa", "text")), Contains("is blanked already, by 4-ddddd"));
  CHECK(at.text() == before);
  at.append({note("fffff", "[redacted]")});
  CHECK(ids(redact(redaction("0-ggggg", "5-fffff", "text"))) == "6-ggggg");
}

TEST_CASE("references say what they point to in the file and beside it") {
  Repository at(head + "[[guess]]\nid = \"1-aaaaa\"\ntext = \"the release\"\n");
  auto fact = Entry("fact").set("id", "0-k3mq7").set("text", "x");
  fact.set("proves", std::vector<std::string>{"1-aaaaa"});
  at.append({fact});
  CHECK_THAT(at.text(), Catch::EndsWith("proves = [\"1-aaaaa\"]  # guess: the release\n"));
}

TEST_CASE("what no longer holds stops the append each time the file is read") {
  Repository at(head);
  int asked = 0;
  at.disk.meanwhile = [&](MemoryDisk& disk) {
    if (asked == 1) disk.files[path] += "# theirs\n";
  };
  append_entries(at.disk, at.workspace, path, {note("k3mq7")}, [&](std::string_view bytes) {
    ++asked;
    CHECK(bytes.ends_with(asked == 1 ? "id = \"acme\"\n" : "# theirs\n"));
  });
  CHECK(asked == 2);
  CHECK_THAT(at.text(), Contains("# theirs\n\n[[note]]\nid = \"1-k3mq7\""));
  const auto before = at.text();
  const auto no = [](std::string_view) { throw could_not("no longer"); };
  CHECK_THROWS_WITH(append_entries(at.disk, at.workspace, path, {note("z90wd")}, no), "no longer");
  CHECK(at.text() == before);
}

TEST_CASE("a new incident has its header and first entries and never takes the place of another") {
  Repository at(head);
  const Header header{"2026-11-23-b", "B", {}, "Sam", "", {}, {}};
  const auto other = "/a/incidents/2026-11-23-b.toml";
  const auto done = create_incident(at.disk, at.workspace, other, header, {note("k3mq7"), note("k3mq7", "b")});
  CHECK(ids(done) == "1-k3mq7 2-k3mq8");
  CHECK(at.disk.files.at(other).starts_with(write_header(header) + "\n[[note]]\nid = \"1-k3mq7\"\n"));
  CHECK_THROWS_AS(create_incident(at.disk, at.workspace, other, header, {}), Error);
}
