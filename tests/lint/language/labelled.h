// SPDX-License-Identifier: MIT
// The labelled sentences and how the language rules do on them. A row is judged as it stands in an incident: an update
// with all else in order, a note, a name. See README.md.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep::language {

struct Row {
  std::set<std::string> rules;  // must fire
  std::string where;
  std::string text;
};

// Throws std::runtime_error where the file cannot be read or a row is none.
std::vector<Row> read_rows(const std::string& path);

// The language rules that fire on the row.
std::set<std::string> judge(const Row& row);

struct Counts {
  int right = 0;   // fired, and must
  int wrong = 0;   // fired, and must not
  int missed = 0;  // must, and did not

  double precision() const { return right + wrong == 0 ? 1 : static_cast<double>(right) / (right + wrong); }
  double recall() const { return right + missed == 0 ? 1 : static_cast<double>(right) / (right + missed); }
};

struct Result {
  std::map<std::string, Counts> by_rule;
  Counts all;
  std::vector<std::string> failures;  // "wrong: blame: note: …"
};
Result measure(const std::vector<Row>& rows);

// A line a rule, and one for all.
std::string table(const Result& result);

}  // namespace sitrep::language
