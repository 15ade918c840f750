// SPDX-License-Identifier: MIT
#include "cli/update_form.h"

#include <fmt/format.h>

#include <algorithm>

#include "model/trim.h"

namespace sitrep {
namespace {

constexpr std::string_view border = "---- below: what it rests on; put right what is wrong ----";
constexpr std::string_view border_begins = "---- below";
constexpr std::string_view comment = "# sitrep:";
constexpr std::size_t column = 12;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.starts_with(comment)) lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

// The name of the answer that begins on this line; empty: none does. An indented line goes on with the one above.
std::string_view answer_on(std::string_view line) {
  for (const auto name : update_answers) {
    if (!line.starts_with(name)) continue;
    const auto rest = line.substr(name.size());
    const auto colon = rest.find_first_not_of(' ');
    if (colon != std::string_view::npos && rest[colon] == ':') return name;
  }
  return {};
}

bool goes_on(std::string_view line) { return line.starts_with(' ') || line.starts_with('\t'); }

// Where the answers begin. Without the border they are what stands at the very end.
std::size_t first_answer(const std::vector<std::string_view>& lines) {
  const auto found = std::ranges::find_if(lines, [](std::string_view line) { return line.starts_with(border_begins); });
  if (found != lines.end()) return static_cast<std::size_t>(found - lines.begin());
  auto first = lines.size();
  for (auto at = lines.size(); at > 0; --at) {
    const auto line = lines[at - 1];
    if (!answer_on(line).empty()) {
      first = at - 1;
    } else if (!trimmed(line, white_space).empty() && !goes_on(line)) {
      break;
    }
  }
  return first;
}

}  // namespace

std::string update_form_text(const UpdateForm& form, const std::vector<std::string>& advice) {
  auto text = form.message + "\n\n" + std::string(border) + "\n";
  for (const auto name : update_answers) {
    const auto found = form.answers.find(name);
    if (found == form.answers.end()) continue;
    auto value = found->second;
    for (auto at = value.find('\n'); at != std::string::npos; at = value.find('\n', at + 1 + column)) {
      value.insert(at + 1, column, ' ');
    }
    text += std::string(trimmed(fmt::format("{:<{}}{}", fmt::format("{}:", name), column, value), white_space)) + "\n";
  }
  for (const auto& line : advice) text += fmt::format("{}{}{}\n", comment, line.empty() ? "" : " ", line);
  return text;
}

UpdateForm read_update_form(std::string_view text) {
  const auto lines = lines_of(text);
  const auto from = first_answer(lines);
  UpdateForm form;
  for (std::size_t at = 0; at < from; ++at) form.message += std::string(lines[at]) + "\n";
  std::string* open = nullptr;
  for (auto at = from; at < lines.size(); ++at) {
    const auto line = lines[at];
    if (line.starts_with(border_begins)) continue;
    if (const auto name = answer_on(line); !name.empty()) {
      open = &form.answers[std::string(name)];
      if (!open->empty()) *open += '\n';  // it stands there twice: nothing is dropped
      *open += trimmed(line.substr(line.find(':') + 1), white_space);
    } else if (const auto more = trimmed(line, white_space); !more.empty()) {
      auto& into = open ? *open : form.message;
      if (!into.empty() && !into.ends_with('\n')) into += '\n';
      into += more;
    }
  }
  form.message = trimmed(form.message, white_space);
  return form;
}

}  // namespace sitrep
