// SPDX-License-Identifier: MIT
#include "cli/intake_form.h"

#include <algorithm>
#include <cctype>
#include <utility>
#include <vector>

#include "cli/plain_paste.h"
#include "model/trim.h"

namespace sitrep {
namespace {

struct Question {
  std::string_view label;
  std::string_view hint;  // behind it, in brackets
  std::string_view also;  // other words for it, separated by |
  bool lines;             // its answer may take several
  std::string& (*into)(Intake&);
};

constexpr Question questions[] = {
    {"Title", "a few words", "subject|summary", false, [](Intake& i) -> std::string& { return i.title; }},
    {"Customer", "", "company", false, [](Intake& i) -> std::string& { return i.report.customer; }},
    {"What can they not do", "one action, such as: export an invoice", "blocked|action|what can you not do", false,
     [](Intake& i) -> std::string& { return i.report.blocked; }},
    {"Account", "id or name", "account id|tenant", false, [](Intake& i) -> std::string& { return i.report.account; }},
    {"Exact error text", "", "error|error text|error message|message", true,
     [](Intake& i) -> std::string& { return i.report.error; }},
    {"First failed at", "date and time, with the time zone", "first failed|first seen|since|failing since|failed time",
     false, [](Intake& i) -> std::string& { return i.report.first_seen; }},
    {"Who told us", "", "reporter|reported by|contact", false,
     [](Intake& i) -> std::string& { return i.report.reporter; }},
    {"Where", "a ticket, a call, a mail", "via|ticket", false, [](Intake& i) -> std::string& { return i.report.via; }},
    {"Steps to see it", "", "steps|steps to reproduce|how to see it", true,
     [](Intake& i) -> std::string& { return i.report.steps; }},
    {"What do they fear", "what it stops or costs them", "at stake|impact|fears", true,
     [](Intake& i) -> std::string& { return i.report.at_stake; }},
    {"When do they need it", "date and time", "needs by|needed by|deadline", false,
     [](Intake& i) -> std::string& { return i.report.needs_by; }},
};
constexpr std::string_view first_line = "Please answer what you can, and leave the rest empty.";
// What stands between a question and its answer besides a colon.
constexpr std::string_view dashes[] = {" - ", " \u2013 ", " \u2014 ", " = "};
// A line as long as this, in whose answer there was a place to break, may have been broken by a mail program.
constexpr std::size_t wrapped_at = 60, breakable_from = 25;

bool is_any_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

// A line as it was typed into the form: what mail and ticket programs put around it is gone.
std::string_view without_marks(std::string_view line) {
  while (!line.empty() && is_any_of(line.front(), " \t>*_#-+|")) line.remove_prefix(1);
  if (line.size() > 3 && line[0] == '[' && line[2] == ']') line.remove_prefix(3);  // a box to tick
  const auto digits = line.find_first_not_of("0123456789");
  if (digits != 0 && digits != std::string_view::npos && is_any_of(line[digits], ".)")) line.remove_prefix(digits + 1);
  return trimmed(line, white_space);
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
  return std::string(trimmed(plain, white_space));
}

bool is_also(const Question& question, std::string_view label) {
  for (auto rest = question.also; !rest.empty();) {
    const auto end = std::min(rest.find('|'), rest.size());
    if (rest.substr(0, end) == label) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

struct Asked {
  const Question* question = nullptr;
  bool by_its_name = false;  // not by another word for it, which a mail's own head may hold too
  std::string_view answer;
};

Asked question_named(std::string_view label) {
  const auto plain = plain_label(label);
  for (const auto& each : questions) {
    const bool own = plain_label(each.label) == plain;
    if (own || is_also(each, plain)) return {&each, own, {}};
  }
  return {};
}

// "| Customer | Acme |", as a table is pasted.
Asked asked_in_cells(std::string_view line) {
  const auto first = trimmed(line, " \t\r>|");
  const auto end = first.find('|');
  if (end == std::string_view::npos) return {};
  auto asked = question_named(trimmed(first.substr(0, end), " \t*_:"));
  const auto rest = first.substr(end + 1);
  asked.answer = trimmed(rest.substr(0, rest.find('|')), " \t*_");
  return asked;
}

// The hint may hold a colon of its own, so every colon is tried.
Asked asked_in(std::string_view line) {
  const auto plain = without_marks(line);
  for (auto end = plain.find(':'); end != std::string_view::npos && end < 100; end = plain.find(':', end + 1)) {
    auto asked = question_named(plain.substr(0, end));
    const auto front = plain.substr(0, end);
    // A bracket that is still open belongs to the hint.
    if (!asked.question || std::ranges::count(front, '(') != std::ranges::count(front, ')')) continue;
    asked.answer = trimmed(plain.substr(end + 1), " \t\r*_|");
    return asked;
  }
  for (const auto dash : dashes) {
    const auto end = plain.find(dash);
    if (end == std::string_view::npos) continue;
    auto asked = question_named(plain.substr(0, end));
    if (!asked.question) continue;
    asked.answer = trimmed(plain.substr(end + dash.size()), " \t\r*_|");
    return asked;
  }
  return asked_in_cells(line);
}

// A mail program has broken the question itself: its hint goes on in the next line.
bool breaks_in_its_hint(std::string_view line) {
  const auto plain = without_marks(line);
  const auto bracket = plain.find('(');
  return bracket != std::string_view::npos && plain.find(')', bracket) == std::string_view::npos &&
         question_named(plain.substr(0, bracket)).question != nullptr;
}

bool answers_nothing(std::string_view answer) {
  std::string plain;
  for (const char c : answer) plain += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  constexpr std::string_view words[] = {"-",   "--",      "?",         "n/a",        "na",
                                        "tbd", "unknown", "not known", "don't know", "..."};
  return answer.empty() || std::ranges::find(words, plain) != std::end(words);
}

// "Re: Fwd: exports fail" -> "exports fail"
std::string_view without_reply(std::string_view subject) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view prefix : {"re:", "fw:", "fwd:", "aw:", "wg:", "sv:", "tr:"}) {
      if (subject.size() <= prefix.size() || plain_label(subject.substr(0, prefix.size())) != prefix) continue;
      subject = trimmed(subject.substr(prefix.size()), white_space);
      again = true;
    }
  }
  return subject;
}

// What was answered so far, and the question whose answer may go on.
class Reading {
 public:
  void line(std::string_view line) {
    const auto words = trimmed(line, " \t\r>");
    if (const auto asked = asked_in(line); asked.question) {
      take(asked, line);
    } else if (words.empty()) {
      if (open_ && !open_->empty()) open_ = nullptr;
    } else if (!open_ || !go_on(trimmed(words, " \t|"), line)) {
      leave_out(line);
    }
  }

