// SPDX-License-Identifier: MIT
#include "view/hostile_laws.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <vector>

#include "sitrep/model/safe.h"
#include "view/sample.h"

namespace sitrep::hostile {
namespace {

using Allowed = std::map<std::string_view, std::set<std::string_view>>;

const Allowed html = {{"html", {"lang"}},
                      {"head", {}},
                      {"meta", {"charset", "http-equiv", "content", "name"}},
                      {"title", {}},
                      {"style", {}},
                      {"body", {}},
                      {"header", {}},
                      {"nav", {"aria-label"}},
                      {"ul", {"class"}},
                      {"ol", {}},
                      {"li", {}},
                      {"main", {"id"}},
                      {"footer", {}},
                      {"p", {"class"}},
                      {"h1", {}},
                      {"h2", {"id"}},
                      {"section", {"class", "aria-label", "aria-labelledby", "tabindex"}},
                      {"dl", {"class"}},
                      {"dt", {}},
                      {"dd", {"class"}},
                      {"strong", {"class"}},
                      {"span", {"class"}},
                      {"table", {"class"}},
                      {"caption", {}},
                      {"thead", {}},
                      {"tbody", {}},
                      {"tr", {"id", "class"}},
                      {"th", {"scope", "class"}},
                      {"td", {"class", "data-is"}},
                      {"figure", {}},
                      {"figcaption", {"class"}},
                      {"svg", {"class", "viewBox", "role", "aria-label", "aria-hidden"}},
                      {"g", {"class"}},
                      {"a", {"class", "href", "aria-label", "aria-current"}},
                      {"line", {"class", "x1", "y1", "x2", "y2"}},
                      {"rect", {"class", "x", "y", "width", "height"}},
                      {"circle", {"class", "cx", "cy", "r"}},
                      {"path", {"class", "d"}},
                      {"polyline", {"class", "points"}},
                      {"text", {"class", "x", "y", "text-anchor"}}};
const Allowed junit = {{"testsuites", {"name", "tests", "failures", "errors", "skipped"}},
                       {"testsuite", {"name", "tests", "failures", "errors", "skipped"}},
                       {"testcase", {"classname", "name"}},
                       {"failure", {"type", "message"}},
                       {"skipped", {"message"}},
                       {"error", {"type", "message"}},
                       {"system-out", {}}};

std::string near(std::string_view text, std::size_t at) { return std::string(text.substr(at, 120)); }

// Of one tag, from behind its name to its `>`; attributes have double quotes. Moves `at` behind it.
std::string attributes(std::string_view text, std::size_t& at, const std::set<std::string_view>& allowed) {
  while (at < text.size() && text[at] != '>') {
    if (text[at] == ' ' || text[at] == '/' || text[at] == '\n') {
      ++at;
      continue;
    }
    const auto equals = text.find_first_of("=> \n", at);
    const auto name = text.substr(at, equals - at);
    if (!allowed.contains(name)) return "attribute " + near(text, at);
    if (equals == std::string_view::npos || text[equals] != '=' || text[equals + 1] != '"')
      return "no quotes " + near(text, at);
    const auto end = text.find('"', equals + 2);
    if (end == std::string_view::npos) return "open quote " + near(text, at);
    const auto value = text.substr(equals + 2, end - equals - 2);
    if (value.find('<') != std::string_view::npos) return "a tag within an attribute " + near(text, at);
    if (name == "href" && !value.starts_with("#") && !value.starts_with("../") && !value.starts_with("incidents/") &&
        !value.starts_with("playbooks/") && value.find_first_of(":/") != std::string_view::npos) {
      return "link " + near(text, at);
    }
    at = end + 1;
  }
  ++at;
  return {};
}

std::string only(std::string_view text, const Allowed& allowed) {
  std::vector<std::string_view> open;
  for (auto at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
    const bool ends = text.substr(at).starts_with("</");
    const auto begin = at + (ends ? 2 : 1);
    const auto end = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-0123456789", begin);
    const auto name = text.substr(begin, end - begin);
    const auto found = allowed.find(name);
    if (found == allowed.end()) return "tag " + near(text, at);
    const auto tag = at;
    at = end;
    if (const auto wrong = attributes(text, at, found->second); !wrong.empty()) return wrong;
    const bool empty = name == "meta" || text[at - 2] == '/';
    if (ends) {
      if (open.empty() || open.back() != name) return "closes what is not open " + near(text, tag);
      open.pop_back();
    } else if (!empty) {
      open.push_back(name);
    }
  }
  return open.empty() ? std::string() : "never closed: " + std::string(open.back());
}

std::vector<std::vector<std::string>> cells_of(std::string_view csv) {
  std::vector<std::vector<std::string>> rows = {{""}};
  bool quoted = false;
  for (std::size_t at = 0; at < csv.size(); ++at) {
    auto& cell = rows.back().back();
    if (quoted) {
      if (csv[at] != '"') {
        cell += csv[at];
      } else if (csv.substr(at).starts_with("\"\"")) {
        cell += csv[at++];
      } else {
        quoted = false;
      }
    } else if (csv[at] == '"' && cell.empty()) {
      quoted = true;
    } else if (csv[at] == ',') {
      rows.back().emplace_back();
    } else if (csv.substr(at).starts_with("\r\n")) {
      rows.push_back({""});
      ++at;
    } else {
      cell += csv[at];
    }
  }
  rows.pop_back();
  return rows;
}

bool alnum(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// A line of running text, outside of fences.
std::string plain_line(std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    const auto rest = line.substr(at);
    if (line[at] == '\\') {
      ++at;
    } else if (line[at] == '<') {
      if (rest.starts_with("<!-- -->")) continue;
      const auto end = rest.find('>');
      if (!rest.starts_with("<http://") && !rest.starts_with("<https://")) return "a tag: " + std::string(rest);
      if (end == std::string_view::npos || rest.substr(1, end - 1).find_first_of(" <\"`\\") != std::string_view::npos)
        return "a broken address: " + std::string(rest);
      at += end;
    } else if ((line[at] == '@' || line[at] == '#') && rest.size() > 1 && alnum(rest[1])) {
      return "a name or number: " + std::string(rest);
    } else if (rest.starts_with("](") || rest.starts_with("][") || rest.starts_with("![")) {
      return "a link: " + std::string(rest);
    } else if (line[at] == '`') {
      return "code: " + std::string(rest);
    } else if (rest.starts_with("://") || ((line[at] == 'G' || line[at] == 'g') && rest.size() > 3 &&
                                           (rest[1] == 'H' || rest[1] == 'h') && rest[2] == '-' && alnum(rest[3]))) {
      return "an address or a number: " + std::string(rest);
    } else if (line[at] == '&' && !rest.starts_with("&lt;") && !rest.starts_with("&gt;") &&
               !rest.starts_with("&amp;")) {
      return "an entity: " + std::string(rest);
    }
  }
  return {};
}

}  // namespace

std::string seen(const std::string& output, bool crlf) {
  auto text = output;
  if (crlf) {
    for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) text.erase(at, 1);
  }
  const auto hidden = find_hidden(text, false);
  if (!hidden && text.find('\t') == std::string::npos) return {};
  return "hidden: " + near(text, hidden ? hidden->offset - std::min<std::size_t>(hidden->offset, 20) : text.find('\t'));
}

