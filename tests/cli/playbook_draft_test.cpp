// SPDX-License-Identifier: MIT
#include "cli/playbook_draft.h"

#include <catch2/catch.hpp>

#include <memory>

#include "sitrep/model/pages.h"
#include "support/block.h"
#include "view/sample.h"

using namespace sitrep;
using sample::block;

namespace {

const date::sys_days today{date::year(2026) / 11 / 24};

PlaybookDraft drafted(const std::vector<std::string>& logs, std::size_t most_steps = 99) {
  std::vector<std::unique_ptr<sample::Read>> read;
  std::vector<const Incident*> incidents;
  for (const auto& log : logs) {
    read.push_back(std::make_unique<sample::Read>(log));
    incidents.push_back(&read.back()->incident);
  }
  return draft_playbook(incidents,
                        {today, [](std::string_view text) { return text.find("hunter2") != std::string_view::npos; },
                         [&](const Entry& keys) { return keys.list("steps").size() <= most_steps; }});
}

PlaybookDraft drafted(const std::string& blocks) { return drafted(std::vector{sample::opened(blocks)}); }

std::string items(const PlaybookDraft& draft, std::string_view field) {
  std::string all;
  for (const auto& each : draft.keys.list(field)) all += each + "\n";
  return all;
}

std::string open(const PlaybookDraft& draft) {
  std::string all;
  for (const auto& each : draft.open) all += (all.empty() ? "" : " ") + each;
  return all;
}

const std::string report = block("report", 1, 14, R"~(customer = "Acme"
account = "4182"
blocked = "export an invoice"
error = "EXP-203: tax field missing"
reporter = "Dana Weber (Acme)")~");
const std::string confirmed = block("confirmation", 60, 50, R"~(report = "1-aaaaa"
customer = "Acme"
action = "export an invoice"
result = "works"
who = "Dana Weber (Acme)")~");

}  // namespace

TEST_CASE("playbook draft: guesses alone yield no claim") {
  const auto draft = drafted(
      report + block("guess", 2, 15, "text = \"the moon broke it, QUX-777\"") +
      block("guess", 3, 16, "text = \"the tide\"") +
      block("fact", 4, 17, "text = \"it is not the tide\"\nsource = \"a tide table\"\ndisproves = [\"3-aaaaa\"]"));
  CHECK(open(draft) == "logs steps message");
  for (const auto& field : draft.keys.fields) {
    const auto* list = std::get_if<std::vector<std::string>>(&field.value);
    for (const auto& each : list ? *list : std::vector<std::string>{std::string(draft.keys.text(field.name))}) {
      INFO(field.name << ": " << each);
      CHECK(each.find("moon") == std::string::npos);
      CHECK(each.find("QUX") == std::string::npos);
    }
  }
  CHECK(items(draft, "look_first") == "a tide table: it is not the tide\n");  // where it was disproved is worth a look
  CHECK(draft.remarks.at("message") == "no message to a customer came before a confirmation");
}

TEST_CASE("playbook draft: an empty log gives an empty page that says what is missing") {
  const auto draft = drafted("");
  CHECK(open(draft) == "blocked symptoms look_first logs steps message");
  CHECK(draft.remarks.size() == 7);  // and the workaround
  CHECK(draft.keys.text("title") == "Acme cannot export invoices");
}

TEST_CASE("playbook draft: codes first, then the rest of the error text, then codes of facts") {
  const auto draft = drafted(report + block("fact", 2, 15, "text = \"the worker logs TAX_FIELD_MISSING and EXP-203\""));
  CHECK(items(draft, "symptoms") == "EXP-203\ntax field missing\nTAX_FIELD_MISSING\n");
}

TEST_CASE("playbook draft: where to look first is what settled something, and the logs among all sources") {
  const auto draft = drafted(
      block("guess", 2, 15, "text = \"a\"") + block("question", 5, 15, "text = \"c?\"") +
      block("fact", 7, 17, "text = \"c it is\"\nsource = \"billing table\"\nanswers = [\"5-aaaaa\"]") +
      block("fact", 8, 18,
            "text = \"every account\"\nsource = \"export-worker log, 10:05:13 onward\"\nproves = [\"2-aaaaa\"]") +
      block("fact", 9, 19, "text = \"unrelated\"\nsource = \"queue dashboard\"") +
      block("fact", 10, 20, "text = \"c again\"\nsource = \"billing table\"\nanswers = [\"5-aaaaa\"]"));
  CHECK(items(draft, "look_first") == "export-worker log: every account\nbilling table: c it is\n");
  CHECK(items(draft, "logs") == "export-worker log\nqueue dashboard\n");
  const auto nowhere = drafted(block("guess", 2, 15, "text = \"a\"") +
                               block("fact", 3, 16, "text = \"it is a\"\nproves = [\"2-aaaaa\"]"));
  CHECK(nowhere.remarks.at("look_first") ==
        "a fact that settled something names no source; no fact with a source proved, disproved or answered anything");
}

