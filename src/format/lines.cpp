// SPDX-License-Identifier: MIT
#include "format/lines.h"

#include <algorithm>
#include <optional>

#include "format/nesting.h"
#include "model/trim.h"

namespace sitrep {
namespace {

std::string_view unquoted(std::string_view key) {
  const bool quoted = key.size() >= 2 && (key.front() == '"' || key.front() == '\'') && key.back() == key.front();
  return quoted ? key.substr(1, key.size() - 2) : key;
}

// Reads line by line as the scan of blocks does: an array that was never closed swallows no header.
class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {}

  bool next() {
    if (at_ >= text_.size()) return false;
    const auto end = std::min(text_.find('\n', at_), text_.size());
    line =
        Line{text_.substr(at_, end - at_), at_, std::string_view::npos, line.number + 1, nesting_.in_string(), false};
    if (line.text.ends_with('\r')) line.text.remove_suffix(1);
    at_ = end + 1;
    pair.reset();
    if (nesting_.in_string()) {
      value(0);
    } else {
      outside();
    }
    line.ends_in_string = nesting_.in_string();
    return true;
  }

  Line line;
  std::optional<Pair> pair;  // that ends on this line

 private:
  void outside() {
    const auto first = line.text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return;
    const auto rest = line.text.substr(first);
    if (nesting_.in_array() && !rest.starts_with("[[")) return value(first);
    nesting_.drop();
    open_.reset();
    if (rest.front() == '#' || rest.front() == '[') {
      line.comment = line.text.find('#', first);
      return;
    }
    const auto name = name_until(rest, '=');
    if (!name.stopped) return;
    const auto from = first + name.length + 1;
    const auto begins = std::min(line.text.find_first_not_of(" \t", from), line.text.size());
    open_ = Pair{unquoted(trimmed(rest.substr(0, name.length))), line.begin + begins, 0, 0};
    value(from);
  }

  void value(std::size_t from) {
    const auto seen = nesting_.read(line.text, from, line.number);
    if (seen.comment) line.comment = *seen.comment;
    if (nesting_.in_string() || nesting_.in_array() || !open_) return;
    const auto said = line.text.substr(0, line.comment);
    open_->value_end = line.begin + said.find_last_not_of(" \t") + 1;
    open_->line_end = line.begin + line.text.size();
    pair = open_;
    open_.reset();
  }

  std::string_view text_;
  Nesting nesting_;
  std::size_t at_ = 0;
  std::optional<Pair> open_;
};

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (Walk walk(text); walk.next();) lines.push_back(walk.line);
  return lines;
}

std::vector<Pair> pairs_of(std::string_view text) {
  std::vector<Pair> pairs;
  for (Walk walk(text); walk.next();) {
    if (walk.pair) pairs.push_back(*walk.pair);
  }
  return pairs;
}

}  // namespace sitrep
