// SPDX-License-Identifier: MIT
// Walking over a page by its table: what it has, and what it lacks.
#pragma once

#include <string>
#include <vector>

#include "lint/rule.h"

namespace sitrep {

// It is not there, or says nothing: no text but white space, no item. What does not fit its type says something.
bool is_blank(const Field* field);

// The required fields that are blank, in the order of the table.
std::vector<const FieldSpec*> missing(const TableSpec& table, const Entry* written);

// visit(entry, spec) for the page's own keys and each of its sections and blocks.
template <typename Visit>
void each_table(const Page& page, Visit visit) {
  visit(page.keys, page.spec->tables.front());
  for (const auto& table : page.tables) visit(table, *find_table(*page.spec, table.kind));
}

// The rules of the file, as they are for a page.
namespace in_page {
void missing_field(const Case&, Reporter&);
void wrong_type(const Case&, Reporter&);
void unknown_word(const Case&, Reporter&);
void future_time(const Case&, Reporter&);
void hidden_character(const Case&, Reporter&);
void misplaced_file(const Case&, Reporter&);
}  // namespace in_page

}  // namespace sitrep