std::string no_command(const std::string& output) {
  // GitHub trims a line before it looks; an older form of its commands, Azure's and TeamCity's stand anywhere.
  for (auto at = output.find("::"); at != std::string::npos; at = output.find("::", at + 1)) {
    const auto before = at == 0 ? std::string::npos : output.find_last_not_of(" \t", at - 1);
    if (before == std::string::npos || output[before] == '\n' || output[before] == '\r')
      return "a command: " + near(output, at);
  }
  for (const auto* begin : {"##[", "##vso[", "##teamcity["}) {
    if (const auto at = output.find(begin); at != std::string::npos) return "a command: " + near(output, at);
  }
  return {};
}

std::string our_markup(const std::string& page) {
  const auto style = page.find("<style>"), end = page.find("</style>");
  if (!page.starts_with("<!DOCTYPE html>\n") || style == std::string::npos || end < style) return "no page of ours";
  return only(page.substr(16, style + 7 - 16) + page.substr(end), html);
}

std::string read_aloud(const std::string& page) {
  constexpr std::pair<std::string_view, char> ours[] = {{"&amp;", '&'},  {"&lt;", '<'},  {"&gt;", '>'}, {"&quot;", '"'},
                                                        {"&#39;", '\''}, {"&#35;", '#'}, {"&#58;", ':'}};
  std::string out;
  for (std::size_t at = 0; at < page.size();) {
    const auto rest = std::string_view(page).substr(at, 6);
    const auto* found = rest.front() == '&'
                            ? std::find_if(std::begin(ours), std::end(ours),
                                           [&](const auto& each) { return rest.starts_with(each.first); })
                            : std::end(ours);
    out += found == std::end(ours) ? page[at] : found->second;
    at += found == std::end(ours) ? 1 : found->first.size();
  }
  return out;
}

