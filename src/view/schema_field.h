// SPDX-License-Identifier: MIT
// One field of the tables as JSON Schema, and the parts of which objects are made. For the sources of this folder.
#pragma once

#include <span>

#include "sitrep/model/kinds.h"
#include "view/json.h"

namespace sitrep::view {

// Its type, what its value must look like, and what it means.
Json field_schema(const FieldSpec& spec);

// Text that says something: what missing-field takes for a value.
Json with_words();

// {"type": "object", …}: every key that the tables do not name is let through.
Json object_schema(std::string_view title, std::string_view description);

// A condition or a consequence; open too, since tombi closes what does not say so.
Json part_schema();

// Puts the fields of one table into an object's schema, its required ones into `required`.
void put_fields(Json& object, Json& required, std::span<const FieldSpec> fields);

}  // namespace sitrep::view
