// SPDX-License-Identifier: MIT
#include "sitrep/model/safe.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("what can be seen goes through as it is") {
  const auto text =
      GENERATE(as<std::string_view>(), "", "plain", "ü ñ 漢字 한국어 עברית العربية", "e\xcc\x81",
               "👩‍💻 👍🏽 🏳️‍🌈 1️⃣", "🇩🇪", "می‌خواهم", "क्‍ष", "\xef\xbf\xbd",
               "a\xc2\xa0"
               "b",
               "…–“”", "\xf4\x8f\xbf\xbd");
  CAPTURE(text);
  CHECK(safe(text) == text);
  CHECK_FALSE(find_hidden(text, true));
}

TEST_CASE("what cannot be seen is shown as an escape") {
  struct Case {
    std::string_view text, shown;
  };
  const auto each = GENERATE(values<Case>({
      {"a\x1b[2J", "a\\u{001b}[2J"},
      {std::string_view("\0", 1), "\\u{0000}"},
      {"\x7f\xc2\x9b", "\\u{007f}\\u{009b}"},
      {"a\nb\tc\r", "a\\nb\\tc\\r"},
      {"\xe2\x80\xae\xe2\x81\xa6", "\\u{202e}\\u{2066}"},
      {"\xe2\x80\x8b\xef\xbb\xbf\xc2\xad", "\\u{200b}\\u{feff}\\u{00ad}"},
      {"\xe2\x80\xa8\xe2\x80\xa9", "\\u{2028}\\u{2029}"},
      {"\xf3\xa0\x81\x81", "\\u{e0041}"},
      {"a\xe2\x80\x8d"
       "b",
       "a\\u{200d}b"},
      {"\xe2\x80\x8d👩", "\\u{200d}👩"},
      {"👩\xe2\x80\x8d", "👩\\u{200d}"},
      {"👩\xe2\x80\x8c👩", "👩\\u{200c}👩"},
      {"\xff"
       "a\xc3",
       "\\xffa\\xc3"},
      {"\xc0\xaf\xed\xa0\x80", "\\xc0\\xaf\\xed\\xa0\\x80"},
      {"\xf0\x9d\x85\xb3", "\\u{1d173}"},
  }));
  CAPTURE(each.shown);
  CHECK(safe(each.text) == each.shown);
  CHECK(find_hidden(each.text, true));
}

TEST_CASE("paragraphs keep their lines") {
  CHECK(safe_lines("a\nb\tc\x1b") == "a\nb    c\\u{001b}");
  CHECK(safe_lines("a\r\nb") == "a\\r\nb");
}

TEST_CASE("the first hidden character is told with its place") {
  CHECK(find_hidden("ü\x1b", false)->offset == 2);
  CHECK(find_hidden("ü\x1b", false)->character == U'\x1b');
  CHECK(find_hidden("a\xff", false)->character == U'\ufffd');
  CHECK(find_hidden("a\nb\tc\r", false)->character == U'\r');
  CHECK(find_hidden("a\nb", true)->offset == 1);
  CHECK_FALSE(find_hidden("a\nb\t", false));
}

TEST_CASE("width counts columns") {
  CHECK(width("") == 0);
  CHECK(width("abc") == 3);
  CHECK(width("ü") == 1);
  CHECK(width("e\xcc\x81") == 1);
  CHECK(width("漢字") == 4);
  CHECK(width("👩‍💻") == 2);
  CHECK(width("👍🏽") == 2);
  CHECK(width("❤️") == 2);
}

TEST_CASE("shorten never splits a character and marks what was cut") {
  CHECK(shorten("abc", 3) == "abc");
  CHECK(shorten("abcd", 3) == "ab…");
  CHECK(shorten("ab cd", 4) == "ab…");
  CHECK(shorten("漢字漢字", 4) == "漢…");
  CHECK(shorten("👩‍💻👩‍💻", 3) == "👩‍💻…");
  CHECK(shorten("e\xcc\x81"
                "e\xcc\x81"
                "e\xcc\x81",
                2) == "e\xcc\x81…");
  CHECK(shorten("abc", 1) == "…");
  CHECK(shorten("abc", 0).empty());
  CHECK(shorten("", 0).empty());
}

TEST_CASE("signs that are drawn though Unicode calls them format go through and their neighbours do not") {
  const auto drawn = GENERATE(as<std::string>(), "\u0600", "\u0605", "\u06dd", "\u070f", "\u0890", "\u0891", "\u08e2",
                              "\U000110bd", "\U000110cd");
  CAPTURE(drawn);
  CHECK(safe(drawn) == drawn);
  const auto hidden = GENERATE(as<std::string>(), "\u061c", "\u180e", "\u2061", "\U00013430", "\U0001bca0", "\ufff9");
  CAPTURE(hidden);
  CHECK(safe(hidden) != hidden);
}

TEST_CASE("a joiner joins emoji and letters of the scripts that need it and nothing else") {
  const std::string joiner = "\u200d";
  for (const std::string before : {"\U0001f9d1\U0001f3fb", "\U0001f9d1\U0001f3ff", "\u2764\ufe0f", "\U0001f9d1"}) {
    CAPTURE(before);
    CHECK(safe(before + joiner + "\U0001f4bb") == before + joiner + "\U0001f4bb");
    CHECK(safe(before + joiner + "a") == before + "\\u{200d}a");
    CHECK(safe(before + joiner + "\xff") == before + "\\u{200d}\\xff");
  }
  for (const std::string before : {"a", "\u4e00", "\U00020000", "\U0001f1e9"}) {
    CAPTURE(before);
    CHECK(safe(before + joiner + "\U0001f4bb") == before + "\\u{200d}\U0001f4bb");
  }
  CHECK(safe("\U0001f9d1" + joiner) == "\U0001f9d1\\u{200d}");
  CHECK(safe("\U0001f9d1\u200c\U0001f4bb") == "\U0001f9d1\\u{200c}\U0001f4bb");
  CHECK(safe("\u0645\u200ca") == "\u0645\\u{200c}a");
  CHECK(safe("a\u200c\u0645") == "a\\u{200c}\u0645");
  CHECK(safe("\u4e00\u200c\u4e00") == "\u4e00\\u{200c}\u4e00");
}

TEST_CASE("a broken byte is one column wide") {
  CHECK(width("a\xff") == 2);
  CHECK(shorten("a\xff"
                "bc",
                3) == "a\xff…");
}
