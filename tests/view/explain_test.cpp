// SPDX-License-Identifier: MIT
#include "view/explain.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

constexpr std::string_view page = R"(# late-update

An update came after the time that was promised, or one is overdue now; the
minute itself is in time.

## Why

- Silence reads as "they have
  forgotten us".
- It is demand 4.

## Fires

```toml
[[update]]
text = "Exports with a tax field fail. You hear from us again at 11:00."
```

## Cure

    sitrep update TEXT --next TIME
)";

}  // namespace

TEST_CASE("a rule's explanation for the terminal") {
  CHECK(explain_text(page, sample::terminal(sample::at("11:00"), 60)) == R"(late-update

An update came after the time that was promised, or one is
overdue now; the minute itself is in time.

Why

- Silence reads as "they have forgotten us".
- It is demand 4.

Fires

    [[update]]
    text = "Exports with a tax field fail. You hear from us again at 11:00."

Cure

    sitrep update TEXT --next TIME
)");
}

TEST_CASE("colour is for headings and examples alone") {
  auto look = sample::terminal(sample::at("11:00"), 60);
  look.colour = true;
  const auto text = explain_text("# late-update\n\nAn update came late.\n", look);
  CHECK(text == "\x1b[1mlate-update\x1b[0m\n\nAn update came late.\n");
}