TEST_CASE("playbook draft: steps are what stayed changed before somebody saw it work") {
  const auto repair =
      block("plan", 20, 20, "text = \"put the export job back to Friday's version\"\nkind = \"rollback\"") +
      block("change", 21, 21, "text = \"Flag tax_v2 off\"") +
      block("change", 22, 22, "text = \"Flag tax_v2 on again\"\nundoes = \"21-aaaaa\"") +
      block("change", 23, 23, "text = \"Export job back to Friday's version\"") +
      block("trial", 24, 24, "text = \"Exported a June invoice\"\nresult = \"works\"") +
      block("lesson", 70, 55, "text = \"Rolling back first\"\nkind = \"worked\"") +
      block("lesson", 71, 55, "text = \"No test has a tax field\"\nkind = \"weak-spot\"");
  const std::string late = block("change", 65, 52, "text = \"Tidied up\"\nreports = [\"9-aaaaa\"]");
  CHECK(items(drafted(report + repair + confirmed + late), "steps") ==
        "Export job back to Friday's version\n"
        "Try the customer's steps: Exported a June invoice\n"
        "Ask the customer to export an invoice\n"
        "Rolling back first\n");
  // nobody has seen it work: only what a person called a lesson that worked
  const auto unproved = drafted(report + block("change", 23, 23, "text = \"Export job back\"") +
                                block("lesson", 70, 55, "text = \"Calling early\"\nkind = \"worked\""));
  CHECK(items(unproved, "steps") == "Calling early\n");
  CHECK(unproved.remarks.at("steps") == "a repair was left out: neither a customer nor a trial says that it worked");
}

TEST_CASE("playbook draft: the message is the last before the customer could do it again") {
  const auto update = [](int number, int minute, std::string_view text, std::string_view to = "customer") {
    return block("update", number, minute, "to = \"" + std::string(to) + "\"\ntext = \"" + std::string(text) + "\"");
  };
  const auto log = report + update(30, 30, "First") + update(31, 40, "Please try") +
                   update(32, 45, "Team only", "team") + confirmed + update(61, 55, "All done");
  CHECK(drafted(log).keys.text("message") == "Please try");
  CHECK(drafted(report + update(30, 30, "First")).keys.text("message").empty());
}

TEST_CASE("playbook draft: names, accounts, addresses and secrets stay out") {
  const auto log =
      report +
      block("fact", 2, 15,
            R"(text = "Dana sees it on account 4182, dana@acme.example or +49 30 555 0123; Acme's others do not"
source = "the call with Dana Weber"
answers = ["3-aaaaa"])") +
      block("question", 3, 14, "text = \"who?\"") +
      block("lesson", 4, 20, "text = \"log in with hunter2\"\nkind = \"worked\"") + confirmed;
  const auto draft = drafted(log);
  CHECK(draft.keys.text("title") == "Customers cannot export an invoice");
  CHECK(items(draft, "look_first") ==
        "the call with the reporter: the reporter sees it on account …, … or …; the customer's others do not\n");
  CHECK(items(draft, "steps").find("hunter2") == std::string::npos);
  CHECK(draft.remarks.at("steps") == "a text that looks like a secret was left out");
}

TEST_CASE("playbook draft: a withdrawn fact and a blanked value give nothing") {
  const auto draft =
      drafted(block("report", 1, 14, "customer = \"Acme\"\nblocked = \"export\"\nerror = \"[redacted]\"") +
              block("guess", 2, 14, "text = \"a\"") +
              block("fact", 3, 15, "text = \"ABC-123\"\nsource = \"worker log\"\nproves = [\"2-aaaaa\"]") +
              block("retraction", 4, 16, "of = \"3-aaaaa\"\nwhy = \"wrong host\""));
  CHECK(open(draft) == "symptoms look_first logs steps message");
}

TEST_CASE("playbook draft: several logs are one page, and what both say stands once") {
  auto second = sample::opened(
      block("report", 1, 14,
            "customer = \"Initech\"\nblocked = \"export an invoice\"\nerror = \"EXP-203: no such tax field\""));
  second.replace(second.find("2026-11-23-acme"), 15, "2026-12-01-init");
  const auto draft = drafted({sample::opened(report), second});
  CHECK(items(draft, "symptoms") == "EXP-203\ntax field missing\nno such tax field\n");
  CHECK(items(draft, "from") == "2026-11-23-acme\n2026-12-01-init\n");
}

TEST_CASE("playbook draft: what does not fit on a page is left out, and that is said") {
  std::string log = report + confirmed;
  for (int at = 0; at < 12; ++at) {
    log += block("lesson", 70 + at, 55,
                 "text = \"" + std::string(1, static_cast<char>('a' + at)) + "pple number " +
                     std::string(1, static_cast<char>('k' + at)) + "\"\nkind = \"worked\"");
  }
  const auto draft = drafted({sample::opened(log)}, 3);
  CHECK(draft.keys.list("steps").size() == 3);
  CHECK(draft.remarks.at("steps").find("left out, for a page's sake") != std::string::npos);
  CHECK(draft.remarks.at("steps").find("more than 8") != std::string::npos);
}
