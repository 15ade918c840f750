// SPDX-License-Identifier: MIT
#include "sitrep/model/ranking.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

struct Text {
  Part part;
  std::string text;
};
using Document = std::vector<Text>;

std::vector<Ranked> ranked(const Query& query, const std::vector<Document>& documents) {
  std::vector<Measured> all;
  Dismissed dismissed;
  for (const auto& document : documents) {
    Measuring measuring(query, dismissed);
    for (const auto& each : document) measuring.take(each.part, each.text);
    all.push_back(measuring.done());
  }
  return rank(query, all);
}

// The numbers of the documents, best first.
std::string order(std::string_view asked, const std::vector<Document>& documents) {
  std::string numbers;
  for (const auto& each : ranked(Query(asked), documents)) numbers += std::to_string(each.document);
  return numbers;
}

std::string why(std::string_view asked, const Document& document) {
  const Query query(asked);
  std::string all;
  const auto best = ranked(query, {document}).at(0);
  for (const auto& each : best.reasons) {
    all += std::string(in_words(each.part)) + ":" + each.as +
           (each.fit == Fit::exact       ? " "
            : each.fit == Fit::beginning ? "* "
                                         : "~ ");
  }
  return all;
}

Document titled(std::string text) { return {{Part::title, std::move(text)}}; }
Document said(std::string text) { return {{Part::said, std::move(text)}}; }

}  // namespace

TEST_CASE("ranking: an error code weighs more than any other words") {
  const std::vector<Document> documents = {
      {{Part::title, "Acme cannot export invoices"},
       {Part::blocked, "export an invoice"},
       {Part::error, "EXP-204: no tax field"}},
      {{Part::title, "Reports are late"}, {Part::fact, "the worker logs EXP-203 since noon"}},
      titled("Logins fail"),
  };
  CHECK(order("EXP-203 export an invoice tax", documents) == "10");
  CHECK(order("exp_203", documents) == "1");  // never the next code
}

TEST_CASE("ranking: a code is found however it is spelled on either side") {
  for (const auto* there : {"EXP-203", "exp-203", "EXP203", "Exp_203"}) {
    for (const auto* asked : {"EXP-203", "exp-203", "exp203", "EXP_203"}) {
      INFO(asked << " in " << there);
      CHECK(order(asked, {{{Part::error, std::string("it says ") + there}}, titled("other")}) == "0");
    }
  }
  CHECK(order("EXP-203", {said("EXP 203"), said("other")}) == "0");  // by its parts, where nothing has the whole
  CHECK(order("EXP-203", {said("EXP 203"), said("EXP-203")}) == "1");
  CHECK(order("EXP-204", {said("EXP 203"), said("EXP-203")}).empty());
}

TEST_CASE("ranking: what the customer could not do and the title weigh more than a remark") {
  CHECK(order("export invoice",
              {said("export an invoice"), {{Part::blocked, "export an invoice"}}, titled("Invoice export")}) == "120");
  CHECK(order("queue", {{{Part::guess, "the queue"}}, {{Part::fact, "the queue"}}, {{Part::said, "the queue"}}}) ==
        "120");
}

TEST_CASE("ranking: a rare word weighs more than a common one") {
  std::vector<Document> documents(9, said("the export failed"));
  documents.push_back(said("the printer failed"));
  CHECK(order("failed printer", documents).substr(0, 1) == "9");
}

TEST_CASE("ranking: of equal words the shorter text counts more, and of equals the first given") {
  CHECK(order("cat", {said("a cat among many other words that go on and on"), said("a cat")}) == "10");
  CHECK(order("cat", {said("a cat"), said("a cat"), said("a cat")}) == "012");
}

TEST_CASE("ranking: a misspelling is tolerated, where nothing has the word as typed") {
  CHECK(order("invioce", {titled("invoice"), titled("login")}) == "0");
  CHECK(order("exprot invoces", {titled("Acme cannot export invoices"), titled("login")}) == "0");
  CHECK(order("authentification", {titled("authentication fails"), titled("login")}) == "0");
  CHECK(order("filed", {titled("the field"), titled("it was filed")}) == "1");
  CHECK(order("tex", {titled("tax")}).empty());    // three letters are a word of their own
  CHECK(order("4183", {titled("4182")}).empty());  // a digit is never a slip
  CHECK(order("exp204", {titled("EXP-203")}).empty());
}

TEST_CASE("ranking: the beginning of a word finds it") {
  CHECK(order("invo", {titled("invoices"), titled("login")}) == "0");
  CHECK(order("in", {titled("invoices")}).empty());
  CHECK(order("rechnung", {titled("Rechnungen fehlen")}) == "0");
}

TEST_CASE("ranking: accents and case make no difference") {
  CHECK(order("uberweisung", {titled("Überweisung")}) == "0");
  CHECK(order("CAFÉ", {titled("cafe")}) == "0");
}

TEST_CASE("ranking: words that say nothing find nothing, unless there are no others") {
  CHECK(order("we cannot print", {titled("we cannot log in")}).empty());
  CHECK(order("who", {titled("who is who")}) == "0");
  CHECK(Query("?! --").empty());
  CHECK(order("anything", {}).empty());
}

TEST_CASE("ranking: each hit says which words stood where, each once and where it weighs most") {
  const Document document = {
      {Part::said, "EXP-203 came at noon"}, {Part::title, "Invoices, invoices"}, {Part::error, "EXP-203: no tax"}};
  CHECK(why("exp-203 invoice taks noo", document) == "code:EXP-203 title:Invoices said:noon* ");
  CHECK(why("invocie", document) == "title:Invoices~ ");
}

TEST_CASE("ranking: what was dismissed in one document is missed in no other") {
  const Query query("invoice export ECONNREFUSED");
  Dismissed dismissed;
  const auto measured = [&](std::string_view text) {
    Measuring measuring(query, dismissed);
    measuring.take(Part::said, text);
    return measuring.done();
  };
  const auto first = measured("the worker of Invoices-Export was restarted, Invoicing waits");
  const auto again = measured("the worker of Invoices-Export was restarted, Invoicing waits");
  CHECK(first.lengths == again.lengths);
  REQUIRE(first.sightings.size() == again.sightings.size());
  for (std::size_t at = 0; at < first.sightings.size(); ++at) {
    CHECK(first.sightings[at].as == again.sightings[at].as);
    CHECK(first.sightings[at].count == again.sightings[at].count);
  }
  CHECK(first.sightings.size() == 2);
  // The same letters are a name by itself, and a part of another.
  measured("connrefused-worker");
  CHECK(measured("ECONNREFUSED").sightings.size() == 2);
  CHECK(measured("worker").sightings.empty());
}
