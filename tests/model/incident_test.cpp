// SPDX-License-Identifier: MIT
#include "sitrep/model/incident.h"

#include <catch2/catch.hpp>

#include "support/written_log.h"

using namespace sitrep;

namespace {

std::string works(std::string_view report) { return "report = \"" + std::string(report) + "\"\nresult = \"works\""; }
std::string fails(std::string_view report) { return "report = \"" + std::string(report) + "\"\nresult = \"fails\""; }
std::string touching(std::string_view report) { return "reports = [\"" + std::string(report) + "\"]"; }
WrittenLog two_reports() { return WrittenLog().add("report", "10:01").add("report", "10:02"); }
std::string phase(const WrittenLog& log) { return std::string(in_words(FoldedText(log)->phase())); }

std::string room(const WrittenLog& log) {
  std::string all;
  const FoldedText folded(log);
  for (const auto& each : folded->room()) {
    all += (all.empty() ? "" : ", ") + std::string(each.name) + "/" + std::string(each.role) + "/" +
           std::string(each.from);
  }
  return all;
}

}  // namespace

TEST_CASE("a confirmation counts unless a change that touches the report came after it") {
  const auto log = two_reports();
  CHECK(FoldedText(log).report("1-aaaaa") == "unconfirmed");
  CHECK(FoldedText(WrittenLog(log).add("confirmation", "11:00", works("1-aaaaa"))).report("1-aaaaa") == "confirmed");
  CHECK(FoldedText(WrittenLog(log).add("confirmation", "11:00", works("1-aaaaa"))).report("2-aaaaa") == "unconfirmed");
  const auto after = [&](std::string_view change, std::string_view fields = {}) {
    return FoldedText(WrittenLog(log).add("confirmation", "11:00:30", works("1-aaaaa")).add("change", change, fields))
        .report("1-aaaaa");
  };
  CHECK(after("10:59") == "confirmed");
  CHECK(after("11:00:59") == "confirmed");  // a tie to the minute counts in favour
  CHECK(after("11:01") == "confirmed too early");
  CHECK(after("11:01", touching("1-aaaaa")) == "confirmed too early");
  CHECK(after("11:01", touching("2-aaaaa")) == "confirmed");
}

TEST_CASE("what counts is when it happened and not when it was written down") {
  const auto log = two_reports().add("change", "11:30").add("confirmation", "11:00", works("1-aaaaa"));
  const FoldedText folded(log);
  CHECK(folded.report("1-aaaaa") == "confirmed too early");
  CHECK(folded->confirmed(*folded->find("1-aaaaa")->now).since->id() == "3-aaaaa");
  CHECK(FoldedText(two_reports().add("confirmation", "11:00", works("1-aaaaa")).add("change", "10:30"))
            .report("1-aaaaa") == "confirmed");
}

TEST_CASE("the latest confirmation decides by its id") {
  const auto log =
      two_reports().add("confirmation", "11:00", works("1-aaaaa")).add("confirmation", "10:50", fails("1-aaaaa"));
  CHECK(FoldedText(log).report("1-aaaaa") == "still fails");
  CHECK(FoldedText(WrittenLog(log).add("retraction", "11:10", "of = \"4-aaaaa\"\nwhy = \"x\"")).report("1-aaaaa") ==
        "confirmed");
  CHECK(FoldedText(WrittenLog(log).add("confirmation", "11:20", works("1-aaaaa"))).report("1-aaaaa") == "confirmed");
}

TEST_CASE("a withdrawn change asks for no new confirmation") {
  const auto log = two_reports().add("confirmation", "11:00", works("1-aaaaa")).add("change", "11:30");
  CHECK(FoldedText(WrittenLog(log).add("retraction", "11:40", "of = \"4-aaaaa\"\nwhy = \"x\"")).report("1-aaaaa") ==
        "confirmed");
}

TEST_CASE("a confirmation before a reopen no longer counts and in its very minute the ids tell") {
  const auto reopened = [](std::string_view first, std::string_view reopen, std::string_view last) {
    auto log = WrittenLog().add("report", "10:01");
    if (!first.empty()) log.add("confirmation", first, works("1-aaaaa"));
    log.add("close", "11:10").add("reopen", reopen);
    if (!last.empty()) log.add("confirmation", last, works("1-aaaaa"));
    return FoldedText(log).report("1-aaaaa");
  };
  CHECK(reopened("11:00", "12:00", "") == "confirmed too early");
  CHECK(reopened("12:00:10", "12:00", "") == "confirmed too early");
  CHECK(reopened("", "12:00:50", "12:00:10") == "confirmed");
  CHECK(reopened("", "12:00", "12:10") == "confirmed");
  CHECK(reopened("", "12:00", "11:50") == "confirmed too early");
}

