// SPDX-License-Identifier: MIT
#include "support/console.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "support/direction.h"
#include "support/stage.h"
#include "support/transcript.h"

namespace sitrep::testing {
namespace {

constexpr std::string_view indent = "    ";

struct Typed {
  std::size_t line = 0;
  std::string command;
  std::vector<std::string> below;
};

// "clock 10:14", "tick 4m", "SITREP_BY=Mina"
void set(Stage& stage, Seconds& tick, std::string_view part) {
  while (part.starts_with(' ')) part.remove_prefix(1);
  while (part.ends_with(' ')) part.remove_suffix(1);
  if (part.starts_with("tick ")) {
    tick = read_duration(part.substr(5)).value();
  } else if (part.find('=') < part.find(' ')) {
    direct(stage, "env " + std::string(part), {});
  } else {
    direct(stage, part, {});
  }
}

// As it came, where `…` may stand for any lines.
bool fits(const std::vector<std::string>& expected, const std::vector<std::string>& came, std::size_t e,
          std::size_t c) {
  if (e == expected.size()) return c == came.size();
  if (expected[e] == "…") {
    for (auto next = c; next <= came.size(); ++next) {
      if (fits(expected, came, e + 1, next)) return true;
    }
    return false;
  }
  return c < came.size() && expected[e] == came[c] && fits(expected, came, e + 1, c + 1);
}

class Page {
 public:
  Page(std::string_view name, Console& into) : name_(name), into_(into) {}

  void read(const std::vector<std::string>& lines) {
    for (std::size_t at = 0; at < lines.size(); ++at) {
      const auto& line = lines[at];
      if (line.starts_with("```")) {
        finish();
        fenced_ = fenced_ ? false : line.starts_with("```console");
        other_fence_ = !fenced_ && !other_fence_ && line.size() > 3;
      } else if (fenced_) {
        take(at + 1, line);
      } else if (!other_fence_ && line.starts_with(indent) &&
                 (typed_ || line.substr(indent.size()).starts_with("$ "))) {
        take(at + 1, line.substr(indent.size()));
      } else if (line.starts_with("<!-- ") && line.ends_with(" -->")) {
        comment(at + 1, std::string_view(line).substr(5, line.size() - 9));
      } else if (!line.empty()) {
        finish();
      } else if (typed_) {
        typed_->below.emplace_back();
      }
    }
    finish();
  }

 private:
  void take(std::size_t number, const std::string& line) {
    if (!line.starts_with("$ ")) {
      if (typed_) typed_->below.push_back(line);
      return;
    }
    finish();
    typed_ = Typed{number, line.substr(2), {}};
  }

  void comment(std::size_t number, std::string_view text) {
    if (!text.starts_with("clock ")) return;
    try {
      while (!text.empty()) {
        const auto end = std::min(text.find(','), text.size());
        set(stage_, tick_, text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
      }
    } catch (const std::exception& wrong) {
      fault(number, wrong.what());
    }
  }

  void finish() {
    if (!typed_) return;
    auto typed = *std::exchange(typed_, std::nullopt);
    while (!typed.below.empty() && typed.below.back().empty()) typed.below.pop_back();
    try {
      const auto shown = stage_.run(typed.command, {});
      stage_.now += tick_;
      ++into_.commands;
      std::vector<std::string> came;
      for (const auto& each : shown.said) came.push_back(each.line);
      if (typed.below.empty()) {
        if (shown.status > 1) fault(typed.line, typed.command + "\n" + difference({}, came));
      } else if (!fits(typed.below, came, 0, 0)) {
        fault(typed.line, typed.command + "\n" + difference(typed.below, came));
      }
    } catch (const std::exception& wrong) {
      fault(typed.line, wrong.what());
    }
  }

  void fault(std::size_t line, std::string_view what) {
    into_.faults.push_back(fmt::format("{}:{}: {}", name_, line, what));
  }

  std::string_view name_;
  Console& into_;
  Stage stage_;
  Seconds tick_{0};
  std::optional<Typed> typed_;
  bool fenced_ = false, other_fence_ = false;
};

}  // namespace

Console play_console(std::string_view name, std::string_view page) {
  Console console;
  Page(name, console).read(lines_of(page));
  return console;
}

}  // namespace sitrep::testing
