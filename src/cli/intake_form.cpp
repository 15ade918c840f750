// SPDX-License-Identifier: MIT
#include "cli/intake_form.h"

#include <algorithm>
#include <cctype>
#include <vector>

#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

struct Question {
  std::string_view label;
  std::string_view hint;  // behind it, in brackets
  std::string_view also;  // other words for it, separated by |
  std::string& (*into)(Intake&);
};

constexpr Question questions[] = {
    {"Title", "a few words", "subject|summary", [](Intake& i) -> std::string& { return i.title; }},
    {"Customer", "", "company", [](Intake& i) -> std::string& { return i.report.customer; }},
    {"What can they not do", "one action, such as: export an invoice", "blocked|action",
     [](Intake& i) -> std::string& { return i.report.blocked; }},
    {"Account", "id or name", "account id|tenant", [](Intake& i) -> std::string& { return i.report.account; }},
    {"Exact error text", "", "error|error text|error message|message",
     [](Intake& i) -> std::string& { return i.report.error; }},
    {"First failed at", "date and time, with the time zone", "first failed|first seen|since|failing since|failed time",
     [](Intake& i) -> std::string& { return i.report.first_seen; }},
    {"Who told us", "", "reporter|reported by|contact", [](Intake& i) -> std::string& { return i.report.reporter; }},
    {"Where", "a ticket, a call, a mail", "via|ticket", [](Intake& i) -> std::string& { return i.report.via; }},
    {"Steps to see it", "", "steps|steps to reproduce|how to see it",
     [](Intake& i) -> std::string& { return i.report.steps; }},
    {"What do they fear", "what it stops or costs them", "at stake|impact|fears",
     [](Intake& i) -> std::string& { return i.report.at_stake; }},
    {"When do they need it", "date and time", "needs by|needed by|deadline",
     [](Intake& i) -> std::string& { return i.report.needs_by; }},
};

bool is_any_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

std::string_view trimmed(std::string_view text, std::string_view away = " \t\r") {
  while (!text.empty() && is_any_of(text.front(), away)) text.remove_prefix(1);
  while (!text.empty() && is_any_of(text.back(), away)) text.remove_suffix(1);
  return text;
}

// A line as it was typed into the form: what mail and ticket programs put around it is gone.
std::string_view without_marks(std::string_view line) {
  while (!line.empty() && is_any_of(line.front(), " \t>*_#-+|")) line.remove_prefix(1);
  const auto digits = line.find_first_not_of("0123456789");
  if (digits != 0 && digits != std::string_view::npos && is_any_of(line[digits], ".)")) line.remove_prefix(digits + 1);
  return trimmed(line);
}

// "**First failed at** (date)" -> "first failed at"
std::string plain_label(std::string_view label) {
  std::string plain;
  int depth = 0;
  for (const char c : label) {
    depth += c == '(';
    if (depth == 0 && !is_any_of(c, "*_`?\"")) plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    depth -= c == ')' && depth > 0;
  }
  return std::string(trimmed(plain));
}

bool is_meant(const Question& question, std::string_view label) {
  if (plain_label(question.label) == label) return true;
  for (auto rest = question.also; !rest.empty();) {
    const auto end = std::min(rest.find('|'), rest.size());
    if (rest.substr(0, end) == label) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

struct Asked {
  const Question* question = nullptr;
  std::string_view answer;
};

// The hint may hold a colon of its own, so every colon is tried.
Asked asked_in(std::string_view line) {
  const auto plain = without_marks(line);
  for (auto end = plain.find(':'); end != std::string_view::npos && end < 100; end = plain.find(':', end + 1)) {
    const auto label = plain_label(plain.substr(0, end));
    const auto* found = std::ranges::find_if(questions, [&](const Question& each) { return is_meant(each, label); });
    if (found != std::end(questions)) {
      // A bracket that is still open belongs to the hint.
      const auto front = plain.substr(0, end);
      if (std::ranges::count(front, '(') == std::ranges::count(front, ')')) {
        return {found, trimmed(plain.substr(end + 1), " \t\r*_")};
      }
    }
  }
  return {};
}

}  // namespace

std::string intake_form() {
  std::string form = "Please answer what you can, and leave the rest empty.\n\n";
  for (const auto& question : questions) {
    form += question.label;
    if (!question.hint.empty()) form += " (" + std::string(question.hint) + ")";
    form += ":\n";
  }
  return form;
}

Intake read_intake(std::string_view text) {
  Intake intake;
  std::string* open = nullptr;  // a question whose answer stands in the lines below
  for (auto rest = text; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (const auto asked = asked_in(line); asked.question) {
      auto& into = asked.question->into(intake);
      open = into.empty() ? &into : nullptr;
      if (open) into = asked.answer;
      if (!into.empty()) open = nullptr;
    } else if (const auto words = trimmed(line, " \t\r>"); words.empty()) {
      if (open && !open->empty()) open = nullptr;
    } else if (open) {
      if (!open->empty()) *open += '\n';
      *open += words;
    }
  }
  return intake;
}

}  // namespace sitrep
