// SPDX-License-Identifier: MIT
#include "format/ignores.h"

#include <algorithm>

#include "format/lines.h"
#include "model/trim.h"

namespace sitrep {
namespace {

struct Lines {
  std::uint32_t first, last;
};

// The lines of every value that takes more than one.
std::vector<Lines> long_values(std::string_view bytes, const std::vector<Line>& lines) {
  const auto line_at = [&](std::size_t byte) {
    const auto next = std::ranges::upper_bound(lines, byte, {}, &Line::begin);
    return std::prev(next)->number;
  };
  std::vector<Lines> found;
  for (const auto& pair : pairs_of(bytes)) {
    const Lines value{line_at(pair.value), line_at(pair.value_end)};
    if (value.last > value.first) found.push_back(value);
  }
  return found;
}

bool alone(const Line& line) {
  return !line.in_string && line.comment != std::string_view::npos &&
         trimmed(line.text.substr(0, line.comment)).empty();
}

bool blank(const Line& line) { return !line.in_string && trimmed(line.text).empty(); }

}  // namespace

std::optional<std::string_view> after_ignore(std::string_view comment) {
  constexpr std::string_view word = "sitrep-ignore";
  const auto text = trimmed(comment.substr(std::min(comment.find_first_not_of('#'), comment.size())));
  if (!text.starts_with(word)) return std::nullopt;
  const auto rest = text.substr(word.size());
  const bool ends = rest.empty() || rest.front() == ' ' || rest.front() == '\t' || rest.front() == ':';
  return ends ? std::optional(trimmed(rest)) : std::nullopt;
}

std::vector<Ignore> ignores_in(std::string_view bytes) {
  std::vector<Ignore> found;
  if (bytes.find("sitrep-ignore") == std::string_view::npos) return found;
  const auto lines = lines_of(bytes);
  const auto values = long_values(bytes, lines);
  bool seen_key = false;
  for (auto line = lines.begin(); line != lines.end(); ++line) {
    const bool own_line = alone(*line);
    if (line->comment != std::string_view::npos) {
      const auto comment = line->text.substr(line->comment);
      if (const auto said = after_ignore(comment)) {
        const auto colon = std::min(said->find(':'), said->size());
        Ignore ignore;
        ignore.rule = trimmed(said->substr(0, colon));
        ignore.why = trimmed(said->substr(std::min(colon + 1, said->size())));
        ignore.place = {line->number, code_points(line->text.substr(0, line->comment)) + 1, code_points(comment)};
        if (seen_key || !own_line) {
          auto meant = line;
          while (own_line && meant != lines.end() && (alone(*meant) || blank(*meant))) ++meant;
          ignore.first = ignore.last = meant == lines.end() ? line->number : meant->number;
          for (const auto& value : values) {
            if (ignore.first == value.first || (!own_line && ignore.first == value.last)) {
              ignore.first = value.first;
              ignore.last = value.last;
            }
          }
        }
        found.push_back(std::move(ignore));
      }
    }
    // A byte-order mark is no key.
    seen_key = seen_key || (!own_line && !blank(*line) && line->text != "\xef\xbb\xbf");
  }
  return found;
}

}  // namespace sitrep
