// SPDX-License-Identifier: MIT
#include "lint/closing.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>

#include "lint/story.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

constexpr auto strict = "format = \"routine/1\"\n[fixed]\nstrict = true\n";

std::string joined(const std::vector<std::string_view>& names) {
  std::string all;
  for (const auto name : names) all += (all.empty() ? "" : " ") + std::string(name);
  return all;
}

// What makes one rule fire, and no other.
struct Lack {
  const char* rule;
  std::function<void(Story&)> make;
};

const Lack lacks_one[] = {
    {"no-owner", [](Story& s) { s.drop("owner"); }},
    {"vague-report",
     [](Story& s) {
       s.put({"report", "report", "10:14", "customer = \"Acme\"\nblocked = \"export an invoice\"", "Sam"});
     }},
    {"no-report", [](Story& s) { s.drop("report"); }},
    {"unconfirmed-customer", [](Story& s) { s.drop("confirmation"); }},
    {"stale-confirmation",
     [](Story& s) {
       s.put({"confirmation", "confirmation", "11:04",
              "report = \"{report}\"\ncustomer = \"Acme\"\naction = \"export an invoice\"\nresult = \"works\"\n"
              "who = \"Dana (Acme)\""});
     }},
    {"confirmed-by-team",
     [](Story& s) {
       s.put({"confirmation", "confirmation", "11:25",
              "report = \"{report}\"\ncustomer = \"Acme\"\naction = \"export an invoice\"\nresult = \"works\"\n"
              "who = \"Sam\""});
     }},
    {"untested-repair", [](Story& s) { s.drop("verify"); }},
    {"open-work", [](Story& s) { s.drop("done task"); }},
    {"no-final-update", [](Story& s) { s.drop("second update").drop("final update"); }},
    {"watch-cut-short", [](Story& s) { s.drop("done watch"); }},
    {"no-review", [](Story& s) { s.drop("review"); }},
};

const Lack lacks_when_strict[] = {
    {"guess-unsettled",
     [](Story& s) {
       s.put({"fact", "fact", "10:31", "text = \"Every export fails\"\nanswers = [\"{question}\"]"});
     }},
    {"question-open",
     [](Story& s) {
       s.put({"fact", "fact", "10:31", "text = \"Every export fails\"\nsource = \"log\"\nproves = [\"{guess}\"]"});
     }},
    {"no-weak-spot", [](Story& s) { s.drop("weak spot"); }},
    {"no-follow-up", [](Story& s) { s.drop("followup"); }},
};

}  // namespace

TEST_CASE("the story that meets everything closes and stays clean") {
  const Story story;
  CHECK(names(story.judge().unmet).empty());
  CHECK(names(story.judge("resolved", strict).unmet).empty());
  CHECK(story.judge().warns.empty());
  auto closed = story;
  closed.close();
  CHECK(names(closed.lint()).empty());
  CHECK(names(closed.lint(strict)).empty());
}

TEST_CASE("each close-out rule alone keeps it from closing") {
  for (const auto& lack : lacks_one) {
    INFO(lack.rule);
    Story story;
    lack.make(story);
    const auto verdict = story.judge();
    CHECK(names(verdict.unmet) == lack.rule);
    for (const auto& finding : verdict.unmet) {
      CHECK(finding.level == Level::error);
      CHECK(finding.cure.starts_with("sitrep "));
    }
    story.close();
    CHECK(errors(story.lint()) == lack.rule);
  }
}

TEST_CASE("the learning rules gate only where the routine is strict") {
  for (const auto& lack : lacks_when_strict) {
    INFO(lack.rule);
    Story story;
    lack.make(story);
    CHECK(names(story.judge().unmet).empty());
    CHECK(names(story.judge("resolved", strict).unmet) == lack.rule);
  }
}

TEST_CASE("open guesses and questions are warnings once closed and errors where the close names them") {
  for (const std::string rule : {"guess-unsettled", "question-open"}) {
    const auto& lack = *std::ranges::find(lacks_when_strict, rule, &Lack::rule);
    Story story;
    lack.make(story);
    CHECK(names(story.lint()).empty());
    auto loose = story;
    loose.close();
    CHECK(faults(loose.lint()) == rule);
    CHECK(errors(loose.lint()).empty());
    auto held = story;
    held.close("\"unconfirmed-customer\", \"stale-confirmation\", \"confirmed-by-team\", \"" + rule + "\"");
    CHECK(errors(held.lint()) == rule);
    auto other = story;
    other.close({}, "false-alarm");
    CHECK(faults(other.lint()).empty());
  }
}

