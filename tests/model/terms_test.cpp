// SPDX-License-Identifier: MIT
#include "sitrep/model/terms.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

// Each term; `!` behind a numbered code, `?` behind a named one, brackets around a whole that its parts follow.
std::string terms(std::string_view text) {
  std::string all;
  each_term(text, [&](const Term& term) {
    auto word = std::string(term.word);
    if (term.code != Code::none) word += term.code == Code::numbered ? "!" : "?";
    all += (all.empty() ? "" : " ") + (term.whole ? "[" + word + "]" : word);
  });
  return all;
}

std::string content(std::string_view text) {
  std::string all;
  for (const auto& word : content_words(text)) all += (all.empty() ? "" : " ") + word;
  return all;
}

}  // namespace

TEST_CASE("terms: the endings of a word make no difference") {
  for (const auto* each : {"export", "exports", "Exported", "EXPORTING"}) CHECK(terms(each) == "export");
  for (const auto* each : {"invoice", "invoices", "invoicing"}) CHECK(terms(each) == "invoic");
  for (const auto* each : {"fail", "fails", "failed", "failing"}) CHECK(terms(each) == "fail");
  for (const auto* each : {"query", "queries"}) CHECK(terms(each) == "query");
  for (const auto* each : {"retry", "retries"}) CHECK(terms(each) == "retry");
  for (const auto* each : {"batch", "batches"}) CHECK(terms(each) == "batch");
  CHECK(terms("status bus this need bring") == "status bus this need bring");
}

TEST_CASE("terms: accents and case are folded, apostrophes taken out") {
  CHECK(terms("Übertragung café Ångström ŁÓDŹ Ελλάδα") == "ubertragung cafe angstrom łodz ελλαδα");
  CHECK(terms("cafe CAFE\u0301") == "cafe cafe");
  CHECK(terms("can't can\u2019t Acme's Acme\u2019s") == "cant cant acme acme");
}

TEST_CASE("terms: a code is one word however it is spelled, and its parts too") {
  CHECK(terms("EXP-203") == "[exp203!] exp 203");
  CHECK(terms("EXP_203: tax") == "[exp203!] exp 203 tax");
  CHECK(terms("EXP203") == "exp203!");
  CHECK(terms("exp-203") == "[exp203] exp 203");  // typed in haste: found, and no code by itself
  CHECK(terms("ORA-00001 0x80070005 42P01") == "[ora00001!] ora 00001 0x80070005! 42p01!");
  CHECK(terms("ECONNREFUSED ERR_TIMED_OUT java.net.TimeoutException") ==
        "econnrefus? [errtimedout?] err tim out java net timeoutexception?");
}

TEST_CASE("terms: a time, a date, a version, a unit and a standard are no codes") {
  for (const auto* each : {"10:05:13", "2026-11-23", "10AM", "Q4-2026", "v2.3.1", "80ms", "K8S", "UTC+1", "SHA-256",
                           "UTF-8", "ISO-8601", "p99", "24/7", "PDF", "export-worker", "1,024", "ERROR", "EXCEPTION"}) {
    INFO(each << ": " << terms(each));
    CHECK(terms(each).find_first_of("!?") == std::string::npos);
  }
}

TEST_CASE("terms: scripts without spaces give a term for each character") {
  CHECK(terms("请求失败 fails") == "请 求 失 败 fail");
}

TEST_CASE("terms: broken bytes separate and nothing else happens") {
  CHECK(terms("ab\xff"
              "cd \xe2\x80") == "ab cd");
  CHECK(terms(std::string_view("a\0b", 3)) == "a b");
  CHECK(terms("") == "");
  CHECK(terms("--- ... '' -a- a--b") == "a a b");
  CHECK(terms(std::string(100'000, 'a')).size() == 100'000);
}

TEST_CASE("terms: what says nothing is left out of the content") {
  CHECK(content("Acme cannot export an invoice, and we do not know why") == "acme export invoic know");
  CHECK(content("EXP-203: tax, tax") == "exp 203 tax");
  CHECK(content("it is what it is").empty());
}

namespace {

// Those that are left, and how many were passed over.
std::string terms_but(const Dismissed& dismissed, std::string_view text) {
  std::string all;
  const auto passed = each_term_but(dismissed, text, [&](const Term& term) { all += std::string(term.as) + " "; });
  return all + std::to_string(passed);
}

}  // namespace

TEST_CASE("terms: a dismissed word is passed over where it is all of a word, spelled like that") {
  Dismissed dismissed;
  for (const std::string_view each : {"queue", "a", "restarted", "ninecharsx", "fifteenletterss"}) dismissed.add(each);
  CHECK(terms_but(dismissed, "queue a restarted ninecharsx, fifteenletterss.") == "5");
  CHECK(terms_but(dismissed, "queue") == "1");
  CHECK(terms_but(dismissed, "Queue queues que queue-a queue_1 queue's queué aé") ==
        "Queue queues que queue a queue_1 queue 1 queue's queué aé 0");
  CHECK(terms_but(dismissed, "queue- (queue) queue: queue\u2014queue") == "5");
  CHECK(terms_but(dismissed, "queue\xff queue\u2019s") == "queue\u2019s 1");
}

TEST_CASE("terms: a word that is too long to be kept, or no word at all, dismisses none") {
  Dismissed dismissed;
  for (const std::string_view each : {"", "sixteenletterswx", "seventeenlettersx", "1", "-", "é"}) dismissed.add(each);
  CHECK(terms_but(dismissed, "sixteenletterswx seventeenlettersx 1 - é") == "sixteenletterswx seventeenlettersx 1 é 0");
}
