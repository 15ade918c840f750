// SPDX-License-Identifier: MIT
// Whether a playbook, a routine and a drill have all their parts, and whether they still fit on one page.
#include <fmt/format.h>

#include <algorithm>

#include "lint/page_parts.h"
#include "lint/phrase.h"
#include "lint/rules.h"
#include "model/ascii.h"
#include "sitrep/model/reading.h"
#include "sitrep/model/safe.h"

namespace sitrep::checks {
namespace {

constexpr std::size_t page_lines = 50;
constexpr std::size_t page_words = 2 * words_a_minute;  // two minutes

void lacks_keys(const Case& c, Reporter& r) {
  const auto& keys = c.page->keys;
  for (const auto* field : missing(c.page->spec->tables.front(), &keys)) {
    r.at(keys, field->name, fmt::format("no `{}`: {}", field->name, field->meaning));
  }
}

void too_long(const Case& c, Reporter& r) {
  if (!c.around.page_text) return;
  const auto text = c.around.page_text(*c.page);
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  const auto words = words_in(text);
  if (lines > page_lines) {
    r.file(c, fmt::format("it takes {} lines of 80 columns; one page has {}", lines, page_lines));
  } else if (words > page_words) {
    r.file(c, fmt::format("it has {} words; what is read in two minutes has {}", words, page_words));
  }
}

// "Who owns an incident." as the rest of a sentence.
std::string as_a_phrase(std::string_view sentence) {
  std::string phrase(sentence.substr(0, sentence.find('.')));
  if (!phrase.empty()) phrase.front() = lower(phrase.front());
  return phrase;
}

}  // namespace

void playbook_incomplete(const Case& c, Reporter& r) { lacks_keys(c, r); }
void playbook_too_long(const Case& c, Reporter& r) { too_long(c, r); }
void routine_too_long(const Case& c, Reporter& r) { too_long(c, r); }

// The five questions are the sections that the table requires.
void routine_incomplete(const Case& c, Reporter& r) {
  for (const auto& question : c.page->spec->tables) {
    if (question.form != Form::section || question.need != Need::required) continue;
    const auto* section = c.page->find(question.name);
    std::vector<std::string> lacking;
    for (const auto* field : missing(question, section)) lacking.push_back(fmt::format("`{}`", field->name));
    if (lacking.empty()) continue;
    r.at(section ? *section : c.page->keys, "",
         fmt::format("the page does not say {}: {} in [{}]", as_a_phrase(question.meaning), listed(lacking),
                     question.name));
  }
}

void drill_incomplete(const Case& c, Reporter& r) {
  lacks_keys(c, r);
  const auto injects = c.page->all("inject");
  if (injects.empty()) r.file(c, "nothing happens in it: write an [[inject]] for each thing that reaches the team");
  const auto* minutes = c.page->keys.find("minutes");
  const auto* length = minutes ? std::get_if<std::int64_t>(&minutes->value) : nullptr;
  for (const auto* inject : injects) {
    const auto after = read_duration(inject->text("after"));
    if (!length || !after || *after <= Minutes(*length)) continue;
    r.at(*inject, "after",
         fmt::format("this comes after {}, and the drill is over after {}: nobody will hear of it", span_of(*after),
                     span_of(Minutes(*length))));
  }
}

}  // namespace sitrep::checks
