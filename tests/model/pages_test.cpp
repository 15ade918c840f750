// SPDX-License-Identifier: MIT
#include "sitrep/model/pages.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace sitrep;

namespace {

// "title* blocked* … [[inject]]* after* …", as the format tells the keys.
std::string keys(std::string_view format) {
  std::string all;
  const auto add = [&](std::string_view name, Need need) {
    all += (all.empty() ? "" : " ") + std::string(name) + (need == Need::required ? "*" : "");
  };
  for (const auto& table : find_page(format)->tables) {
    const std::string name(table.name);
    if (table.form == Form::section) add("[" + name + "]", table.need);
    if (table.form == Form::blocks) add("[[" + name + "]]", table.need);
    for (const auto& field : table.fields) add(field.name, field.need);
  }
  return all;
}

}  // namespace

TEST_CASE("the keys of the pages and what is required are those of the format") {
  CHECK(keys("playbook/1") == "title* blocked* symptoms* look_first* logs* workaround steps* message* from reviewed");
  CHECK(keys("drill/1") == "title* minutes* roles* truth* [[inject]]* after* from* text*");
  CHECK(keys("routine/1") ==
        "timezone [owner]* who* handoff [record]* where* thread branch [customer]* voice* update_every* [product]* "
        "joins* stays_out* [fixed]* means* watch_for strict skip [review] within [room] limit [drill] every [start] "
        "checks [words] teams jargon allow [[person]] name* aka role reach");
}

TEST_CASE("every row of the pages' tables can be used as it stands") {
  for (const auto& page : pages()) {
    CAPTURE(page.format);
    CHECK(page.format.starts_with(page.name));
    CHECK(page.meaning.ends_with('.'));
    CHECK(page.tables.front().form == Form::keys);
    std::set<std::string_view> tables;
    for (const auto& table : page.tables) {
      CAPTURE(table.name);
      CHECK(tables.insert(table.name).second);
      CHECK(table.meaning.ends_with('.'));
      CHECK(find_table(page, table.name) == &table);
      std::set<std::string_view> own;
      for (const auto& field : table.fields) {
        CAPTURE(field.name);
        CHECK(own.insert(field.name).second);
        CHECK_FALSE(field.name.starts_with("x_"));
        CHECK_FALSE(field.meaning.empty());
        CHECK_FALSE(type_in_words(field.type).empty());
        CHECK((field.type == Type::integer) == !field.words.empty());
        CHECK(find_field(table, field.name) == &field);
      }
    }
  }
  CHECK_FALSE(find_page("incident/1"));
  CHECK_FALSE(find_table(*find_page("drill/1"), "person"));
  CHECK_FALSE(find_field(find_page("drill/1")->tables[1], "title"));
}