  Intake intake;

 private:
  void take(const Asked& asked, std::string_view line) {
    auto& into = asked.question->into(intake);
    const auto at = static_cast<std::size_t>(asked.question - std::begin(questions));
    if (!into.empty() && (by_name_[at] || !asked.by_its_name)) {  // the first answer counts
      open_ = nullptr;
      if (!asked.answer.empty()) leave_out(line);
      return;
    }
    const auto answer = at == 0 ? without_reply(asked.answer) : asked.answer;
    const bool nothing = !answer.empty() && answers_nothing(answer);
    if (!nothing && (!answer.empty() || into.empty())) {
      into = answer;
      by_name_[at] = asked.by_its_name && !answer.empty();
    }
    open_ = nothing ? nullptr : &into;
    question_ = asked.question;
    begun_here_ = !answer.empty();
    wrapped_ = line.size() >= wrapped_at && answer.size() >= breakable_from;
  }

  // Rules and boxes that only part what is around them say nothing.
  void leave_out(std::string_view line) {
    const auto words = trimmed(line, white_space);
    if (words != first_line && words.find_first_not_of(" \t-=_*#>|+~:") != std::string_view::npos)
      intake.others.emplace_back(words);
  }

  // False: it belongs to no answer. Of one that began behind its question only what a mail program has broken off does.
  bool go_on(std::string_view words, std::string_view line) {
    if (begun_here_ && !wrapped_) {
      open_ = nullptr;
      return false;
    }
    if (!open_->empty()) *open_ += begun_here_ ? ' ' : '\n';
    if (open_->empty() && answers_nothing(words)) {
      open_ = nullptr;
      return true;
    }
    *open_ += words;
    wrapped_ = line.size() >= wrapped_at;
    if (!question_->lines && !begun_here_) open_ = nullptr;
    return true;
  }

  std::string* open_ = nullptr;
  const Question* question_ = nullptr;
  bool begun_here_ = false;
  bool wrapped_ = false;
  bool by_name_[std::size(questions)] = {};
};

}  // namespace

std::string intake_form() {
  auto form = std::string(first_line) + "\n\n";
  for (const auto& question : questions) {
    form += question.label;
    if (!question.hint.empty()) form += " (" + std::string(question.hint) + ")";
    form += ":\n";
  }
  return form;
}

Intake read_intake(std::string_view text) {
  const auto plain = plain_paste(text);
  Reading reading;
  std::string begun;
  for (std::string_view rest = plain; !rest.empty();) {
    const auto end = std::min(rest.find('\n'), rest.size());
    const auto line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (begun.empty() && breaks_in_its_hint(line)) {
      begun = line;
    } else if (!begun.empty()) {
      reading.line(begun + " " + std::string(without_marks(line)));
      begun.clear();
    } else {
      reading.line(line);
    }
  }
  if (!begun.empty()) reading.line(begun);
  return std::move(reading.intake);
}

}  // namespace sitrep
