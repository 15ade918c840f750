// SPDX-License-Identifier: MIT
// Whatever texts there are: what is asked for word for word is found, more of it never ranks lower, and the order does
// not depend on which document was measured first.
#include "sitrep/model/ranking.h"

#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "property/texts.h"

using namespace sitrep;

namespace {

Measured measured(const Query& query, const std::string& text, Part part) {
  Dismissed dismissed;
  Measuring measuring(query, dismissed);
  measuring.take(part, text);
  return measuring.done();
}

Part some_part() { return static_cast<Part>(*rc::gen::inRange<int>(1, static_cast<int>(part_count))); }

}  // namespace

TEST_CASE("property: a text finds itself") {
  CHECK(rc::check("found", [] {
    const auto text = *draw::text();
    const Query query(text);
    RC_PRE(!query.empty());
    const auto found = rank(query, std::vector{measured(query, text, some_part()), measured(query, "", some_part())});
    RC_ASSERT(found.size() == 1u);
    RC_ASSERT(found.front().document == 0u);
    RC_ASSERT(std::isfinite(found.front().score));
    RC_ASSERT(found.front().score > 0);
  }));
}

TEST_CASE("property: terms are valid, folded once, and point into the text") {
  CHECK(rc::check("terms", [] {
    const auto text = *draw::bytes();
    each_term(text, [&](const Term& term) {
      RC_ASSERT(!term.as.empty());
      RC_ASSERT(term.as.data() >= text.data());
      RC_ASSERT(term.as.data() + term.as.size() <= text.data() + text.size());
    });
    for (const auto& word : content_words(text)) RC_ASSERT(!word.empty());
  }));
}

TEST_CASE("property: a document that also has a word of the query ranks above its twin without") {
  CHECK(rc::check("more is better", [] {
    const auto text = *draw::text();
    const Query query("zebra " + text);
    const auto part = some_part();
    const auto found =
        rank(query, std::vector{measured(query, text + " giraffe", part), measured(query, text + " zebra", part)});
    RC_ASSERT(!found.empty());
    RC_ASSERT(found.front().document == 1u);
  }));
}

TEST_CASE("property: the order of the documents decides nothing but ties") {
  CHECK(rc::check("order", [] {
    const auto asked = *draw::text();
    const Query query(asked);
    std::vector<Measured> documents;
    for (int at = *rc::gen::inRange(0, 6); at > 0; --at)
      documents.push_back(measured(query, *draw::text(), some_part()));
    const auto forward = rank(query, documents);
    std::ranges::reverse(documents);
    auto backward = rank(query, documents);
    RC_ASSERT(forward.size() == backward.size());
    for (std::size_t at = 0; at < forward.size(); ++at)
      RC_ASSERT(std::abs(forward[at].score - backward[at].score) < 1e-9);
  }));
}
