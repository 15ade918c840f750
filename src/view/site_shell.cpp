// SPDX-License-Identifier: MIT
#include "view/site_shell.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/sha256.h"
#include "view/markup.h"

namespace sitrep {

std::string site_style() {
  const auto found = std::ranges::find(embedded_styles(), "site", &EmbeddedStyle::name);
  return found == embedded_styles().end() ? std::string() : std::string(found->text);
}

namespace view {
namespace {

struct Place {
  std::string_view path, name;
};
constexpr Place places[] = {{"index.html", "Incidents"},
                            {"owed.html", "Still owed"},
                            {"statistics.html", "Numbers"},
                            {"playbooks.html", "Playbooks"},
                            {"routine.html", "The routine"}};

std::string navigation(const SiteShell& shell, std::string_view path, std::string_view up) {
  if (shell.alone) return "";
  std::string items;
  for (const auto& place : places) {
    if ((place.path == "playbooks.html" && !shell.has_playbooks) || (place.path == "routine.html" && !shell.has_routine)) continue;
    items += fmt::format("<li><a href=\"{}{}\"{}>{}</a></li>\n", up, place.path,
                         place.path == path ? " aria-current=\"page\"" : "", place.name);
  }
  return fmt::format("<header>\n<nav aria-label=\"Site\">\n<ul>\n{}</ul>\n</nav>\n</header>\n", items);
}

}  // namespace

std::string in_shell(const SiteShell& shell, std::string_view path, std::string_view title, const std::string& body) {
  const std::string_view up = path.find('/') == std::string_view::npos ? "" : "../";
  const auto style = site_style();
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; "
      "form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"referrer\" content=\"no-referrer\">\n"
      "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">To the content</a>\n"
      "{}<main id=\"content\">\n{}</main>\n"
      "<footer>\n<p>Made from the record by sitrep {}.</p>\n</footer>\n</body>\n</html>\n",
      base64(sha256(style)), markup::escaped(title), style, navigation(shell, path, up), body, markup::escaped(shell.version));
}

}  // namespace view

}  // namespace sitrep
