// SPDX-License-Identifier: MIT
#include "lint/words/jargon.h"

#include <catch2/catch.hpp>

using namespace sitrep;

namespace {

std::string found(std::string_view text, std::vector<std::string> listed = {}, std::vector<std::string> allow = {}) {
  const auto jargon = find_jargon(text, listed, allow);
  return jargon ? std::string(text.substr(jargon->place.at, jargon->place.size)) : "";
}

}  // namespace

TEST_CASE("words of the list, their plurals and parts of hyphenated words") {
  CHECK(found("All Pods are up", {"pod"}) == "Pods");
  CHECK(found("two switches", {"switch"}) == "switches");
  CHECK(found("it was OOM-killed", {"OOM"}) == "OOM");
  CHECK(found("the read replica is late", {"read replica"}) == "read replica");
  CHECK(found("our podcast", {"pod"}).empty());
  CHECK(found("tripods", {"pod"}).empty());
  CHECK(found("All pods are up").empty());
}

TEST_CASE("pieces of stack traces") {
  CHECK(!found("Traceback (most recent call last):").empty());
  CHECK(found("java.lang.NullPointerException in the export") != "");
  CHECK(!found("Cart.php:212").empty());
  CHECK(!found("File \"export.py\", line 41").empty());
  CHECK(found("One exception: Switzerland").empty());
  CHECK(found("Error 500").empty());
}

TEST_CASE("names and addresses of machines") {
  for (const char* text :
       {"db-07.int.example", "nas2.fra.acme.internal", "10.20.4.17", "192.168.1.20:8080", "web03",
        "http://export-svc:8080", "export-worker-7d9f8b6c5-x2k4q", "\\\\nas2\\share", "localhost:3000"}) {
    INFO(text);
    CHECK(!found(std::string("ask ") + text + " please").empty());
  }
  for (const char* text : {"help.acme.example", "https://status.acme.example/991", "version 4.12.3", "version 10.2.0.1",
                           "sam@acme.example", "10.15 and 11.30", "1.250.300,00", "EXP-203", "report-07.csv"}) {
    INFO(text);
    CHECK(found(std::string("see ") + text + " please").empty());
  }
}

TEST_CASE("what the routine allows is let through") {
  CHECK(found("the Pod is our product", {"pod"}, {"Pod"}).empty());
  CHECK(found("open web03 please", {}, {"web03"}).empty());
}
