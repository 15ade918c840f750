// SPDX-License-Identifier: MIT
// Texts that somebody would write to be more than text: for a terminal, a page, Markdown, a spreadsheet, a calendar, a
// CI server, a template, or a program that reads JSON. And a log that says one of them wherever a log can say anything.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/lint/lint.h"
#include "sitrep/model/incident.h"
#include "sitrep/model/page.h"

namespace sitrep::hostile {

// Hundreds, no two alike. Some are not even UTF-8.
const std::vector<std::string>& texts();

// One entry of each kind and one of a kind that nobody knows, `text` in every field that takes a string, references and
// times right; of two kinds that answer each other both. `text` is the title, the id and the path too. Of a closed one
// the unknown kind is missing, and it was open again in between.
Log log_of(const std::string& text, bool closed = false);

struct Given {
  std::string text;
  Routine routine;
  Log log;
  People people;
  Incident incident;
  // Judged by whoever needs it first: that takes longer than most outputs.
  mutable std::optional<std::vector<Finding>> findings;
  mutable std::optional<CloseVerdict> verdict;

  explicit Given(std::string of, bool closed = false)
      : text(std::move(of)), log(log_of(text, closed)), people(routine, log), incident(fold(log, routine, people)) {}
  Given(const Given&) = delete;
  Given& operator=(const Given&) = delete;
};

// A playbook, or the routine, that says it in every key.
Page page_of(std::string_view format, const std::string& text);

}  // namespace sitrep::hostile
