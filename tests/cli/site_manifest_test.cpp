// SPDX-License-Identifier: MIT
#include "cli/site_manifest.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("site manifest: what is written is read back") {
  Manifest manifest;
  manifest.key = "k";
  manifest.pages["index.html"] = {"", "b"};
  manifest.pages["incidents/2026-11-23-acme.html"] = {"a", ""};
  const auto text = manifest_text(manifest);
  CHECK(text == "sitrep-site/1 k\na - incidents/2026-11-23-acme.html\n- b index.html\n");
  const auto back = read_manifest(text);
  REQUIRE(back);
  CHECK(manifest_text(*back) == text);
}

TEST_CASE("site manifest: nothing outside the site is ever named") {
  const auto read = read_manifest(
      "sitrep-site/1 k\na b ../x.html\na b /etc/x.html\na b incidents/../x.html\na b x.toml\n"
      "a b incidents/a/b.html\na b .html\na b\n\na b playbooks/x.html");
  REQUIRE(read);
  CHECK(read->pages.size() == 1);
  CHECK(read->pages.contains("playbooks/x.html"));
  CHECK_FALSE(read_manifest(""));
  CHECK_FALSE(read_manifest("sitrep-site/2 k\n"));
  CHECK_FALSE(read_manifest("<html>"));
}
