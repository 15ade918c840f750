// SPDX-License-Identifier: MIT
#include "sitrep/model/entry.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("an id is a number from 1 and five of Crockford's characters") {
  CHECK(parse_id("17-k3mq7").value().number == 17);
  CHECK(parse_id("17-k3mq7").value().five == "k3mq7");
  CHECK(parse_id("1-00000"));
  CHECK(parse_id("999999999-zzzzz"));
  const auto text = GENERATE(as<std::string_view>(), "", "-", "17", "17-", "-k3mq7", "0-k3mq7", "017-k3mq7", "17-k3mq",
                             "17-k3mq77", "17-K3MQ7", "17-k3mqi", "17-k3mql", "17-k3mqo", "17-k3mqu", "+7-k3mq7",
                             "1 -k3mq7", "1-7-k3mq", "a-k3mq7", "1a-k3mq7", "99999999999999999999-k3mq7", "17-k3mq7 ",
                             " 17-k3mq7", "17-k3m-7", "17-k3mq\xc3", "１-k3mq7");
  CAPTURE(text);
  CHECK_FALSE(parse_id(text));
}

TEST_CASE("ids are ordered by number and then by their five and what is none comes last") {
  std::vector<std::string> ids{"foo", "10-aaaaa", "2-zzzzz", "", "2-aaaaa", "0-aaaaa", "9-bbbbb", "bar"};
  std::ranges::sort(ids, id_less);
  CHECK(ids == std::vector<std::string>{"2-aaaaa", "2-zzzzz", "9-bbbbb", "10-aaaaa", "", "0-aaaaa", "bar", "foo"});
  CHECK_FALSE(id_less("2-aaaaa", "2-aaaaa"));
}

TEST_CASE("what is absent or of another type reads as empty") {
  Entry entry("fact");
  entry.set("text", "a").set("due", parse_rfc3339("2026-11-23T10:14:00Z").value()).set("final", true);
  entry.set("proves", std::vector<std::string>{"1-aaaaa"});
  CHECK(entry.text("text") == "a");
  CHECK(entry.text("due").empty());
  CHECK(entry.text("nothing").empty());
  CHECK(entry.time("due"));
  CHECK_FALSE(entry.time("text"));
  CHECK(entry.flag("final"));
  CHECK_FALSE(entry.flag("text"));
  CHECK(entry.list("proves").size() == 1);
  CHECK(entry.list("text").empty());
  CHECK(entry.at() == Time{});
  CHECK(entry.id().empty());
}

TEST_CASE("logged is at where nothing else is said") {
  Entry entry("fact");
  const auto at = parse_rfc3339("2026-11-23T10:14:00Z").value();
  entry.set("at", at);
  CHECK(entry.logged() == at);
  entry.set("logged", parse_rfc3339("2026-11-23T10:20:00Z").value());
  CHECK(rfc3339(entry.logged()) == "2026-11-23T10:20:00Z");
}

TEST_CASE("set replaces in place and stores nothing empty") {
  Entry entry("fact");
  entry.set("text", "a")
      .set("source", "b")
      .set("text", "c")
      .set("source", "")
      .set("proves", std::vector<std::string>{});
  REQUIRE(entry.fields.size() == 2);
  CHECK(entry.fields[0].name == "text");
  CHECK(entry.text("text") == "c");
  CHECK(entry.text("source") == "b");
  entry.unset("text");
  CHECK_FALSE(entry.has("text"));
}

TEST_CASE("the gist of an entry is what its kind has to say") {
  const auto when = parse_rfc3339("2026-11-25T10:00:00+01:00").value();
  const auto e = [](std::string_view kind) { return Entry(kind); };
  CHECK(gist(e("report").set("customer", "Acme").set("blocked", "export an invoice")) ==
        "Acme cannot export an invoice");
  CHECK(gist(e("report").set("customer", "Acme").set("blocked", "cannot log in")) == "Acme cannot log in");
  CHECK(gist(e("fact").set("text", "a")) == "a");
  CHECK(gist(e("impact").set("affected", "a").set("works", "b")) == "a");
  CHECK(gist(e("owner").set("name", "Mina").set("scope", "b")) == "Mina");
  CHECK(gist(e("join").set("name", "Dana").set("from", "Acme")) == "Dana (Acme)");
  CHECK(gist(e("trial").set("result", "works").set("text", "a")) == "works: a");
  CHECK(gist(e("confirmation").set("customer", "Acme").set("action", "a").set("result", "works")) == "Acme: a works");
  CHECK(gist(e("confirmation").set("customer", "Acme").set("action", "a").set("result", "fails")) ==
        "Acme: a still fails");
  CHECK(gist(e("watch").set("who", "Sam").set("signals", "a").set("until", when)) == "Sam: a");
  CHECK(gist(e("review").set("when", when)) == "2026-11-25T10:00:00+01:00");
  CHECK(gist(e("about").set("thread", "b").set("title", "a")) == "a, b");
  CHECK(gist(e("done").set("of", "1-aaaaa")) == "1-aaaaa");
  CHECK(gist(e("done").set("of", "1-aaaaa").set("text", "b")) == "1-aaaaa: b");
  CHECK(gist(e("retraction").set("of", "1-aaaaa").set("why", "b")) == "1-aaaaa: b");
  CHECK(gist(e("waiver").set("rule", "no-review").set("why", "b")) == "no-review: b");
  CHECK(gist(e("redaction").set("of", "1-aaaaa").set("field", "text")) == "1-aaaaa text");
  CHECK(gist(e("close").set("outcome", "resolved")) == "resolved");
  CHECK(gist(e("reopen").set("why", "a")) == "a");
  CHECK(gist(e("task").set("who", "Alex").set("text", "a")) == "Alex: a");
  CHECK(gist(e("check").set("text", "a")) == "a");
}

TEST_CASE("the gist is never empty and an amendment's says only what it changes") {
  CHECK(gist(Entry("fact")) == "fact");
  CHECK(gist(Entry("trial").set("text", "a")) == "a");
  CHECK(gist(Entry("confirmation")) == "confirmation");
  CHECK(gist(Entry("report").set("customer", "Acme")) == "customer: Acme");
  CHECK(gist(Entry("novelty").set("id", "1-aaaaa").set("by", "Mina").set("thing", "a")) == "thing: a");
  CHECK(gist(Entry("confirmation").set("amends", "1-aaaaa").set("via", "a call")) == "via: a call");
  CHECK(gist(Entry("trial").set("amends", "1-aaaaa").set("result", "works")) == "result: works");
  CHECK(gist(Entry("task").set("amends", "1-aaaaa").set("due", parse_rfc3339("2026-11-25T10:00:00Z").value())) ==
        "due: 2026-11-25T10:00:00Z");
  CHECK(gist(Entry("report").set("amends", "1-aaaaa").set("clears", std::vector<std::string>{"error", "via"})) ==
        "clears error, via");
}