TEST_CASE("the phase goes from investigating to closed and back") {
  auto log = two_reports();
  CHECK(phase(log) == "investigating");
  CHECK(phase(WrittenLog(log).add("plan", "10:10")) == "repairing");
  CHECK(phase(WrittenLog(log).add("plan", "10:10").add("retraction", "10:11", "of = \"3-aaaaa\"\nwhy = \"x\"")) ==
        "investigating");
  log.add("change", "10:20").add("confirmation", "10:30", works("1-aaaaa"));
  CHECK(phase(log) == "repairing");
  log.add("confirmation", "10:31", works("2-aaaaa"));
  CHECK(phase(log) == "monitoring");
  CHECK(phase(WrittenLog(log).add("report", "10:40")) == "repairing");
  log.add("close", "11:00");
  CHECK(phase(log) == "closed");
  log.add("reopen", "12:00");
  CHECK(phase(log) == "repairing");
  CHECK(phase(WrittenLog()) == "investigating");
}

TEST_CASE("a guess is settled by the latest standing fact that names it") {
  auto log = WrittenLog().add("guess", "10:01").add("fact", "10:02", "proves = [\"1-aaaaa\"]");
  const auto state = [](const WrittenLog& written) {
    return std::string(in_words(FoldedText(written)->guess_state("1-aaaaa")));
  };
  CHECK(state(WrittenLog().add("guess", "10:01")) == "open");
  CHECK(state(log) == "proved");
  log.add("fact", "10:03", "disproves = [\"1-aaaaa\"]");
  CHECK(state(log) == "disproved");
  CHECK(state(WrittenLog(log).add("retraction", "10:04", "of = \"3-aaaaa\"\nwhy = \"x\"")) == "proved");
  CHECK(state(WrittenLog(log).add(
            "fact", "10:03", "amends = \"3-aaaaa\"\nclears = [\"disproves\"]\nproves = [\"1-aaaaa\"]")) == "proved");
}

TEST_CASE("questions and checks and work are open until answered or carried or done") {
  auto log = WrittenLog()
                 .add("question", "10:01")
                 .add("check", "10:02")
                 .add("task", "10:03")
                 .add("watch", "10:04")
                 .add("followup", "10:05");
  const auto open = [](const WrittenLog& written) {
    const FoldedText folded(written);
    std::string all;
    for (const char* kind : {"question", "check", "task", "watch", "followup"}) {
      for (const auto* entry : folded->open(kind)) all += std::string(entry->id().substr(0, 1));
    }
    return all;
  };
  CHECK(open(log) == "12345");
  CHECK(open(WrittenLog(log).add("fact", "10:10", "answers = [\"1-aaaaa\", \"2-aaaaa\"]")) == "345");
  CHECK(open(WrittenLog(log).add("followup", "10:10", "carries = [\"1-aaaaa\"]\ntext = \"a\"")).starts_with("2345"));
  for (const char* id : {"2", "3", "4", "5"}) {
    const auto left = open(WrittenLog(log).add("done", "10:10", "of = \"" + std::string(id) + "-aaaaa\""));
    CHECK(left.size() == 4);
    CHECK(left.find(id) == std::string::npos);
  }
  CHECK(open(WrittenLog(log)
                 .add("done", "10:10", "of = \"3-aaaaa\"")
                 .add("retraction", "10:11", "of = \"6-aaaaa\"\nwhy = \"x\"")) == "12345");
  CHECK(open(WrittenLog(log).add("retraction", "10:11", "of = \"3-aaaaa\"\nwhy = \"x\"")) == "1245");
}

