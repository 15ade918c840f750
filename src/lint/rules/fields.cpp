// SPDX-License-Identifier: MIT
// Every entry against the kinds table: what must be there, what may be, and of which type.
#include "lint/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/suggest.h"

namespace sitrep::checks {
namespace {

bool of_type(const Value& value, Type type) {
  switch (type) {
    case Type::text:
    case Type::person:
    case Type::word:
    case Type::id:
      return std::holds_alternative<std::string>(value);
    case Type::people:
    case Type::words:
    case Type::ids:
      return std::holds_alternative<std::vector<std::string>>(value);
    case Type::time:
      return std::holds_alternative<Time>(value);
    case Type::boolean:
      return std::holds_alternative<bool>(value);
  }
  return false;
}

bool naive(const Value& value, Type type) {
  const auto* odd = std::get_if<Odd>(&value);
  return odd && type == Type::time && odd->type == "local date-time";
}

std::string type_of(const Value& value) {
  struct Name {
    std::string operator()(const std::string&) const { return "a string"; }
    std::string operator()(const std::vector<std::string>&) const { return "an array of strings"; }
    std::string operator()(const Time&) const { return "a time"; }
    std::string operator()(bool) const { return "true or false"; }
    std::string operator()(std::int64_t) const { return "a number"; }
    std::string operator()(const Odd& odd) const {
      const bool vowel =
          std::string_view("aeiou").find(odd.type.empty() ? 'x' : odd.type.front()) != std::string_view::npos;
      return (vowel ? "an " : "a ") + odd.type;
    }
  };
  return std::visit(Name{}, value);
}

std::string wrong_type_message(std::string_view which, const Value& value, Type type) {
  const auto* text = std::get_if<std::string>(&value);
  if (text && type == Type::time && parse_rfc3339(*text)) {
    return fmt::format("{} is a string; a time stands without quotation marks", which);
  }
  return fmt::format("{} is {}; it has to be {}", which, type_of(value), type_in_words(type));
}

bool empty(const Field* field) {
  if (!field) return true;
  const auto* text = std::get_if<std::string>(&field->value);
  return text && text->find_first_not_of(" \t\n\r") == std::string::npos;
}

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> all;
  while (!words.empty()) {
    const auto end = std::min(words.find(' '), words.size());
    all.push_back(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return all;
}

std::string suggestion(std::string_view wrong, std::string_view words) {
  const auto known = split(words);
  const auto meant = nearest(wrong, known);
  if (!meant.empty()) return fmt::format("; did you mean `{}`?", meant);
  std::vector<std::string> all(known.begin(), known.end());
  return "; the words are " + listed(all);
}

// What an entry lacks, one field at a time.
class Missing {
 public:
  Missing(const Case& c, Reporter& r) : c_(c), r_(r) {
    for (const auto* redaction : c.incident.standing("redaction")) {
      redacted_.emplace(redaction->text("of"), redaction->text("field"));
    }
  }

  // The common fields belong to the block as it is written; the others may be supplied by an amendment.
  void judge(const Entry& entry) {
    for (const auto& spec : common_fields()) {
      if (spec.need == Need::required && empty(entry.find(spec.name))) lacks(entry, spec.name);
    }
    const auto* kind = find_kind(entry.kind);
    const auto* now = kind && entry.amends().empty() ? as_it_stands(c_, entry) : nullptr;
    if (!now) return;
    std::vector<std::string> either;
    bool one = false;
    for (const auto& spec : kind->fields) {
      const bool absent = empty(now->find(spec.name)) && !redacted(*now, spec.name);
      if (spec.need == Need::either) {
        either.push_back(fmt::format("`{}`", spec.name));
        one = one || !absent;
      }
      const bool cleared = !now->has(spec.name) && entry.has(spec.name);  // unknown_word says that it may not be
      if (spec.need == Need::required && absent && !cleared && !needless(*now, spec.name)) lacks(*now, spec.name);
    }
    if (!either.empty() && !one) {
      r_.at(*now, "", fmt::format("{} lacks one of {}", name_of(*now), listed(either)), cure(*now, "who"));
    }
    if (now == c_.incident.closing()) judge_closing(*now);
  }

 private:
  // What the outcome needs to be believed. Only of the close that holds: of another a reopen has made an end.
  void judge_closing(const Entry& close) {
    const auto outcome = close.text("outcome");
    const auto need = outcome == "unconfirmed" ? "why approved_by" : outcome == "duplicate" ? "same_as" : "";
    for (const auto field : split(need)) {
      if (empty(close.find(field)) && !redacted(close, field)) {
        r_.at(close, "", fmt::format("{} as {} lacks `{}`", name_of(close), outcome, field), "sitrep reopen WHY");
      }
    }
  }

  // A duplicate is held to nothing, and an empty list is seldom written.
  static bool needless(const Entry& entry, std::string_view field) {
    return entry.kind == "close" && field == "held_to" && entry.text("outcome") == "duplicate";
  }

  bool redacted(const Entry& entry, std::string_view field) const { return redacted_.contains({entry.id(), field}); }

  std::string name_of(const Entry& entry) const {
    return entry.id().empty() ? "this " + entry.kind : fmt::format("{} {}", entry.kind, number(c_, entry));
  }

  std::string cure(const Entry& entry, std::string_view field) const {
    if (field == "id") return "sitrep lint --fix";
    if (entry.id().empty() || among(entry.kind, "close reopen retraction redaction") || spec_of(Entry("note"), field)) {
      return {};
    }
    return fmt::format("sitrep amend {} {}=", number(c_, entry), field) + (field == "due" ? "TIME" : "TEXT");
  }

  void lacks(const Entry& entry, std::string_view field) {
    r_.at(entry, field, fmt::format("{} lacks `{}`", name_of(entry), field), cure(entry, field));
  }

  const Case& c_;
  Reporter& r_;
  std::set<std::pair<std::string_view, std::string_view>> redacted_;
};

}  // namespace

void missing_field(const Case& c, Reporter& r) {
  const auto& header = c.log.header;
  const bool damaged = std::ranges::any_of(
      c.log.problems, [](const Problem& each) { return among(each.rule, "syntax conflict-marker foreign-spelling"); });
  if (header.fields.empty()) {
    if (!damaged) r.at(Place{1, 1, 0}, "no `[incident]` with `id`, `title`, `opened` and `opened_by`");
  } else {
    for (const auto& spec : header_fields()) {
      const auto found = std::ranges::find(header.fields, spec.name, &Field::name);
      const bool absent = found == header.fields.end() || empty(&*found);
      if (spec.need == Need::required && absent) r.file(c, fmt::format("the header lacks `{}`", spec.name));
    }
  }
  Missing missing(c, r);
  for (const auto& entry : c.log.entries) missing.judge(entry);
}

void wrong_type(const Case& c, Reporter& r) {
  each_known_header_field(c.log.header, [&](const Field& field, const FieldSpec& spec) {
    if (of_type(field.value, spec.type) || naive(field.value, spec.type)) return;
    r.at(field.place, wrong_type_message(fmt::format("`{}`", field.name), field.value, spec.type));
  });
  each_known_field(c.log, [&](const Entry& entry, const Field& field, const FieldSpec& spec) {
    if (of_type(field.value, spec.type) || naive(field.value, spec.type)) return;
    r.at(entry, field.name, wrong_type_message(field_of(c, entry, field.name), field.value, spec.type));
  });
}

void naive_time(const Case& c, Reporter& r) {
  constexpr auto message = "{} has no offset: add the one that held there and then, such as +01:00, or Z for UTC";
  each_known_header_field(c.log.header, [&](const Field& field, const FieldSpec& spec) {
    if (naive(field.value, spec.type)) r.at(field.place, fmt::format(message, fmt::format("`{}`", field.name)));
  });
  each_known_field(c.log, [&](const Entry& entry, const Field& field, const FieldSpec& spec) {
    if (naive(field.value, spec.type)) r.at(entry, field.name, fmt::format(message, field_of(c, entry, field.name)));
  });
}

void unknown_word(const Case& c, Reporter& r) {
  each_known_field(c.log, [&](const Entry& entry, const Field& field, const FieldSpec& spec) {
    const auto* word = std::get_if<std::string>(&field.value);
    if (spec.type == Type::word && word && !word->empty() && !among(*word, spec.words)) {
      r.at(entry, field.name,
           fmt::format("{} is {}{}", field_of(c, entry, field.name), quoted(*word), suggestion(*word, spec.words)));
    }
    const auto* kind = field.name == "clears" ? find_kind(entry.kind) : nullptr;
    if (!kind) return;
    const auto cleared = entry.list("clears");
    for (std::size_t at = 0; at < cleared.size(); ++at) {
      const auto own = std::ranges::find(kind->fields, std::string_view(cleared[at]), &FieldSpec::name);
      if (own != kind->fields.end() && own->need != Need::required) continue;
      r.at_item(entry, "clears", at,
                own == kind->fields.end()
                    ? fmt::format("a {} has no field {}", entry.kind, quoted(cleared[at]))
                    : fmt::format("a {} needs its `{}`: it cannot be emptied", entry.kind, own->name));
    }
  });
  for (const auto* waiver : c.incident.standing("waiver")) {
    const auto name = waiver->text("rule");
    const auto* rule = find_rule(name);
    if (name.empty() || (rule && (rule->when & close_out) && name != "unconfirmed-customer")) continue;
    std::string gates;
    for (const auto& each : rules()) {
      if ((each.when & close_out) && each.name != "unconfirmed-customer") gates += std::string(each.name) + " ";
    }
    const auto meant = nearest(name, split(gates));
    r.at(*waiver, "rule",
         name == "unconfirmed-customer"
             ? "unconfirmed-customer is never waived; if nobody can be asked, that is the outcome `unconfirmed`"
             : fmt::format("{} is no close-out rule, and no other can be waived{}", quoted(name),
                           meant.empty() ? "" : fmt::format("; did you mean `{}`?", meant)),
         fmt::format("sitrep retract {} WHY", number(c, *waiver)));
  }
}

void unknown_key(const Case& c, Reporter& r) {
  const auto message = [](std::string_view key, std::string_view where, std::span<const FieldSpec> own, bool common) {
    std::vector<std::string_view> names;
    for (const auto& spec : own) names.push_back(spec.name);
    if (common) {
      for (const auto& spec : common_fields()) names.push_back(spec.name);
    }
    return fmt::format("`{}` is no field of {}{}", key, where, did_you_mean(key, names));
  };
  for (const auto& field : c.log.header.fields) {
    const bool known = std::ranges::find(header_fields(), field.name, &FieldSpec::name) != header_fields().end();
    if (known || field.name.starts_with("x_")) continue;
    r.at(field.key, message(field.name, "[incident]", header_fields(), false));
  }
  for (const auto& entry : c.log.entries) {
    const auto* kind = find_kind(entry.kind);
    if (!kind) continue;
    for (const auto& field : entry.fields) {
      if (field.name.starts_with("x_") || find_field(*kind, field.name)) continue;
      Entry place(entry.kind);  // the finding is about the entry, and stands at the key
      place.place = field.key;
      place.set("id", std::string(entry.id()));
      r.at(place, "", message(field.name, "a " + entry.kind, kind->fields, true));
    }
  }
}

void unknown_entry(const Case& c, Reporter& r) {
  std::vector<std::string_view> names;
  for (const auto& kind : kinds()) names.push_back(kind.name);
  for (const auto& entry : c.log.entries) {
    if (find_kind(entry.kind)) continue;
    r.at(entry, "", fmt::format("no kind of entry is called `{}`{}", entry.kind, did_you_mean(entry.kind, names)));
  }
}

}  // namespace sitrep::checks
