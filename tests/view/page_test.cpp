// SPDX-License-Identifier: MIT
#include "view/page.h"

#include <catch2/catch.hpp>

#include "lint/page_samples.h"
#include "sitrep/format/read.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

std::string shown(const std::string& text, std::size_t columns = 80) {
  const auto zone = utc();
  return page_text(read_page(text, "x.toml", *find_page(format_said(text))), Look{noon, zone, columns});
}

}  // namespace

TEST_CASE("a playbook is one page of labelled paragraphs") {
  const auto text = with(good_playbook, "steps = [\"Put the version before back\"]", "steps = [\"One\", \"Two\"]");
  CHECK(shown(text) == R"(Invoices cannot be exported

blocked       export an invoice
symptoms      EXP-203
              tax field missing

look first    1  export-worker's log
logs          export-worker
workaround    Send the preview
steps         1  One
              2  Two

message       Accounts with a tax field cannot export invoices.

from          2026-11-23-acme-cannot-export-invoices
reviewed      2026-11-23
)");
}

TEST_CASE("a routine answers its questions first") {
  CHECK(shown(good_routine +
              "watch_for = \"20m\"\n[room]\nlimit = 5\n[review]\nwithin = \"2d\"\n[[person]]\nname = \"Sam\"\n") ==
        R"(How we run an escalation

owner         The engineer closest to the failing system
record        incidents
customers     Sam writes to customers, at least every 30m
product       When the repair changes what customers see; stays out: Until
              service is back
fixed         The customer has done the thing that failed

not asked     no-review
watch         20m after the last change
review        2d after the close
room          at most 5
)");
}

TEST_CASE("a page that lacks nearly all is short, and a drill has no page") {
  CHECK(shown("format = \"playbook/1\"\ntitle = \"x\"\n") == "x\n");
  CHECK(shown("format = \"routine/1\"\n") == "How we run an escalation\n");
  CHECK(shown(good_drill).empty());
}

TEST_CASE("what a page says reaches no terminal as it stands") {
  CHECK_THAT(shown("format = \"playbook/1\"\ntitle = \"\\u001b[2J\"\nsteps = [\"\\u202ex\"]\n"),
             Catch::Contains("\\u{001b}[2J") && Catch::Contains("\\u{202e}x"));
}

TEST_CASE("narrow screens break lines") {
  const auto text = shown(good_playbook, 30);
  CHECK_THAT(text, Catch::Contains("message       Accounts with a\n              tax field"));
}