std::string unpercented(const std::string& line) {
  constexpr std::pair<std::string_view, char> theirs[] = {
      {"%25", '%'}, {"%0D", '\r'}, {"%0A", '\n'}, {"%3A", ':'}, {"%2C", ','}};
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const auto rest = std::string_view(line).substr(at, 3);
    const auto* found =
        std::find_if(std::begin(theirs), std::end(theirs), [&](const auto& each) { return rest == each.first; });
    out += found == std::end(theirs) ? line[at] : found->second;
    at += found == std::end(theirs) ? 1 : 3;
  }
  return out;
}

std::string description(const std::string& calendar) {
  constexpr std::string_view name = "\r\nDESCRIPTION:";
  std::string whole, out;
  for (std::size_t at = 0; at < calendar.size(); ++at) {
    if (calendar.compare(at, 3, "\r\n ") == 0) {
      at += 2;  // folded
    } else {
      whole += calendar[at];
    }
  }
  for (auto at = whole.find(name) + name.size(); at < whole.size(); ++at) {
    const auto rest = std::string_view(whole).substr(at);
    if (rest.starts_with("\r\n") || rest.front() == ',' || rest.front() == ';') {
      break;
    } else if (rest.front() == '\\') {
      out += whole[++at] == 'n' ? '\n' : whole[at];
    } else {
      out += rest.front();
    }
  }
  return out;
}

std::string our_xml(const std::string& report) {
  const auto begin = report.find("?>");
  if (report.find("\xef\xbf\xbe") != std::string::npos || report.find("\xef\xbf\xbf") != std::string::npos)
    return "a character that XML has not";
  for (auto at = report.find('&'); at != std::string::npos; at = report.find('&', at + 1)) {
    const auto rest = std::string_view(report).substr(at);
    if (std::ranges::none_of(std::initializer_list<std::string_view>{"&amp;", "&lt;", "&gt;", "&quot;", "&#35;"},
                             [&](std::string_view ours) { return rest.starts_with(ours); }))
      return "an entity: " + near(report, at);
  }
  return begin == std::string::npos ? "no XML" : only(std::string_view(report).substr(begin + 2), junit);
}

std::string our_markdown(const std::string& page) {
  std::string fence;
  for (const auto& line : sample::lines(page)) {
    if (!fence.empty()) {
      if (line == fence) {
        fence.clear();
      } else if (line.find(fence) != std::string::npos) {
        return "the fence is too short: " + line;
      }
      continue;
    }
    if (line.starts_with("```")) {
      fence = line.substr(0, line.find_first_not_of('`'));
      if (line != fence + "text") return "a fence of somebody else's: " + line;
      continue;
    }
    if (const auto wrong = plain_line(line); !wrong.empty()) return wrong;
    if (!line.starts_with('|')) continue;
    std::size_t bars = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
      if (line[at] == '\\') {
        ++at;
      } else {
        bars += line[at] == '|';
      }
    }
    if (bars != 6) return "cells: " + line;
  }
  return fence.empty() ? std::string() : "an open fence";
}

std::string plain_cells(const std::string& csv, std::size_t rows) {
  const auto cells = cells_of(csv);
  if (cells.size() != rows) return "rows: " + std::to_string(cells.size());
  for (const auto& row : cells) {
    if (row.size() != cells.front().size()) return "cells: " + std::to_string(row.size());
    for (const auto& cell : row) {
      const auto first = cell.find_first_not_of(" \n\"");
      if (first != std::string::npos && std::string_view("=+-@\t\r").find(cell[first]) != std::string_view::npos)
        return "a formula: " + cell;
    }
  }
  return {};
}

std::string plain_events(const std::string& calendar, std::size_t events) {
  static const std::set<std::string_view> known = {"BEGIN",   "END",      "VERSION",     "PRODID",  "CALSCALE",
                                                   "UID",     "DTSTAMP",  "SEQUENCE",    "DTSTART", "DTEND",
                                                   "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS",  "TRANSP"};
  std::size_t begun = 0;
  for (std::size_t at = 0; at < calendar.size();) {
    const auto end = calendar.find("\r\n", at);
    if (end == std::string::npos) return "no end of a line";
    const auto line = std::string_view(calendar).substr(at, end - at);
    at = end + 2;
    if (line.size() > 75) return "too long: " + std::string(line);
    if (line.find_first_of("\r\n") != std::string_view::npos) return "a line break: " + std::string(line);
    if (line.starts_with(' ')) continue;
    const auto name = line.substr(0, line.find(':'));
    if (!known.contains(name)) return "property " + std::string(line);
    if ((name == "BEGIN" || name == "END") && !line.ends_with(":VCALENDAR") && !line.ends_with(":VEVENT"))
      return "component " + std::string(line);
    begun += line == "BEGIN:VEVENT";
  }
  return begun == events ? std::string() : "events: " + std::to_string(begun);
}

}  // namespace sitrep::hostile
