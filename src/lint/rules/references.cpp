// SPDX-License-Identifier: MIT
// What entries point to. A reference that an amendment replaced, or whose entry was withdrawn, is judged no more.
#include <fmt/format.h>

#include <functional>

#include "lint/fields.h"
#include "lint/phrase.h"
#include "lint/rules.h"

namespace sitrep::checks {
namespace {

constexpr std::string_view final_kinds = "close reopen retraction redaction";

struct Reference {
  const Entry& entry;  // as it was written: the amendment where that brought the reference in
  const Field& field;
  const FieldSpec& spec;
  std::size_t item;  // of an array
  std::string_view id;
};

// What this field of a written entry says still stands.
bool live(const Case& c, const Entry& entry, const Field& field) {
  const auto* known = entry.id().empty() ? nullptr : c.incident.find(entry.id());
  if (!known || known->said != &entry) return true;
  if (!known->stands()) return false;
  if (among(field.name, "amends")) return true;
  const auto* original = entry.amends().empty() ? known : c.incident.find(entry.amends());
  if (!original) return true;
  if (!original->stands()) return false;
  const auto* now = original->now->find(field.name);
  return now && now->place == field.place;
}

void each_reference(const Case& c, const std::function<void(const Reference&)>& visit) {
  each_known_field(c.log, [&](const Entry& entry, const Field& field, const FieldSpec& spec) {
    if (spec.type != Type::id && spec.type != Type::ids) return;
    if (!live(c, entry, field)) return;
    if (const auto* id = std::get_if<std::string>(&field.value)) {
      // A required one that is empty is missing-field's to tell.
      if (spec.type == Type::id && !(id->empty() && spec.need == Need::required)) visit({entry, field, spec, 0, *id});
    } else if (const auto* ids = std::get_if<std::vector<std::string>>(&field.value)) {
      for (std::size_t at = 0; spec.type == Type::ids && at < ids->size(); ++at)
        visit({entry, field, spec, at, (*ids)[at]});
    }
  });
}

std::string a(std::string_view kind) {
  const bool vowel = std::string_view("aeiou").find(kind.empty() ? 'x' : kind.front()) != std::string_view::npos;
  return (vowel ? "an " : "a ") + std::string(kind);
}

std::string any_of(std::string_view kinds) {
  std::string all;
  while (!kinds.empty()) {
    const auto end = std::min(kinds.find(' '), kinds.size());
    all += (all.empty() ? "" : " or ") + a(kinds.substr(0, end));
    kinds.remove_prefix(std::min(end + 1, kinds.size()));
  }
  return all;
}

// Empty: nothing is wrong with it.
std::string fault_of(const Case& c, const Reference& from, const Standing& to) {
  const auto& target = *to.said;
  const auto name = number(c, target);
  const auto field = from.field.name;
  if (!id_less(target.id(), from.entry.id())) {
    return fmt::format("`{}` names {}, which comes later; an entry points only to what was there before", field, name);
  }
  if (field == "amends") {
    if (!target.amends().empty()) {
      return fmt::format("{} is itself a correction; amend what it corrects, {}", name, number(c, target.amends()));
    }
    if (among(target.kind, final_kinds))
      return fmt::format("{} is {}, and that is never amended", name, a(target.kind));
    if (target.kind != from.entry.kind) {
      return fmt::format("{} is {}; a correction of it is {} too", name, a(target.kind), a(target.kind));
    }
    return {};
  }
  if (from.entry.kind == "retraction") {
    if (!among(target.kind, final_kinds)) return {};
    return fmt::format("{} is {}, and that is never withdrawn{}", name, a(target.kind),
                       target.kind == "close" ? "; a reopen undoes it" : "");
  }
  if (from.entry.kind == "redaction") return {};
  if (!target.amends().empty()) {
    return fmt::format("`{}` names {}, which is a correction; name what it corrects, {}", field, name,
                       number(c, target.amends()));
  }
  if (!from.spec.words.empty() && !among(target.kind, from.spec.words)) {
    return fmt::format("`{}` names {}, which is {}; it takes {}", field, name, a(target.kind), any_of(from.spec.words));
  }
  return {};
}

}  // namespace

void dangling_reference(const Case& c, Reporter& r) {
  each_reference(c, [&](const Reference& from) {
    if (c.incident.find(from.id)) return;
    r.at_item(from.entry, from.field.name, from.item,
              fmt::format("{} names {}, and no entry has that id", field_of(c, from.entry, from.field.name),
                          quoted(from.id)));
  });
  const auto* close = c.incident.closing();
  const auto same_as = close ? close->text("same_as") : std::string_view();
  if (same_as.empty() || same_as == c.log.header.id) return;
  if (c.around.incident_exists && !c.around.incident_exists(same_as)) {
    r.at(*close, "same_as", fmt::format("no incident is called {}", quoted(same_as)), "sitrep reopen WHY");
  }
}

void wrong_reference(const Case& c, Reporter& r) {
  each_reference(c, [&](const Reference& from) {
    const auto* to = c.incident.find(from.id);
    const auto fault = to ? fault_of(c, from, *to) : std::string();
    if (!fault.empty()) r.at_item(from.entry, from.field.name, from.item, fault);
  });
  const auto* close = c.incident.closing();
  if (close && !c.log.header.id.empty() && close->text("same_as") == c.log.header.id) {
    r.at(*close, "same_as", "an incident is no duplicate of itself", "sitrep reopen WHY");
  }
}

}  // namespace sitrep::checks
