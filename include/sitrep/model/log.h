// SPDX-License-Identifier: MIT
// A whole incident file as read: its header, its entries in the order of their ids, and what was wrong with its form.
// Reading never fails for content: what could not be understood is a Problem and the rest stands.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/entry.h"

namespace sitrep {

// Something wrong with a file's form, found while reading; lint stamps the level of the rule on it.
struct Problem {
  std::string_view rule;  // a name out of the rules table, whose text never goes away
  Place place;
  std::string message;
};

struct Header {
  std::string id;
  std::string title;
  Time opened;
  std::string opened_by;
  std::string drill;          // empty unless it is practice
  std::vector<Field> fields;  // of `[incident]`, as they stand, unknown ones too
  Place place;                // of `[incident]`
};

struct Log {
  std::string path;  // as messages show it: relative to the root where it lies below
  Header header;
  std::vector<Entry> entries;  // by id; twins of one id by their text, never by where a merge has put them
  std::vector<Problem> problems;
  bool is_incident = false;  // `format = "incident/1"`: else entries are empty and problems say why
};

}  // namespace sitrep
