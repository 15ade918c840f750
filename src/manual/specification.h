// SPDX-License-Identifier: MIT
// A Markdown page out of its template: a line `<!-- @kinds@ -->` and the like gives way to what the code's tables say
// of the formats and the rules, as Markdown tables. A mark that means nothing is a std::runtime_error.
#pragma once

#include <string>
#include <string_view>

namespace sitrep::manual {

std::string filled_markdown(std::string_view page_template, std::string_view name);

}  // namespace sitrep::manual
