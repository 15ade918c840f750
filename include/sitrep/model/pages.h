// SPDX-License-Identifier: MIT
// The tables of playbook/1, routine/1 and drill/1, beside the kinds table: every key of these pages, its type, whether
// it is required and what it means. Reading, checking, the manual and the schemas all come from it.
#pragma once

#include <span>
#include <string_view>

#include "sitrep/model/kinds.h"

namespace sitrep {

enum class Form : std::uint8_t {
  keys,     // the page's own keys, before any table
  section,  // `[name]`, once
  blocks,   // one `[[name]]` for each
};

struct TableSpec {
  std::string_view name;  // between the brackets; empty for the page's own keys
  Form form;
  Need need;  // of blocks: at least one
  std::span<const FieldSpec> fields;
  std::string_view meaning;  // a sentence for the manual
};

struct PageSpec {
  std::string_view format;            // "playbook/1"
  std::string_view name;              // "playbook"
  std::string_view folder;            // where its files lie, below the root; empty: it is the file sitrep.toml
  std::span<const TableSpec> tables;  // the page's own keys first; `format` is not among them
  std::string_view meaning;           // a sentence for the manual
};

// playbook/1, routine/1, drill/1.
std::span<const PageSpec> pages();
const PageSpec* find_page(std::string_view format);

// Null where there is none.
const TableSpec* find_table(const PageSpec& page, std::string_view name);
const FieldSpec* find_field(const TableSpec& table, std::string_view name);

}  // namespace sitrep
