// SPDX-License-Identifier: MIT
// Where in a TOML value a line ends: inside a multi-line string, inside an array or inline table, or in none. It reads
// line by line, knows comments and all four forms of strings, and takes every line as it comes: what is wrong with it
// is the parser's to say.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sitrep {

class Nesting {
 public:
  struct Seen {
    std::optional<std::size_t> comment;   // where on the line a comment begins
    std::optional<std::size_t> too_deep;  // where the line passes Limits::depth
  };

  // The line from `at` on, as part of a value or as the value that begins there. `number` is the line's.
  Seen read(std::string_view line, std::size_t at, std::uint32_t number);

  // What was open is not: a line came that cannot be part of it.
  void drop();

  bool in_string() const { return quote_ != 0; }
  bool in_array() const { return depth_ > 0; }      // or in a string of one
  std::uint32_t opened() const { return opened_; }  // the line where the string begins that is open; 0: none

 private:
  std::size_t string(std::string_view line, std::size_t at, std::uint32_t number);
  std::size_t inside(std::string_view line, std::size_t at);

  char quote_ = 0;  // of the multi-line string that is open; 0: none
  std::size_t depth_ = 0;
  std::size_t dots_ = 0;  // since the last thing that ends a dotted key
  std::uint32_t opened_ = 0;
};

// A key, or a table's name, at the beginning of `text`, up to `stop` or a comment; quoted parts are passed over.
struct Name {
  std::size_t length = 0;
  std::size_t parts = 1;  // separated by dots
  bool stopped = false;   // `stop` follows
};
Name name_until(std::string_view text, char stop);

}  // namespace sitrep
