// SPDX-License-Identifier: MIT
// The routine as the team reads it. What the file says and the program does not obey never looks as if it were in
// force: beside what is obeyed stands what is not.
#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/below.h"
#include "sitrep/model/routine.h"
#include "sitrep/model/safe.h"
#include "view/layout.h"
#include "view/page.h"
#include "view/paper.h"

namespace sitrep {

using namespace view;

namespace {

std::string joined(std::string_view first, std::string_view between, std::string_view second) {
  if (first.empty() || second.empty()) return std::string(first.empty() ? second : first);
  return fmt::format("{}{}{}", first, between, second);
}

class RoutinePage {
 public:
  RoutinePage(const Page& page, const Disobeyed& disobeyed) : page_(page), disobeyed_(disobeyed) {}

  std::string text(const Look& look) const {
    Paper paper(look);
    paper.title("How we run an escalation");
    paper.gap();
    paper.labelled("owner", said("owner", "who"));
    paper.labelled("handoff", said("owner", "handoff"));
    paper.labelled("record", joined(where(), "; we talk in ", said("record", "thread")));
    paper.labelled("customers", who_writes());
    paper.labelled("product", joined(said("product", "joins"), "; stays out: ", said("product", "stays_out")));
    paper.labelled("fixed", said("fixed", "means"));
    paper.gap();
    paper.labelled("strict", strict());
    paper.list("not asked", not_asked(), false);
    paper.labelled("watch", said("fixed", "watch_for", type_span(defaults_.watch_for), "", " after the last change"));
    paper.labelled("review", said("review", "within", type_span(defaults_.review_within), "", " after the close"));
    paper.labelled("room", room());
    paper.labelled("drill", said("drill", "every", defaults_.drill_every, "every "));
    paper.list("first checks", first_checks(), false);
    return paper.done();
  }

 private:
  const Field* find(std::string_view section, std::string_view key) const {
    const auto* table = page_.find(section);
    return table ? table->find(key) : nullptr;
  }

  // It stands there, and is of a type that it cannot have.
  static bool is_odd(const Field* field) { return field && std::holds_alternative<Odd>(field->value); }

  static std::string no_effect(std::string_view what) {
    return fmt::format("({} has no effect: see sitrep lint)", shorten(what, 60));
  }
  static std::string no_effect(const Field& field) { return no_effect(fmt::format("line {}", field.place.line)); }

  // Nothing where the file does not say it; where it says it in a way that cannot be read, what is obeyed instead.
  std::string said(std::string_view section, std::string_view key, std::string_view obeyed = {},
                   std::string_view before = {}, std::string_view behind = {}) const {
    const auto* field = find(section, key);
    if (is_odd(field)) {
      return obeyed.empty() ? no_effect(*field) : fmt::format("{}{}{} {}", before, obeyed, behind, no_effect(*field));
    }
    const auto* text = field ? std::get_if<std::string>(&field->value) : nullptr;
    return text && !text->empty() ? fmt::format("{}{}{}", before, *text, behind) : std::string();
  }

  std::string where() const {
    const auto* field = find("record", "where");
    const auto* text = field ? std::get_if<std::string>(&field->value) : nullptr;
    if (!text || stays_below(*text)) return said("record", "where", defaults_.record_where);
    return fmt::format("{} {}", defaults_.record_where, text->empty() ? no_effect(*field) : no_effect(*text));
  }

  // "Sam writes to customers, at least every 30m"; what is not said is left out.
  std::string who_writes() const {
    const auto* field = find("customer", "voice");
    const auto voice = said("customer", "voice");
    const bool nobody = is_odd(field) || (disobeyed_.voice && !voice.empty());
    const auto every = said("customer", "update_every", type_span(defaults_.update_every), "at least every ");
    if (voice.empty()) return every.empty() ? every : fmt::format("they hear {}", every);
    if (!nobody) return joined(fmt::format("{} writes to customers", voice), ", ", every);
    return joined(fmt::format("nobody is named who writes to them {}", is_odd(field) ? voice : no_effect(voice)),
                  "; they hear ", every);
  }

  std::string strict() const {
    const auto* field = find("fixed", "strict");
    if (is_odd(field)) return fmt::format("no {}", no_effect(*field));
    if (!field || field->value != Value(true)) return {};
    return "a weak spot, its follow-up and every guess and question gate the close too";
  }

  std::vector<std::string> not_asked() const {
    const auto* field = find("fixed", "skip");
    if (is_odd(field)) return {fmt::format("nothing {}", no_effect(*field))};
    const auto* named = field ? std::get_if<std::vector<std::string>>(&field->value) : nullptr;
    if (!named) return {};
    std::vector<std::string> skipped;
    for (const auto& each : *named) {
      if (std::ranges::find(disobeyed_.skip, each) == disobeyed_.skip.end()) skipped.push_back(each);
    }
    if (skipped.empty() && !disobeyed_.skip.empty()) skipped.emplace_back("nothing");
    for (const auto& each : disobeyed_.skip) skipped.push_back(no_effect(each));
    return skipped;
  }

  std::string room() const {
    const auto* field = find("room", "limit");
    const auto* number = field ? std::get_if<std::int64_t>(&field->value) : nullptr;
    if (number) return fmt::format("at most {}", *number);
    return field ? fmt::format("at most {} {}", defaults_.room_limit, no_effect(*field)) : std::string();
  }

  std::vector<std::string> first_checks() const {
    const auto* field = find("start", "checks");
    if (is_odd(field)) {
      auto checks = defaults_.start_checks;
      checks.push_back(no_effect(*field));
      return checks;
    }
    const auto* checks = field ? std::get_if<std::vector<std::string>>(&field->value) : nullptr;
    return checks ? *checks : std::vector<std::string>();
  }

  const Page& page_;
  const Disobeyed& disobeyed_;
  const Routine defaults_;
};

}  // namespace

std::string routine_text(const Page& page, const Look& look, const Disobeyed& disobeyed) {
  return RoutinePage(page, disobeyed).text(look);
}

}  // namespace sitrep
