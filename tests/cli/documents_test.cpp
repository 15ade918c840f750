// SPDX-License-Identifier: MIT
#include "cli/documents.h"

#include <catch2/catch.hpp>

#include "support/block.h"
#include "support/texts_found.h"

using namespace sitrep;

namespace {

const std::string log_of_three =
    "format = \"incident/1\"\n[incident]\nid = \"a\"\ntitle = \"Invoices fail\"\n" +
    sample::block("report", 1, 10, "customer = \"Acme\"\nblocked = \"export an invoice\"\nerror = \"EXP-203\"") +
    sample::block("fact", 2, 11, "text = \"a fact\"\nsource = \"the log\"") +
    sample::block("about", 3, 12, "title = \"Invoices cannot be exported\"");

FoundTexts with(std::string_view kind, int number, std::string_view fields) {
  return texts_skimmed(log_of_three + sample::block(kind, number, 13, fields)).value();
}

}  // namespace

TEST_CASE("documents: a log that was not folded has the texts of one that was") {
  for (
      const std::string_view more : {
          "",
          "[[fact]]\nid = \"5-aaaaa\"\namends = \"2-aaaaa\"\ntext = \"another\"\n",
          "[[fact]]\nid = \"5-aaaaa\"\namends = \"2-aaaaa\"\nclears = [\"source\"]\n",
          "[[about]]\nid = \"5-aaaaa\"\namends = \"3-aaaaa\"\ntitle = \"Exports fail\"\n",
          "[[retraction]]\nid = \"5-aaaaa\"\nof = \"2-aaaaa\"\n",
          "[[retraction]]\nid = \"5-aaaaa\"\nof = \"3-aaaaa\"\n",
          "[[retraction]]\nid = \"5-aaaaa\"\nof = \"9-aaaaa\"\n",
          "[[fact]]\nid = \"5-aaaaa\"\namends = \"1-aaaaa\"\ntext = \"x\"\n",
          "[[fact]]\nid = \"5-aaaaa\"\namends = 2\ntext = \"x\"\n",
          "[[fact]]\nid = \"5-aaaaa\"\namends = \"2-aaaaa\"\ntext = \"x\"\n[[retraction]]\nid = \"6-aaaaa\"\nof = \"5-aaaaa\"\n",
          "[[fact]]\nid = \"5-aaaaa\"\ntext = \"[redacted]\"\nsource = \"the log\"\n",
          "[[watch]]\nid = \"5-aaaaa\"\nsignals = [\"[redacted]\"]\n",
          "[[watch]]\nid = \"5-aaaaa\"\nsignals = [\"[redacted]\", \"the queue\"]\n",
      }) {
    CAPTURE(more);
    const auto log = log_of_three + "\n" + std::string(more);
    CHECK(texts_skimmed(log) == texts_folded(log));
  }
}

TEST_CASE("documents: what was corrected or withdrawn is not found as it was") {
  CHECK(with("fact", 5, "amends = \"2-aaaaa\"\ntext = \"another\"") ==
        FoundTexts{"blocked: export an invoice", "customer: Acme", "error: EXP-203", "fact: another", "said: the log",
                   "title: Invoices cannot be exported"});
  CHECK(with("retraction", 5, "of = \"3-aaaaa\"") == FoundTexts{"blocked: export an invoice", "customer: Acme",
                                                                "error: EXP-203", "fact: a fact", "said: the log",
                                                                "title: Invoices fail"});
}