TEST_CASE("the room has owner and voice first and nobody twice") {
  auto log = WrittenLog()
                 .add("join", "10:01", "name = \"Alex\"\nrole = \"db\"")
                 .add("join", "10:02", "name = \"Dana\"\nfrom = \"Acme\"");
  CHECK(room(log) == "Alex/db/, Dana//Acme");
  log.add("owner", "10:03", "name = \"ALEX\"")
      .add("voice", "10:04", "name = \"Sam\"")
      .add("join", "10:05", "name = \"sam\"");
  CHECK(room(log) == "ALEX/owner/, Sam/voice/, Dana//Acme");
  CHECK(room(WrittenLog(log).add("leave", "10:06", "name = \"Dana\"")) == "ALEX/owner/, Sam/voice/");
  CHECK(room(WrittenLog(log).add("leave", "10:06", "name = \"Dana\"").add("join", "10:07", "name = \"Dana\"")) ==
        "ALEX/owner/, Sam/voice/, Dana//");
  CHECK(room(WrittenLog(log).add("owner", "10:06", "name = \"Sam\"")) == "Sam/owner and voice/, Alex/db/, Dana//Acme");
}

TEST_CASE("one who joined as a voice is not the voice") {
  const auto log =
      WrittenLog().add("join", "10:01", "name = \"Alex\"\nrole = \"voice\"").add("owner", "10:02", "name = \"Alex\"");
  CHECK(room(log) == "Alex/owner/");
}

TEST_CASE("a new owner leaves the old one in the room only if he joined it") {
  const auto log = WrittenLog().add("owner", "10:01", "name = \"Alex\"").add("owner", "10:02", "name = \"Mina\"");
  CHECK(room(log) == "Mina/owner/");
}

TEST_CASE("customers are those with a standing report and each once") {
  const auto log = WrittenLog()
                       .add("report", "10:01", "customer = \"Acme\"")
                       .add("report", "10:02", "customer = \"ACME\"")
                       .add("report", "10:03", "customer = \"Initech\"");
  CHECK(FoldedText(log)->customers() == std::vector<std::string>{"Acme", "Initech"});
  CHECK(FoldedText(WrittenLog(log).add("retraction", "10:04", "of = \"3-aaaaa\"\nwhy = \"x\""))->customers() ==
        std::vector<std::string>{"Acme"});
}

TEST_CASE("waivers end with a reopen and about completes the header") {
  auto log = WrittenLog()
                 .add("waiver", "10:01")
                 .add("about", "10:02", "title = \"B\"")
                 .add("about", "10:03", "thread = \"t\"");
  const FoldedText folded(log);
  CHECK(folded->waivers().size() == 1);
  CHECK(folded->title() == "B");
  CHECK(folded->thread() == "t");
  CHECK(folded->severity().empty());
  CHECK(FoldedText(WrittenLog(log).add("reopen", "10:04"))->waivers().empty());
  CHECK(FoldedText(WrittenLog(log).add("retraction", "10:04", "of = \"2-aaaaa\"\nwhy = \"x\""))->title() == "Acme");
}

TEST_CASE("what happened last is asked anew after a correction") {
  const auto last_change = [](const WrittenLog& written) {
    const FoldedText folded(written);
    std::string seen;
    replay(folded.log, folded.routine, folded.people, [&](const Incident& before, const Entry&) {
      const auto* change = before.last_change();
      seen += change ? std::string(change->id().substr(0, 1)) + "@" + rfc3339(change->at()).substr(11, 5) + " " : "- ";
    });
    return seen;
  };
  const auto log = WrittenLog().add("change", "10:10").add("change", "10:20");
  CHECK(last_change(WrittenLog(log).add("retraction", "10:30", "of = \"2-aaaaa\"\nwhy = \"x\"").add("note", "10:31")) ==
        "- 1@10:10 2@10:20 1@10:10 ");
  CHECK(last_change(WrittenLog(log).add("change", "10:25", "amends = \"1-aaaaa\"").add("note", "10:31")) ==
        "- 1@10:10 2@10:20 1@10:25 ");
}

TEST_CASE("replay shows each entry with what stood before it") {
  const FoldedText folded(
      WrittenLog().add("guess", "10:01").add("fact", "10:02", "proves = [\"1-aaaaa\"]").add("note", "10:03"));
  std::string seen;
  replay(folded.log, folded.routine, folded.people, [&](const Incident& before, const Entry& entry) {
    seen += std::string(entry.kind) + std::to_string(before.size()) +
            std::string(in_words(before.guess_state("1-aaaaa"))) + " ";
  });
  CHECK(seen == "guess0open fact1open note2proved ");
}
