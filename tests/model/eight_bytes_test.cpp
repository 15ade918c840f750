// SPDX-License-Identifier: MIT
#include "model/eight_bytes.h"

#include <catch2/catch.hpp>
#include <string>

#include "model/ascii.h"

using namespace sitrep;

namespace {

bool is_plain_text(char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; }

}  // namespace

TEST_CASE("eight_bytes: each byte in each place, beside the bytes that could carry into it") {
  for (int byte = 0; byte < 256; ++byte) {
    const auto c = static_cast<char>(byte);
    for (std::size_t place = 0; place < EightBytes::size; ++place) {
      for (const char other : {'a', 'Z', 'm'}) {
        std::string text(EightBytes::size, other);
        text[place] = c;
        CAPTURE(byte, place, other);
        const EightBytes bytes(text.data());
        REQUIRE(EightBytes::leading(bytes.letters()) == (is_letter(c) ? EightBytes::size : place));
        REQUIRE(EightBytes::leading(bytes.plain_text()) == (is_plain_text(c) ? EightBytes::size : place));
      }
      for (const char other : {'\x00', '\x7f', '\x80', '\xff', '{', '"'}) {
        std::string text(EightBytes::size, other);
        text[0] = c;
        CAPTURE(byte, other);
        REQUIRE(EightBytes::leading(EightBytes(text.data()).letters()) == (is_letter(c) ? 1 : 0));
      }
    }
  }
}

TEST_CASE("eight_bytes: two words are the same number where they are the same letters") {
  const EightBytes word("export, ");
  CHECK(word.first(6) == EightBytes("export\x01\xff").first(6));
  CHECK(word.first(6) != EightBytes("exporT, ").first(6));
  CHECK(word.first(6) != word.first(5));
  CHECK(word.first(0) == 0);
  CHECK(word.first(7) != word.all());
}
