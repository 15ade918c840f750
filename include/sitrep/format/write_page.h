// SPDX-License-Identifier: MIT
// A page that a program drafted, as text that a person will go over in an editor: lists with an item a line, long text
// broken at spaces, and room for a remark above each key.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "sitrep/model/entry.h"
#include "sitrep/model/pages.h"

namespace sitrep {

// By field: what is said above it. One line each, and nothing that came from a file.
using Remarks = std::map<std::string, std::string, std::less<>>;

// `format`, then the page's own keys in the order of its table. A key that is required and not given is written empty,
// to be filled in. It was read back and compared: a difference is a std::logic_error.
std::string write_page(const PageSpec& spec, const Entry& keys, const Remarks& remarks = {});

}  // namespace sitrep
