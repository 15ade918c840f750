// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "lint/page_parts.h"
#include "lint/phrase.h"
#include "lint/rules.h"

namespace sitrep::checks {

void misplaced_file(const Case& c, Reporter& r) {
  if (c.page) return in_page::misplaced_file(c, r);
  const std::string_view path = c.log.path;
  const std::string_view id = c.log.header.id;
  if (path.empty() || path == "-" || path == "standard input" || path.starts_with('<') || id.empty())
    return;  // standard input; no id to go by
  const auto slash = path.rfind('/');
  const auto name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const auto folder = slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
  std::string_view wanted = c.routine.record_where;
  while (wanted.starts_with("./")) wanted.remove_prefix(2);
  while (wanted.size() > 1 && wanted.ends_with('/')) wanted.remove_suffix(1);
  if (wanted == ".") wanted = {};
  const auto place = wanted.empty() ? std::string(id) + ".toml" : fmt::format("{}/{}.toml", wanted, id);
  const auto cure = fmt::format("git mv {} {}", argument(path), argument(place));
  const bool inside =
      wanted.empty() ? !path.starts_with('/') : folder == wanted || folder.starts_with(std::string(wanted) + "/");
  if (name != std::string(id) + ".toml") {
    r.file(c, fmt::format("the file is named {}, and the incident {}", quoted(name), quoted(id)), cure);
  } else if (!inside) {
    r.file(c, fmt::format("the file lies outside {}, where the incidents are", wanted), cure);
  }
}

}  // namespace sitrep::checks
