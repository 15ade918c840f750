// SPDX-License-Identifier: MIT
#include "view/message.h"

#include <catch2/catch.hpp>

#include "view/sample.h"

using namespace sitrep;

namespace {

Entry update(std::string text, std::string_view next = {}) {
  Entry entry("update");
  entry.set("to", std::string("customer")).set("text", std::move(text));
  if (!next.empty()) entry.set("next", Time{sample::at(next), Minutes(60)});
  return entry;
}

}  // namespace

TEST_CASE("a message says when the next one comes") {
  const sample::Read read{std::string(sample::at_eleven)};
  const auto look = sample::pipe(sample::at("11:03"));
  CHECK(message_text(read.incident, update("Exports fail.", "11:15"), look) ==
        "Exports fail.\n\nNext update from Sam: 11:15 (UTC+1)\n");
}

TEST_CASE("a message that names the time itself is left alone") {
  const sample::Read read{std::string(sample::at_eleven)};
  const auto look = sample::pipe(sample::at("11:03"));
  CHECK(message_text(read.incident, update("Exports fail. You hear from us at 11:15.\n", "11:15"), look) ==
        "Exports fail. You hear from us at 11:15.\n");
  auto last = update("Exports work again.", "11:15");
  last.set("final", true);
  CHECK(message_text(read.incident, last, look) == "Exports work again.\n");
}

TEST_CASE("a message keeps its paragraphs and nothing that hides") {
  const sample::Read read{std::string(sample::at_eleven)};
  CHECK(message_text(read.incident, update("One.\n\nTwo\x1b[2J."), sample::pipe(sample::at("11:03"))) ==
        "One.\n\nTwo\\u{001b}[2J.\n");
}
