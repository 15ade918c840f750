// SPDX-License-Identifier: MIT
// The formats as JSON Schema (draft-07, what editors and taplo, tombi and ajv all take), made from the tables. A schema
// takes every block as it was written: it rejects what the validator calls an error of structure, and nothing that a
// later version of the format may add. The keywords it uses are those
// that tests/support/json_schema.h evaluates.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep::view {

struct SchemaName {
  std::string_view name;     // "incident"
  std::string_view format;   // "incident/1"
  std::string_view meaning;  // "The log of one incident."
};

// incident first, then the pages in the order of their table.
std::vector<SchemaName> schemas();

// `name` is one of schemas(); `waivable` are the rules that a waiver may name.
std::string schema(std::string_view name, std::span<const std::string_view> waivable);

}  // namespace sitrep::view
