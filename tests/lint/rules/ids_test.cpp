// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

std::string note(const std::string& id) {
  return "\n[[note]]\nid = \"" + id + "\"\nat = 2026-11-23T10:20:00+01:00\nby = \"Sam\"\ntext = \"x\"\n";
}

std::string judge(const std::string& body) { return names(lint(header + body, {}, at("10:20").instant)); }

}  // namespace

TEST_CASE("an id is a number from 1 and five characters of Crockford's base 32") {
  CHECK(judge(note("1-k3mq7")).empty());
  for (const std::string id : {"0-k3mq7", "01-k3mq7", "1-K3MQ7", "1-k3mqi", "1-k3mq", "1_k3mq7", "fact"}) {
    INFO(id);
    CHECK(judge(note(id)) == "bad-id");
  }
}

TEST_CASE("the incident's own id is of small letters and digits and dashes") {
  auto log = std::string(header);
  const std::string id = "2026-11-23-acme-cannot-export-invoices";
  const auto with = [&](const std::string& other) {
    auto copy = log;
    copy.replace(copy.find(id), id.size(), other);
    return names(lint(copy, {}, at("10:20").instant, "incidents/" + other + ".toml"));
  };
  CHECK(with("a-1").empty());
  CHECK(with(std::string(80, 'a')).empty());
  CHECK(with(std::string(81, 'a')) == "bad-id");
  CHECK(with("Acme") == "bad-id");
  CHECK(with("a_b") == "bad-id");
}

TEST_CASE("the second of two entries with one id is told wherever it stands") {
  CHECK(judge(note("1-k3mq7") + note("1-z90wd")).empty());
  CHECK(judge(note("2-k3mq7") + note("1-z90wd") + note("2-k3mq7")) == "duplicate-id");
  CHECK(judge(note("1-k3mq7") + note("1-k3mq7") + note("1-k3mq7")) == "duplicate-id*2");
  const auto findings = lint(header + note("1-k3mq7") + note("1-k3mq7"));
  CHECK(of(findings, "duplicate-id")[0].message == "1-k3mq7 is also the id of the note in line 9");
}