TEST_CASE("what each outcome asks") {
  const Routine usual;
  CHECK(joined(asked_of("resolved", usual)) ==
        "no-owner vague-report no-report unconfirmed-customer stale-confirmation confirmed-by-team untested-repair "
        "open-work no-final-update watch-cut-short no-review");
  CHECK(joined(asked_of("false-alarm", usual)) ==
        "no-owner no-report unconfirmed-customer stale-confirmation confirmed-by-team no-final-update");
  CHECK(joined(asked_of("unconfirmed", usual)) ==
        "no-owner vague-report no-report untested-repair open-work no-final-update watch-cut-short no-review");
  CHECK(asked_of("duplicate", usual).empty());
  CHECK(joined(asked_of("recorded", usual)) == "no-report");
  Routine hard;
  hard.strict = true;
  CHECK(joined(asked_of("resolved", hard)) ==
        "no-owner vague-report guess-unsettled question-open no-report unconfirmed-customer stale-confirmation "
        "confirmed-by-team untested-repair open-work no-final-update watch-cut-short no-review no-weak-spot "
        "no-follow-up");
  CHECK(joined(asked_of("recorded", hard)) == "no-report");
}

TEST_CASE("a routine may skip any rule but the customer's word") {
  Routine routine;
  routine.skip = {"no-review", "unconfirmed-customer", "confirmed-by-team"};
  const auto asked = joined(asked_of("resolved", routine));
  CHECK(asked.find("no-review") == std::string::npos);
  CHECK(asked.find("confirmed-by-team") == std::string::npos);
  CHECK(asked.find("unconfirmed-customer") != std::string::npos);
}

TEST_CASE("an outcome that does not ask for the customer closes without") {
  Story story;
  story.drop("confirmation");
  CHECK(names(story.judge().unmet) == "unconfirmed-customer");
  CHECK(names(story.judge("unconfirmed").unmet).empty());
  CHECK(names(story.judge("duplicate").unmet).empty());
  CHECK(names(story.judge("recorded").unmet).empty());
  CHECK(names(story.judge("false-alarm").unmet) == "unconfirmed-customer");
}

TEST_CASE("closing as unconfirmed needs a reason and an approver in the record") {
  Story story;
  story.drop("confirmation").close({}, "unconfirmed");
  CHECK(errors(story.lint()) == "missing-field*2");
  Story said;
  said.drop("confirmation")
      .add({"close", "close", "11:40",
            "outcome = \"unconfirmed\"\nwhy = \"Acme has left\"\napproved_by = \"Kim\"\nheld_to = [\"no-report\"]"});
  CHECK(errors(said.lint()).empty());
  said.add({"reopen", "reopen", "11:50", "why = \"They are back\""});
  CHECK(errors(said.lint()).empty());
}

TEST_CASE("a duplicate names the other incident and is held to nothing") {
  Story story;
  story.drop("confirmation")
      .add({"close", "close", "11:40", "outcome = \"duplicate\"\nsame_as = \"2026-11-22-other\""});
  CHECK(errors(story.lint()).empty());
  const auto log = read_incident(story.text(), path);
  const auto judge = [&](bool exists) {
    return errors(
        lint_incident(log, Routine{}, {noon, [&](std::string_view id) { return exists && id == "2026-11-22-other"; }}));
  };
  CHECK(judge(true).empty());
  CHECK(judge(false) == "dangling-reference");
  Story itself;
  itself.add(
      {"close", "close", "11:40", "outcome = \"duplicate\"\nsame_as = \"2026-11-23-acme-cannot-export-invoices\""});
  CHECK(errors(itself.lint()) == "wrong-reference");
  Story none;
  none.add({"close", "close", "11:40", "outcome = \"duplicate\""});
  CHECK(errors(none.lint()) == "missing-field");
}

TEST_CASE("a close without held_to is held to all that its outcome asks") {
  Story story;
  story.drop("review").add({"close", "close", "11:40", "outcome = \"resolved\""});
  CHECK(errors(story.lint()) == "missing-field no-review");
}

TEST_CASE("held_to shortened by hand is short-close and cannot be amended in") {
  Story story;
  story.drop("confirmation").close("\"no-report\", \"no-owner\"");
  CHECK(errors(story.lint()) == "short-close");
  story.add({"amendment", "close", "11:41", "amends = \"{close}\"\nheld_to = [\"no-report\"]"});
  CHECK(errors(story.lint()).find("short-close") != std::string::npos);
  CHECK(errors(story.lint()).find("wrong-reference") != std::string::npos);
  for (const std::string outcome : {"unconfirmed", "duplicate", "recorded"}) {
    Story other;
    other.add({"close", "close", "11:40",
               "outcome = \"" + outcome +
                   "\"\nheld_to = [\"no-report\"]\nwhy = \"x\"\napproved_by = \"Kim\"\n"
                   "same_as = \"other\""});
    INFO(outcome);
    CHECK(errors(other.lint()).empty());
  }
  Story rest;  // which other rules were asked is the routine's of that day to say
  rest.drop("review").close("\"unconfirmed-customer\", \"stale-confirmation\", \"confirmed-by-team\"");
  CHECK(errors(rest.lint()).empty());
}

