// SPDX-License-Identifier: MIT
#include <catch2/catch.hpp>

#include "sitrep/format/merge.h"

using namespace sitrep;

TEST_CASE("each side's file is put back from between the markers") {
  const auto sides = sides_of("a\n<<<<<<< HEAD\nb\n=======\nc\nd\n>>>>>>> topic\ne\n<<<<<<<\n=======\nf\n>>>>>>>\n");
  CHECK(sides.conflicted);
  CHECK(sides.ours == "a\nb\ne\n");
  CHECK(sides.theirs == "a\nc\nd\ne\nf\n");
}

TEST_CASE("the base between markers is on neither side, whatever stands in it") {
  const auto sides = sides_of(
      "<<<<<<< HEAD\nb\n||||||| merged common ancestors\n<<<<<<<<< one\nx\n=========\ny\n>>>>>>>>> two\n=======\nc\n"
      ">>>>>>> topic\n");
  CHECK(sides.ours == "b\n");
  CHECK(sides.theirs == "c\n");
}

TEST_CASE("longer markers and CR LF belong together too") {
  const auto sides = sides_of("<<<<<<<<<< a\r\nb\r\n=======\r\n==========\r\nc\r\n>>>>>>>>>> d\r\n");
  CHECK(sides.ours == "b\r\n=======\r\n");
  CHECK(sides.theirs == "c\r\n");
}

TEST_CASE("markers that do not belong together are told") {
  const auto text = GENERATE(as<std::string>(), "", "a\n", "<<<<<<< HEAD\n", "<<<<<<< HEAD\n=======\n",
                             "<<<<<<< HEAD\n<<<<<<< HEAD\n=======\n>>>>>>> x\n", "<<<<<<HEAD\n=======\n>>>>>>> x\n",
                             "<<<<<<<HEAD\n=======\n>>>>>>> x\n", "=======\n");
  CAPTURE(text);
  const auto sides = sides_of(text);
  CHECK(!sides.conflicted);
  CHECK(sides.ours.empty());
}

TEST_CASE("a marker that stands where none may is text or told") {
  CHECK_FALSE(sides_of("<<<<<<< a\n=======\n<<<<<<< b\n>>>>>>> c\n").conflicted);
  CHECK_FALSE(sides_of("<<<<<<< a\n||||||| b\n=======\n").conflicted);
  const auto sides =
      sides_of("<<<<<<< a\nx\n||||||| b\n||||||| b\n<<<<<<< a\n=======\n=======\n||||||| c\ny\n>>>>>>> d");
  CHECK(sides.conflicted);
  CHECK(sides.ours == "x\n");
  CHECK(sides.theirs == "=======\n||||||| c\ny\n");
}
