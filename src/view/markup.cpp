// SPDX-License-Identifier: MIT
#include "view/markup.h"

#include <fmt/format.h>

#include "sitrep/model/safe.h"

namespace sitrep::view::markup {
namespace {

std::string without_marks(const std::string& text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\'': out += "&#39;"; break;
      default: out += c;
    }
  }
  return out;
}

}  // namespace

std::string escaped(std::string_view text) { return without_marks(safe(text)); }
std::string escaped_lines(std::string_view text) { return without_marks(safe_lines(text)); }

std::string element(std::string_view name, std::string_view inner, std::string_view classes) {
  if (classes.empty()) return fmt::format("<{0}>{1}</{0}>", name, inner);
  return fmt::format("<{0} class=\"{2}\">{1}</{0}>", name, inner, classes);
}

std::string link(std::string_view href, std::string_view text) {
  return fmt::format("<a href=\"{}\">{}</a>", escaped(href), escaped(text));
}

std::string table(std::string_view caption, std::span<const Column> columns, const std::vector<std::vector<std::string>>& rows) {
  std::string head;
  for (const auto& column : columns) {
    head += fmt::format("<th scope=\"col\"{}>{}</th>", column.number ? " class=\"number\"" : "", escaped(column.title));
  }
  std::string body;
  for (const auto& row : rows) {
    body += "<tr>";
    for (std::size_t at = 0; at < row.size(); ++at) {
      const std::string_view number = columns[at].number ? " class=\"number\"" : "";
      body += at == 0 ? fmt::format("<th scope=\"row\"{}>{}</th>", number, row[at]) : fmt::format("<td{}>{}</td>", number, row[at]);
    }
    body += "</tr>\n";
  }
  // A box that scrolls must be reached by the keyboard, and what is reached must have a name.
  return fmt::format("<section class=\"scrolls\" aria-label=\"{0}\" tabindex=\"0\">\n<table>\n<caption>{0}</caption>\n"
                     "<thead><tr>{1}</tr></thead>\n<tbody>\n{2}</tbody>\n</table>\n</section>\n",
                     escaped(caption), head, body);
}

}  // namespace sitrep::view::markup
