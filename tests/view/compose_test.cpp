// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>
#include <sstream>

#include "view/message.h"
#include "view/sample.h"

using namespace sitrep;

namespace {

std::string composed(const std::string& log, std::string_view clock, const Entry* given = nullptr) {
  const sample::Read read(log);
  Entry draft("update");
  draft.set("to", std::string("customer"));
  return compose_update(read.incident, given ? *given : draft, sample::pipe(sample::at(clock)),
                        [](std::string_view) { return true; });
}

std::size_t words(const std::string& text) {
  std::istringstream in(text);
  std::string word;
  std::size_t count = 0;
  while (in >> word) ++count;
  return count;
}

// The most words between full stops.
std::size_t longest_sentence(const std::string& text) {
  std::istringstream in(text);
  std::string word;
  std::size_t most = 0;
  std::size_t here = 0;
  while (in >> word) {
    most = std::max(most, ++here);
    if (word.ends_with('.')) here = 0;
  }
  return most;
}

std::string block(std::string_view kind, int number, std::string_view fields) {
  return "\n[[" + std::string(kind) + "]]\nid = \"" + std::to_string(number) +
         "-aaaaa\"\nat = 2026-11-23T10:15:00+01:00\nby = \"Sam\"\n" + std::string(fields);
}

}  // namespace

TEST_CASE("a draft is drawn from what is recorded") {
  CHECK(composed(std::string(sample::at_eleven), "11:03") ==
        "Exporting an invoice fails for accounts with a tax field. What works: login, billing, checkout. "
        "We do not know yet whether queued exports are late or lost. "
        "What we do now: put the export job back to Friday's version. Sam writes again at 11:15 (UTC+1).");
}

TEST_CASE("a draft never rests on a guess") {
  const auto text = composed(std::string(sample::at_eleven), "11:03");
  CHECK(text.find("retries") == std::string::npos);
}

TEST_CASE("without an impact the report is the draft") {
  const auto report = block("report", 1, "customer = \"Acme\"\nblocked = \"export an invoice\"\n");
  CHECK(composed(sample::opened(report), "10:20") ==
        "You cannot export an invoice at the moment. We are looking into it. We write again at 10:44 (UTC+1).");
}

TEST_CASE("no customer learns of another") {
  const auto reports = block("report", 1, "customer = \"Acme\"\nblocked = \"export an invoice\"\n") +
                       block("report", 2, "customer = \"Initech\"\nblocked = \"print a delivery note\"\n");
  const auto text = composed(sample::opened(reports), "10:20");
  CHECK(text.starts_with("This does not work at the moment: export an invoice, print a delivery note. "));
  Entry draft("update");
  draft.set("to", std::string("customer")).set("customers", std::vector<std::string>{"Initech"});
  CHECK(composed(sample::opened(reports), "10:20", &draft)
            .starts_with("You cannot print a delivery note at the moment. "));
}

TEST_CASE("the draft's own words win") {
  Entry draft("update");
  draft.set("to", std::string("team")).set("by", std::string("Mina")).set("fails", std::string("printing"));
  draft.set("workaround", std::string("use the PDF")).set("checking", std::string("the queue"));
  draft.set("next", Time{sample::at("11:30"), Minutes(60)});
  CHECK(composed(std::string(sample::at_eleven), "11:03", &draft) ==
        "Printing fails for accounts with a tax field. What works: login, billing, checkout. "
        "In the meantime: use the PDF. We do not know yet whether queued exports are late or lost. "
        "What we look at next: the queue. Mina writes again at 11:30 (UTC+1).");
}

TEST_CASE("no cause and no time of repair is promised") {
  const auto log =
      sample::opened(block("report", 1, "customer = \"Acme\"\nblocked = \"export an invoice\"\n") +
                     block("impact", 2, "affected = \"everyone\"\nfails = \"exports because of the release\"\n") +
                     block("plan", 3, "text = \"roll back by 11:00\"\n"));
  CHECK(composed(log, "10:20") ==
        "What fails: exports, for everyone. We are working on a repair. We write again at 10:44 (UTC+1).");
}

TEST_CASE("once the customer has confirmed the draft says so") {
  const auto log = sample::opened(block("report", 1, "customer = \"Acme\"\nblocked = \"export an invoice\"\n") +
                                  block("confirmation", 2,
                                        "report = \"1-aaaaa\"\ncustomer = \"Acme\"\naction = \"export an "
                                        "invoice\"\nresult = \"works\"\nwho = \"Dana\"\n"));
  CHECK(composed(log, "10:20") ==
        "You can export an invoice again. We stay on watch. We write again at 10:44 (UTC+1).");
}

TEST_CASE("a draft has at most sixty words and no long sentence") {
  std::string long_text;
  for (int i = 0; i < 40; ++i) long_text += (i > 0 ? " " : "") + std::string(i % 7 == 6 ? "word," : "word");
  std::string fields;
  for (const auto* field : {"affected", "works", "fails", "unknown", "workaround"}) {
    fields += std::string(field) + " = \"" + long_text + "\"\n";
  }
  const auto text = composed(
      sample::opened(block("impact", 1, fields) + block("plan", 2, "text = \"" + long_text + "\"\n")), "10:20");
  CAPTURE(text);
  CHECK(words(text) <= 60);
  CHECK(longest_sentence(text) <= 25);
  CHECK(text.ends_with("We write again at 10:44 (UTC+1)."));
}

TEST_CASE("the last message says so") {
  Entry draft("update");
  draft.set("to", std::string("customer")).set("final", true);
  const auto report = block("report", 1, "customer = \"Acme\"\nblocked = \"export an invoice\"\n");
  CHECK(composed(sample::opened(report), "10:20", &draft).ends_with("This is our last message about it."));
}

TEST_CASE("none is an answer, and a question keeps its mark") {
  const auto none = block("impact", 1, "affected = \"all\"\nworks = \"none\"\nfails = \"None\"\n");
  const auto check = block("check", 2, "text = \"Does it fail for all?\"\nwho = \"Alex\"\n");
  const auto text = composed(sample::opened(none + check), "10:20");
  CHECK(text.starts_with("Nothing fails at the moment. Nothing works at the moment."));
  CHECK(text.find("does it fail for all? ") != std::string::npos);
}
