// SPDX-License-Identifier: MIT
// The kinds table and the pages' tables: what each kind of file is made of.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "manual/mdoc.h"
#include "manual/tables.h"
#include "manual/words.h"
#include "sitrep/model/pages.h"

namespace sitrep::manual {
namespace {

// "works fails" -> "`works` or `fails`"
std::string alternatives(std::string_view words, std::string_view mark, std::string_view last = " or ") {
  std::string out;
  while (!words.empty()) {
    const auto word = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(word.size() + 1, words.size()));
    out += fmt::format("{}{}{}{}", out.empty() ? "" : words.empty() ? last : ", ", mark, word, mark);
  }
  return out;
}

}  // namespace

std::string type_of(const FieldSpec& field) {
  const auto kinds_in_question =
      field.words.empty() ? std::string() : fmt::format(" ({})", alternatives(field.words, ""));
  switch (field.type) {
    case Type::text: return "text";
    case Type::person: return "name";
    case Type::people: return "names";
    case Type::word: return alternatives(field.words, "`");
    case Type::words: return "words";
    case Type::time: return "time";
    case Type::boolean: return "true or false";
    case Type::id: return "id" + kinds_in_question;
    case Type::ids: return "ids" + kinds_in_question;
    case Type::texts: return "texts";
    case Type::incidents: return "ids of incidents";
    case Type::date: return "date";
    case Type::integer: return fmt::format("whole number from {}", alternatives(field.words, "", " to "));
    case Type::duration:
    case Type::delay: return "duration";
    case Type::interval: return "duration, also in months";
  }
  return {};
}

std::string_view need_of(Need need) {
  switch (need) {
    case Need::optional: return "";
    case Need::required: return "required";
    case Need::either: return "one of these required";
  }
  return {};
}

namespace {

std::string field_list(std::string_view owner, std::span<const FieldSpec> fields) {
  std::size_t wide = 0;
  for (const auto& field : fields) wide = std::max(wide, field.name.size());
  std::string out = fmt::format(".Bl -tag -width {} -compact\n", std::string(wide, 'x'));
  for (const auto& field : fields) {
    if (field.meaning.empty()) throw std::runtime_error(fmt::format("{}: {} has no meaning", owner, field.name));
    const auto need = need_of(field.need);
    const auto words = fmt::format("{}{}{}: {}", type_of(field), need.empty() ? "" : ", ", need, field.meaning);
    out += fmt::format(".It Cm {}\n{}", mdoc::argument(field.name), mdoc::prose(words));
  }
  return out + ".El\n";
}

}  // namespace

std::string header_keys() { return field_list("[incident]", header_fields()); }

std::string common_fields_of_entries() { return field_list("every entry", common_fields()); }

std::string kinds_of_entries() {
  std::string out;
  for (const auto& kind : kinds()) {
    if (kind.meaning.empty()) throw std::runtime_error(fmt::format("the kind {} has no meaning", kind.name));
    out += fmt::format(".Ss {}\n{}.Pp\n{}", mdoc::argument(kind.name), mdoc::sentence(kind.meaning),
                       field_list(kind.name, kind.fields));
  }
  return out;
}

std::string keys_of_page(std::string_view format) {
  const auto* page = find_page(format);
  if (!page) throw std::runtime_error(fmt::format("there is no format {}", format));
  std::string out;
  for (const auto& table : page->tables) {
    const auto name = table.form == Form::blocks ? fmt::format("[[{}]]", table.name) : fmt::format("[{}]", table.name);
    if (table.form != Form::keys)
      out += fmt::format(".Ss {}\n{}.Pp\n", mdoc::argument(name), mdoc::sentence(table.meaning));
    out += field_list(name, table.fields);
  }
  return out;
}

}  // namespace sitrep::manual
