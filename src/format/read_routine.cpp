// SPDX-License-Identifier: MIT
// The routine that a page of routine/1 makes. Which keys there are and what they may say is the pages' table's; here is
// only where each goes, and a test says that none is left out.
#include <algorithm>
#include <variant>

#include "sitrep/format/read.h"
#include "sitrep/model/below.h"

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
    {"", "timezone", &Routine::timezone},
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

// A value that does not fit is an Odd, and the default stays.
class Filler {
 public:
  Filler(Routine& routine, const Value& value) : routine_(routine), value_(value) {}

  void operator()(Text into) const {
    if (const auto* text = std::get_if<std::string>(&value_)) routine_.*into = *text;
  }
  void operator()(Texts into) const {
    if (const auto* texts = std::get_if<std::vector<std::string>>(&value_)) routine_.*into = *texts;
  }
  void operator()(Flag into) const {
    if (const auto* flag = std::get_if<bool>(&value_)) routine_.*into = *flag;
  }
  void operator()(Count into) const {
    if (const auto* number = std::get_if<std::int64_t>(&value_)) routine_.*into = static_cast<int>(*number);
  }
  void operator()(Span into) const {
    const auto* text = std::get_if<std::string>(&value_);
    if (const auto span = text ? read_duration(*text) : std::nullopt) routine_.*into = *span;
  }

 private:
  Routine& routine_;
  const Value& value_;
};

Person person_of(const Entry& block) {
  const auto aka = block.list("aka");
  return {std::string(block.text("name")),
          {aka.begin(), aka.end()},
          std::string(block.text("role")),
          std::string(block.text("reach")),
          block.place};
}

}  // namespace

Routine routine_of(const Page& page) {
  Routine routine;
  routine.present = true;
  routine.path = page.path;
  routine.problems = page.problems;
  for (const auto& key : keys) {
    const auto* table = page.find(key.section);
    const auto* field = table ? table->find(key.name) : nullptr;
    if (field) std::visit(Filler(routine, field->value), key.into);
  }
  if (!stays_below(routine.record_where)) {
    const auto* record = page.find("record");
    const auto* where = record ? record->find("where") : nullptr;
    routine.problems.push_back({"wrong-type", where ? where->place : Place{}, std::string(where_below)});
    routine.record_where = Routine().record_where;
  }
  for (const auto* block : page.all("person")) {
    if (!block->text("name").empty()) routine.people.push_back(person_of(*block));
  }
  return routine;
}

Routine read_routine(std::string_view bytes, std::string path) {
  return routine_of(read_page(bytes, std::move(path), *find_page("routine/1")));
}

}  // namespace sitrep
