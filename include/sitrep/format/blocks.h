// SPDX-License-Identifier: MIT
// A file as its head and its raw blocks, by byte range: the scan that appending, merging and reading share. It needs
// only the block structure and the ids, so that damage inside one block hides no other; it knows comments and all four
// forms of TOML's strings, runs in one pass and never fails.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "sitrep/model/log.h"

namespace sitrep {

// What the parser is never asked to read: every limit is checked by the scan, before toml++ sees a byte.
struct Limits {
  static constexpr std::size_t file = 16 * 1024 * 1024;
  static constexpr std::size_t line = 64 * 1024;
  static constexpr std::size_t key = 256;
  static constexpr std::size_t depth = 8;  // of arrays and inline tables, and parts of a dotted key
  static constexpr std::size_t entries = 50'000;
};

struct Block {
  std::string_view kind;    // between the brackets
  std::string_view id;      // of a plainly spelled `id = "…"`; empty where there is none
  std::size_t begin = 0;    // the comment lines directly above `[[kind]]` belong to it
  std::size_t header = 0;   // where its `[[kind]]` line begins
  std::size_t end = 0;      // where the next block begins
  std::uint32_t line = 0;   // of `[[kind]]`
  bool odd = false;         // `[kind]` or another spelling that the format does not use: a problem says so
  bool unreadable = false;  // over a limit or with a conflict marker: not for the parser; a problem says why
};

struct Blocks {
  std::string_view bytes;
  std::size_t head_end = 0;  // before it stand `format` and `[incident]`
  bool head_unreadable = false;
  std::vector<Block> blocks;      // in the order of the file
  std::vector<Problem> problems;  // conflict-marker, foreign-spelling, line-ends, hidden-character, unused-ignore,
                                  // syntax (limits)
  std::uint32_t open_string = 0;  // the line where a string begins that never ends; 0: none
  bool too_large = false;         // over a limit of the whole file: blocks are empty, a problem says which

  std::string_view head() const { return bytes.substr(0, head_end); }
  std::string_view text(const Block& block) const { return bytes.substr(block.header, block.end - block.header); }
};

// `bytes` must outlive the result.
Blocks scan(std::string_view bytes);

// The highest number of all ids; 0 where there is none.
std::uint64_t highest_number(const Blocks& blocks);

// What `format` says, where it is plainly spelled before the first table; empty where it is not. It parses nothing, and
// looks no further than that.
std::string_view format_said(std::string_view bytes);

// `format = "incident/1"` stands in the head, plainly spelled.
bool says_incident(const Blocks& blocks);

}  // namespace sitrep
