// SPDX-License-Identifier: MIT
// A search that folds only what was corrected or withdrawn finds what one that folds all of it finds.
#include <rapidcheck.h>

#include <catch2/catch.hpp>

#include "property/texts.h"
#include "support/skimmed_as_read.h"
#include "support/texts_found.h"

using namespace sitrep;

TEST_CASE("property: the texts of a log are the same, skimmed or folded") {
  CHECK(rc::check("skim", [] {
    std::string text = draw::head;
    for (const auto& block : *draw::blocks()) text += block;
    const auto skimmed = texts_skimmed(text);
    RC_ASSERT(skimmed.has_value());
    RC_ASSERT(*skimmed == texts_folded(text));
    RC_ASSERT(skimmed_otherwise(text, *skim(text)).empty());
  }));
}