TEST_CASE("a rule that the routine skips may be missing from held_to") {
  Story story;
  story.close("\"unconfirmed-customer\", \"stale-confirmation\"");
  CHECK(errors(story.lint()) == "short-close");
  CHECK(errors(story.lint("format = \"routine/1\"\n[fixed]\nskip = [\"confirmed-by-team\"]\n")).empty());
}

TEST_CASE("an incident closed under one routine stays clean when the routine grows stricter") {
  Story story;
  story.drop("weak spot")
      .drop("followup")
      .drop("fact")
      .drop("guess")
      .drop("question")
      .drop("worked")
      .put({"final update", "update", "11:35",
            "to = \"customer\"\ntext = \"Nothing confirmed yet. It works.\"\naffected = \"Nobody\"\nfinal = true",
            "Sam"});
  story.after("voice", {"joined", "join", "10:18", "name = \"Blue\""})
      .after("joined", {"two", "join", "10:18", "name = \"Alex\""});
  story.close();
  CHECK(faults(story.lint()).empty());
  CHECK(faults(story.lint("format = \"routine/1\"\n[customer]\nupdate_every = \"5m\"\n[fixed]\nwatch_for = \"4h\"\n"
                          "strict = true\n[review]\nwithin = \"1h\"\n[room]\nlimit = 1\n[words]\nteams = [\"Blue\"]\n"
                          "jargon = [\"version\"]\n[[person]]\nname = \"Dana\"\n[[person]]\nname = \"Zoe\"\n"))
            .empty());
}

TEST_CASE("while it is open the routine's lists apply") {
  Story story;
  story.after("voice", {"joined", "join", "10:18", "name = \"Blue\""});
  CHECK(faults(story.lint()).empty());
  CHECK(faults(story.lint("format = \"routine/1\"\n[words]\nteams = [\"blue\"]\n")) == "team-as-person");
}

TEST_CASE("what happened after the close turns nothing red but is told") {
  Story story;
  story.close();
  auto change = story;
  change.add({"late change", "change", "11:45", "text = \"Retries\"\napproved_by = \"Mina\"", "Alex"});
  CHECK(errors(change.lint()).empty());
  CHECK(faults(change.lint()) == "entry-after-close");
  for (const auto& [kind, fields] : std::vector<std::pair<std::string, std::string>>{
           {"report", "customer = \"Initech\"\nblocked = \"log in\""},
           {"impact", "affected = \"All\""},
           {"plan", "text = \"More\""},
           {"task", "text = \"More\"\nwho = \"Alex\"\ndue = 2026-11-23T18:00:00+01:00"}}) {
    INFO(kind);
    auto more = story;
    more.add({"more", kind, "11:41", fields});
    CHECK(faults(more.lint()) == "entry-after-close");
    auto same_minute = story;
    same_minute.add({"more", kind, "2026-11-23T11:40:59+01:00", fields});
    CHECK(faults(same_minute.lint()).find("entry-after-close") == std::string::npos);
  }
  auto asked = story;
  asked.add({"late question", "question", "11:50", "text = \"Why?\""})
      .add({"late guess", "guess", "11:50", "text = \"So\""});
  asked.add({"late check", "check", "11:50", "text = \"Look\""}).add({"note", "note", "11:50", "text = \"x\""});
  CHECK(names(asked.lint()).empty());
}

TEST_CASE("what happened before the close and was written down later counts") {
  Story story;
  story.close().add({"late change", "change", "11:30",
                     "logged = 2026-11-23T11:50:00+01:00\ntext = \"Retries\"\napproved_by = \"Mina\"", "Alex"});
  CHECK(errors(story.lint()) == "stale-confirmation untested-repair watch-cut-short");
}

TEST_CASE("a fault after the close is cured by an entry that is appended") {
  Story story;
  story.drop("confirmation").drop("review").drop("verify").close();
  CHECK(errors(story.lint()) == "no-review unconfirmed-customer untested-repair");
  story.add({"confirmation", "confirmation", "11:50",
             "report = \"{report}\"\ncustomer = \"Acme\"\naction = \"export an invoice\"\nresult = \"works\"\n"
             "who = \"Dana (Acme)\""});
  story.add({"review", "review", "11:51", "when = 2026-11-30T10:00:00+01:00"});
  story.add({"verify", "trial", "11:52", "text = \"Exported\"\nresult = \"works\""});
  CHECK(errors(story.lint()).empty());
}

TEST_CASE("a reopen lets the close rules rest and ends what rested on the first close") {
  Story story;
  story.close("\"no-report\"").add({"reopen", "reopen", "11:45", "why = \"Failed again\""});
  CHECK(errors(story.lint()).empty());
  CHECK(names(story.judge().unmet) == "stale-confirmation");
}
