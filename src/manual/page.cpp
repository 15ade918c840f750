// SPDX-License-Identifier: MIT
#include "manual/page.h"

#include <fmt/format.h>

#include <stdexcept>
#include <vector>

#include "manual/mdoc.h"
#include "manual/tables.h"

namespace sitrep::manual {
namespace {

std::string_view take_until(std::string_view& rest, char end) {
  const auto at = std::min(rest.find(end), rest.size());
  const auto taken = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return taken;
}

// A file's lines as a literal display. In a session the lines that begin with "# " tell the clock to the test that runs
// it, and are not for the reader.
std::string display(std::string_view text, bool session) {
  std::string out = ".Bd -literal\n";
  while (!text.empty()) {
    const auto line = take_until(text, '\n');
    if (session && line.starts_with("# ")) continue;
    out += mdoc::literal(line);
  }
  return out + ".Ed\n";
}

// What the test that runs the examples needs first.
bool stages_example(std::string_view line) { return line.starts_with(".\\\" sh ") || line.starts_with(".\\\" clock "); }

class Page {
 public:
  Page(std::string_view page_template, std::string_view name, const Beside& beside)
      : template_(page_template), name_(name), beside_(beside) {}

  std::string fill() {
    auto rest = template_;
    // The licence first, as in every source; then what keeps people from editing the wrong file.
    std::string out =
        fmt::format("{}\n.\\\" Made from {}.in by scripts/manual: edit that.\n", take_until(rest, '\n'), name_);
    while (!rest.empty()) {
      const auto line = take_until(rest, '\n');
      if (stages_example(line)) continue;
      const bool marked = line.starts_with(".\\\" @") && line.ends_with('@') && line.size() > 6;
      out += marked ? table(line.substr(5, line.size() - 6)) : std::string(line) + "\n";
    }
    if (has_rules_) every_demand_is_told();
    return out;
  }

 private:
  std::string table(std::string_view mark) {
    auto rest = mark;
    const auto what = take_until(rest, ' ');
    if (what == "commands") return commands_by_group(beside_.page_exists);
    if (what == "synopsis") return synopsis_of_command(rest);
    if (what == "options") return options_of_command(rest);
    if (what == "everywhere") return global_options();
    if (what == "header") return header_keys();
    if (what == "common") return common_fields_of_entries();
    if (what == "kinds") return kinds_of_entries();
    if (what == "page") return keys_of_page(rest);
    if (what == "measures") return measures_defined();
    if (what == "file") return display(beside_.content(std::string(rest)), false);
    if (what == "session") return display(beside_.content(std::string(rest)), true);
    if (what == "rules") return rules_from(rest);
    throw std::runtime_error(fmt::format("{}.in: there is nothing called {}", name_, mark));
  }

  // A mark names the first rule of its section; the next section's first one ends it. So a new rule needs no line here.
  std::string rules_from(std::string_view first) {
    constexpr std::string_view mark = "\n.\\\" @rules ";
    if (next_rule_.empty()) next_rule_ = first_rule();
    if (first != next_rule_) throw std::runtime_error(fmt::format("{}.in: {} does not follow here", name_, first));
    auto rest = template_.substr(template_.find(fmt::format("{}{}@", mark, first)) + mark.size());
    const auto next = rest.find(mark);
    rest.remove_prefix(next == std::string_view::npos ? rest.size() : next + mark.size());
    next_rule_ = take_until(rest, '@');
    has_rules_ = true;
    return rules_between(first, next_rule_);
  }

  // The first section begins with the first rule and the last one runs to the end, so no rule is left out.
  void every_demand_is_told() const {
    for (const auto demand : demands()) {
      if (template_.find(fmt::format("\n.It {}\n", demand)) != std::string_view::npos) continue;
      throw std::runtime_error(fmt::format("{}.in: nothing says what demand {} is", name_, demand));
    }
  }

  std::string_view template_;
  std::string_view name_;
  const Beside& beside_;
  bool has_rules_ = false;
  std::string_view next_rule_;
};

}  // namespace

std::string filled(std::string_view page_template, std::string_view name, const Beside& beside) {
  return Page(page_template, name, beside).fill();
}

}  // namespace sitrep::manual
