// SPDX-License-Identifier: MIT
// sitrep.toml: its keys are one table below, so that what is read, what is known and what type it has cannot drift.
#include <fmt/format.h>

#include <algorithm>

#include "format/toml.h"
#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep {
namespace {

using Text = std::string Routine::*;
using Texts = std::vector<std::string> Routine::*;
using Span = Seconds Routine::*;
using Flag = bool Routine::*;
using Count = int Routine::*;

struct Key {
  std::string_view section;
  std::string_view name;
  std::variant<Text, Texts, Span, Flag, Count> into;
};

const Key keys[] = {
    {"owner", "who", &Routine::owner_who},
    {"owner", "handoff", &Routine::owner_handoff},
    {"record", "where", &Routine::record_where},
    {"record", "thread", &Routine::record_thread},
    {"record", "branch", &Routine::record_branch},
    {"customer", "voice", &Routine::customer_voice},
    {"customer", "update_every", &Routine::update_every},
    {"product", "joins", &Routine::product_joins},
    {"product", "stays_out", &Routine::product_stays_out},
    {"fixed", "means", &Routine::fixed_means},
    {"fixed", "watch_for", &Routine::watch_for},
    {"fixed", "strict", &Routine::strict},
    {"fixed", "skip", &Routine::skip},
    {"review", "within", &Routine::review_within},
    {"room", "limit", &Routine::room_limit},
    {"drill", "every", &Routine::drill_every},
    {"start", "checks", &Routine::start_checks},
    {"words", "teams", &Routine::team_words},
    {"words", "jargon", &Routine::jargon_words},
    {"words", "allow", &Routine::allowed_words},
};

class Reader {
 public:
  explicit Reader(Routine& routine) : routine_(routine) {}

  void read(const toml::table& all) {
    for (const auto& field : fields_of(all, 0)) {
      const auto& node = *all.get(field.name);
      if (field.name == "format" || field.name.starts_with("x_")) continue;
      if (field.name == "timezone") {
        put(field, &Routine::timezone);
      } else if (field.name == "person") {
        people(node, field);
      } else if (std::ranges::find(keys, field.name, &Key::section) == std::end(keys)) {
        unknown(field, sections());
      } else if (const auto* table = node.as_table()) {
        section(field.name, *table);
      } else {
        wrong_type(field, fmt::format("a section: write [{}] on a line of its own and its keys below", field.name));
      }
    }
  }

 private:
  void section(std::string_view name, const toml::table& table) {
    for (const auto& field : fields_of(table, 0)) {
      if (field.name.starts_with("x_")) continue;
      const auto found = std::ranges::find_if(keys, [&](const Key& key) { return key.section == name && key.name == field.name; });
      if (found == std::end(keys)) {
        std::vector<std::string_view> known;
        for (const auto& key : keys) {
          if (key.section == name) known.push_back(key.name);
        }
        unknown(field, known);
      } else {
        std::visit([&](auto into) { put(field, into); }, found->into);
      }
    }
  }

  void put(const Field& field, Text into) {
    if (const auto* text = std::get_if<std::string>(&field.value)) {
      routine_.*into = *text;
    } else {
      wrong_type(field, "a string");
    }
  }
  void put(const Field& field, Texts into) {
    if (const auto* texts = std::get_if<std::vector<std::string>>(&field.value)) {
      routine_.*into = *texts;
    } else {
      wrong_type(field, "an array of strings");
    }
  }
  void put(const Field& field, Flag into) {
    if (const auto* flag = std::get_if<bool>(&field.value)) {
      routine_.*into = *flag;
    } else {
      wrong_type(field, "true or false");
    }
  }
  void put(const Field& field, Count into) {
    const auto* number = std::get_if<std::int64_t>(&field.value);
    if (number && *number > 0 && *number <= 1000) {
      routine_.*into = static_cast<int>(*number);
    } else {
      wrong_type(field, "a whole number from 1 to 1000");
    }
  }
  void put(const Field& field, Span into) {
    const auto* text = std::get_if<std::string>(&field.value);
    if (const auto span = text ? read_duration(*text) : std::nullopt) {
      routine_.*into = *span;
    } else {
      wrong_type(field, "a duration in quotes, like \"30m\", \"2h\" or \"2d\"");
    }
  }

  void people(const toml::node& node, const Field& field) {
    const auto* array = node.as_array();
    if (!array || !array->is_homogeneous(toml::node_type::table)) {
      wrong_type(field, "one [[person]] block for each person");
      return;
    }
    for (const auto& each : *array) {
      Person person;
      const auto& source = each.source().begin;
      person.place = {source.line, source.column, 0};
      for (const auto& part : fields_of(*each.as_table(), 0)) {
        const auto* text = std::get_if<std::string>(&part.value);
        const auto* texts = std::get_if<std::vector<std::string>>(&part.value);
        if (part.name == "name" && text) {
          person.name = *text;
        } else if (part.name == "aka" && texts) {
          person.aka = *texts;
        } else if (part.name == "role" && text) {
          person.role = *text;
        } else if (part.name == "reach" && text) {
          person.reach = *text;
        } else if (part.name == "aka" || part.name == "name" || part.name == "role" || part.name == "reach") {
          wrong_type(part, part.name == "aka" ? "an array of strings" : "a string");
        } else if (!part.name.starts_with("x_")) {
          unknown(part, {{"name", "aka", "role", "reach"}});
        }
      }
      if (person.name.empty()) {
        routine_.problems.push_back({"missing-field", person.place, "a person needs a name: name = \"Mina\""});
      } else {
        routine_.people.push_back(std::move(person));
      }
    }
  }

  void unknown(const Field& field, const std::vector<std::string_view>& known) {
    routine_.problems.push_back(
        {"unknown-key", field.key, fmt::format("`{}` is no part of routine/1{}", safe(field.name), did_you_mean(field.name, known))});
  }

  void wrong_type(const Field& field, std::string_view wanted) {
    routine_.problems.push_back({"wrong-type", field.place, fmt::format("`{}` is {}", safe(field.name), wanted)});
  }

  static std::vector<std::string_view> sections() {
    std::vector<std::string_view> names{"timezone", "person"};
    for (const auto& key : keys) {
      if (names.back() != key.section) names.push_back(key.section);
    }
    return names;
  }

  Routine& routine_;
};

}  // namespace

Routine read_routine(std::string_view bytes, std::string path) {
  Routine routine;
  routine.present = true;
  routine.path = std::move(path);
  const auto blocks = scan(bytes);
  bool admitted = !blocks.too_large && !blocks.head_unreadable;
  for (const auto& problem : blocks.problems) {
    if (problem.rule != "foreign-spelling") routine.problems.push_back(problem);  // this format has tables
  }
  for (const auto& block : blocks.blocks) admitted = admitted && !block.unreadable;
  const auto all = admitted ? parse_toml(bytes, 0, &routine.problems) : std::nullopt;
  if (!all) return routine;
  const auto* format = all->get_as<std::string>("format");
  if (!format || format->get() != "routine/1") {
    routine.problems.push_back(
        {"unknown-format", place_of_key(*all, "format"),
         format ? fmt::format("this file is {}; this sitrep reads routine/1", safe(shorten(format->get(), 60)))
                : std::string("no `format`: the first line of sitrep.toml is format = \"routine/1\"")});
    return routine;
  }
  Reader(routine).read(*all);
  return routine;
}

}  // namespace sitrep
