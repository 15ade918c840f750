// SPDX-License-Identifier: MIT
// incident/1 as JSON Schema, out of the kinds table. For the sources of this folder.
#pragma once

#include <span>
#include <string_view>

#include "view/json.h"

namespace sitrep::view {

// The beginning of every schema, with `format`.
Json document_schema(std::string_view format, std::string_view meaning);

Json incident_schema(std::span<const std::string_view> waivable);

}  // namespace sitrep::view
