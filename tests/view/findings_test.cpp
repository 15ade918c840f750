// SPDX-License-Identifier: MIT
#include "view/findings.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

Finding cited() {
  auto found =
      sample::finding("update-cites-guess", "6 is a guess, and this update rests on it", "sitrep amend 11 known=4");
  found.path = "incidents/acme.toml";
  found.place = {41, 10, 9};
  return found;
}

std::string cited_line(std::string_view, std::uint32_t) { return R"(known = ["6-0d2vk"])"; }

}  // namespace

TEST_CASE("a finding is one line in a pipe with its cure below") {
  auto note = sample::finding("no-voice", "nobody speaks to the customer");
  note.level = Level::note;
  note.path = "incidents/acme.toml";
  const std::vector findings{cited(), note};
  CHECK(findings_text(findings, cited_line, 2, sample::pipe(sample::at("11:03"))) ==
        R"(incidents/acme.toml:41:10: error: 6 is a guess, and this update rests on it [update-cites-guess]
  cure: sitrep amend 11 known=4
incidents/acme.toml: note: nobody speaks to the customer [no-voice]
1 error, 1 note in 2 files
)");
}

TEST_CASE("on a terminal the source line has a caret below") {
  CHECK(findings_text(std::vector{cited()}, cited_line, 1, sample::terminal(sample::at("11:03"))) ==
        R"(incidents/acme.toml:41:10: error: 6 is a guess, and this update rests on it [update-cites-guess]
   41 | known = ["6-0d2vk"]
      |          ^~~~~~~~~
  cure: sitrep amend 11 known=4
1 error in 1 file
)");
}

TEST_CASE("the caret stands below what is meant whatever is before it") {
  auto found = cited();
  found.cure.clear();
  found.place = {7, 4, 2};
  const auto source = [](std::string_view, std::uint32_t) { return std::string("日本\x1b語字 x"); };
  const auto text = findings_text(std::vector{found}, source, 1, sample::terminal(sample::at("11:03")));
  const auto lines = sample::lines(text);
  CHECK(lines[1] == "    7 | 日本\\u{001b}語字 x");
  CHECK(lines[2] == "      |             ^~~~");
}

TEST_CASE("of a long line the part around the caret is shown") {
  auto found = cited();
  found.place = {7, 301, 4};
  const auto source = [](std::string_view, std::uint32_t) {
    return std::string(300, 'a') + "HERE" + std::string(300, 'b');
  };
  const auto lines = sample::lines(findings_text(std::vector{found}, source, 1, sample::terminal(sample::at("11:03"))));
  CHECK(width(lines[1]) <= 80);
  const auto at = lines[2].find('^');
  REQUIRE(at != std::string::npos);
  CHECK(lines[1].substr(lines[1].find("HERE"), 4) == "HERE");
  CHECK(width(lines[1].substr(0, lines[1].find("HERE"))) == at);
}

TEST_CASE("a waived finding says why and offers no cure") {
  auto found = cited();
  found.level = Level::warning;
  found.waived = "told on the phone";
  CHECK(findings_text(std::vector{found}, {}, 1, sample::pipe(sample::at("11:03"))) ==
        "incidents/acme.toml:41:10: warning: 6 is a guess, and this update rests on it (waived: told on the phone) "
        "[update-cites-guess]\n1 warning in 1 file\n");
}

TEST_CASE("nothing found is clean") {
  const auto look = sample::pipe(sample::at("11:03"));
  CHECK(findings_text({}, {}, 3, look) == "clean: 3 files\n");
  CHECK(findings_text({}, {}, 3, look, 1) == "clean: 3 files; 1 file could not be read\n");
  CHECK(findings_text({}, {}, 0, look, 2) == "nothing was checked: 2 files could not be read\n");
}

TEST_CASE("findings as JSON have a version") {
  const auto json = nlohmann::json::parse(findings_json(std::vector{cited()}, 2));
  CHECK(json["version"] == 1);
  CHECK(json["files"] == 2);
  CHECK(json["findings"][0]["rule"] == "update-cites-guess");
  CHECK(json["findings"][0]["column"] == 10);
}
