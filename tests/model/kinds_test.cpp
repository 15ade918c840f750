// SPDX-License-Identifier: MIT
#include "sitrep/model/kinds.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace sitrep;

namespace {

bool plain(std::string_view name) {
  return !name.empty() && std::ranges::all_of(name, [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

// "customer* blocked* account …", as format.md tells the fields.
std::string fields(std::string_view kind) {
  std::string all;
  for (const auto& field : find_kind(kind)->fields) {
    all += (all.empty() ? "" : " ") + std::string(field.name) + (field.need == Need::optional ? "" : "*");
  }
  return all;
}

}  // namespace

TEST_CASE("the kinds and their required fields are those of the format") {
  CHECK(kinds().size() == 28);
  CHECK(fields("report") == "customer* blocked* account error first_seen reporter via steps needs_by at_stake");
  CHECK(fields("fact") == "text* source proves disproves answers");
  CHECK(fields("guess") == "text*");
  CHECK(fields("question") == "text* to");
  CHECK(fields("check") == "text* who due");
  CHECK(fields("impact") == "affected* works fails unknown workaround");
  CHECK(fields("owner") == "name* scope facts next_update why");
  CHECK(fields("voice") == "name*");
  CHECK(fields("join") == "name* role from");
  CHECK(fields("leave") == "name* role from");
  CHECK(fields("update") ==
        "to* customers text* who known affected works fails unknown workaround checking next final repeat sent");
  CHECK(fields("plan") == "text* kind");
  CHECK(fields("task") == "text* who* due*");
  CHECK(fields("done") == "of* text");
  CHECK(fields("change") == "text* who approved_by undoes reports");
  CHECK(fields("trial") == "text* result* report account");
  CHECK(fields("confirmation") == "report* customer* action* result* who* seen* via");
  CHECK(fields("watch") == "who* until* signals*");
  CHECK(fields("review") == "when* lead place");
  CHECK(fields("lesson") == "text* kind*");
  CHECK(fields("followup") == "text* who* due* carries");
  CHECK(fields("about") == "title thread severity");
  CHECK(fields("note") == "text*");
  CHECK(fields("retraction") == "of* why*");
  CHECK(fields("waiver") == "rule* why* approved_by* of");
  CHECK(fields("redaction") == "of* field* why*");
  CHECK(fields("close") == "outcome* text held_to* watched_for same_as why approved_by");
  CHECK(fields("reopen") == "why*");
  CHECK(find_field(*find_kind("confirmation"), "who")->need == Need::either);
}

TEST_CASE("every row of the table can be used as it stands") {
  std::set<std::string_view> names;
  for (const auto& kind : kinds()) {
    CAPTURE(kind.name);
    CHECK(plain(kind.name));
    CHECK(names.insert(kind.name).second);
    CHECK(kind.meaning.ends_with('.'));
    std::set<std::string_view> own;
    for (const auto& common : common_fields()) own.insert(common.name);
    for (const auto& field : kind.fields) {
      CAPTURE(field.name);
      CHECK(plain(field.name));
      CHECK_FALSE(field.name.starts_with("x_"));
      CHECK(own.insert(field.name).second);  // once, and none of the common ones
      CHECK_FALSE(field.meaning.empty());
      if (field.type == Type::word) CHECK_FALSE(field.words.empty());
    }
  }
}

TEST_CASE("references name kinds that there are") {
  for (const auto& kind : kinds()) {
    for (const auto& field : kind.fields) {
      if (field.type != Type::id && field.type != Type::ids) continue;
      for (auto rest = field.words; !rest.empty();) {
        const auto end = std::min(rest.find(' '), rest.size());
        CAPTURE(kind.name, field.name);
        CHECK(find_kind(rest.substr(0, end)));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
}

TEST_CASE("a kind and a field are found by name") {
  CHECK(find_kind("fact")->name == "fact");
  CHECK_FALSE(find_kind("facts"));
  CHECK_FALSE(find_kind(""));
  CHECK(find_field(*find_kind("fact"), "source")->type == Type::text);
  CHECK(find_field(*find_kind("fact"), "at")->type == Type::time);
  CHECK_FALSE(find_field(*find_kind("fact"), "customer"));
}

TEST_CASE("among compares whole words") {
  CHECK(among("b", "a b c"));
  CHECK(among("c", "a b c"));
  CHECK_FALSE(among("", "a b"));
  CHECK_FALSE(among("", ""));
  CHECK_FALSE(among("a", ""));
  CHECK_FALSE(among("a b", "a b"));
  CHECK_FALSE(among("wea", "weak-spot worked"));
}

TEST_CASE("every type has words") {
  for (int type = 0; type <= static_cast<int>(Type::interval); ++type)
    CHECK_FALSE(type_in_words(static_cast<Type>(type)).empty());
}
