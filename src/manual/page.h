// SPDX-License-Identifier: MIT
// A manual page out of its template: a line `.\" @commands@` and the like gives way to what the code's tables say or to
// a file beside the template. A mark that means nothing, or a page that leaves a rule out, is a std::runtime_error.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace sitrep::manual {

// What lies beside the template: the content of a file, and whether there is a page of that name.
struct Beside {
  std::function<std::string(const std::string& name)> content;
  std::function<bool(const std::string& page)> page_exists;
};

std::string filled(std::string_view page_template, std::string_view name, const Beside& beside);

}  // namespace sitrep::manual
