// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "lint/fields.h"
#include "lint/page_parts.h"
#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/types.h"

namespace sitrep::checks {
namespace {

bool naive(const Value& value, Type type) {
  const auto* odd = std::get_if<Odd>(&value);
  return odd && type == Type::time && odd->type == "local date-time";
}

}  // namespace

void wrong_type(const Case& c, Reporter& r) {
  if (c.page) return in_page::wrong_type(c, r);
  each_known_header_field(c.log.header, [&](const Field& field, const FieldSpec& spec) {
    if (fits(field.value, spec) || naive(field.value, spec.type)) return;
    r.at(field.place, sitrep::wrong_type(fmt::format("`{}`", field.name), field.value, spec));
  });
  each_known_field(c.log, [&](const Entry& entry, const Field& field, const FieldSpec& spec) {
    if (fits(field.value, spec) || naive(field.value, spec.type)) return;
    r.at(entry, field.name, sitrep::wrong_type(field_of(c, entry, field.name), field.value, spec));
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

}  // namespace sitrep::checks
