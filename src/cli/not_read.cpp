// SPDX-License-Identifier: MIT
#include "cli/not_read.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/unread.h"

namespace sitrep {
namespace {

// An entry that is spelled as a key of the head (`fact = "…"` above [incident]) is none. Another spelling of a key
// hides nothing.
bool hides_in_head(const Problem& problem, const Log& log) {
  if (problem.rule != "foreign-spelling") return is_unread(problem);
  return log.header.place.line == 0 || problem.place.line < log.header.place.line;
}

class NotRead {
 public:
  explicit NotRead(const Log& log) : log_(log) {}

  void look(std::string_view bytes) {
    const auto blocks = scan(bytes);
    look_at_head(blocks.blocks.empty() ? UINT32_MAX : blocks.blocks.front().line);
    for (const auto& block : blocks.blocks) {
      if (!read_block(blocks, block)) add(why(block));
    }
  }

  std::string line() const {
    if (!first_) return {};
    const auto more = count_ == 1 ? std::string() : fmt::format(", nor {} more", count_ - 1);
    return fmt::format("{}:{}: {}; that block is not read{} (sitrep lint tells all)", safe(log_.path),
                       first_->place.line, first_->message, more);
  }

 private:
  void look_at_head(std::uint32_t end) {
    for (const auto& problem : log_.problems) {
      if (problem.place.line < end && hides_in_head(problem, log_)) return add(&problem);
    }
  }

  // Of what is wrong in a block, what keeps it from being read: the spelling of a key does not.
  const Problem* why(const Block& block) const {
    const auto from = std::ranges::find_if(log_.problems, [&](const Problem& each) {
      if (each.place.line < block.line || !is_unread(each)) return false;
      return block.odd || each.rule != "foreign-spelling";
    });
    return from == log_.problems.end() ? nullptr : &*from;
  }

  void add(const Problem* problem) {
    ++count_;
    if (!first_) first_ = problem;
  }

  const Log& log_;
  const Problem* first_ = nullptr;
  std::size_t count_ = 0;
};

}  // namespace

std::string not_read(std::string_view bytes, const Log& log) {
  // As good as every file; it is not looked through a second time.
  if (std::ranges::none_of(log.problems, is_unread)) return {};
  NotRead result(log);
  result.look(bytes);
  return result.line();
}

}  // namespace sitrep
