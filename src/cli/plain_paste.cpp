// SPDX-License-Identifier: MIT
#include "cli/plain_paste.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "sitrep/model/kinds.h"

namespace sitrep {
namespace {

constexpr std::string_view breaking =
    "p br div li tr ul ol table tbody thead h1 h2 h3 h4 h5 h6 pre dl dt dd blockquote hr";
constexpr std::string_view cells = "td th";
constexpr std::string_view marks = "b i u em strong span a font code tt small big html body head section article label";

struct Tag {
  std::string name;  // in lower case; empty: it is none
  bool closes = false;
  std::size_t size = 0;  // of it all
};

// "<br/>", "</td>", "<a href=…>": a tag that a page has, and nothing else in angle brackets.
Tag tag_at(std::string_view text) {
  Tag tag;
  std::size_t at = 1;
  if (at < text.size() && text[at] == '/') {
    tag.closes = true;
    ++at;
  }
  std::string name;
  while (at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0 && name.size() < 12) {
    name += static_cast<char>(std::tolower(static_cast<unsigned char>(text[at++])));
  }
  const auto end = text.find('>', at);
  const bool known = among(name, breaking) || among(name, cells) || among(name, marks);
  const bool ends = at < text.size() && (text[at] == '>' || text[at] == '/' || text[at] == ' ' || text[at] == '\n');
  if (!known || !ends || end == std::string_view::npos) return {};
  tag.name = name;
  tag.size = end + 1;
  return tag;
}

// Most of its lines begin with a tag: an error text that quotes some is no page.
bool is_page(std::string_view text) {
  int lines = 0, tagged = 0;
  while (!text.empty()) {
    auto line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    line.remove_prefix(std::min(line.find_first_not_of(" \t\r"), line.size()));
    if (line.empty()) continue;
    ++lines;
    if (line.front() == '<' && !tag_at(line).name.empty()) ++tagged;
  }
  return tagged > 0 && tagged * 2 >= lines;
}

std::string without_tags(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto tag = text.front() == '<' ? tag_at(text) : Tag{};
    if (tag.name.empty()) {
      out += text.front();
      text.remove_prefix(1);
      continue;
    }
    if (among(tag.name, breaking)) out += '\n';
    if (among(tag.name, cells) && tag.closes) out += " | ";
    text.remove_prefix(tag.size);
  }
  return out;
}

void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) {
    text.replace(at, what.size(), by);
  }
}

}  // namespace

std::string plain_paste(std::string_view text) {
  const bool page = is_page(text);
  auto plain = page ? without_tags(text) : std::string(text);
  if (page) {
    constexpr std::pair<std::string_view, std::string_view> named[] = {
        {"&nbsp;", " "}, {"&lt;", "<"},   {"&gt;", ">"}, {"&quot;", "\""},
        {"&#39;", "'"},  {"&apos;", "'"}, {"&amp;", "&"}};
    for (const auto& [name, is] : named) replace_all(plain, name, is);
  }
  constexpr std::pair<std::string_view, std::string_view> blanks[] = {
      {"\xc2\xa0", " "},     {"\xe2\x80\xaf", " "}, {"\xe2\x80\x8b", ""}, {"\xef\xbb\xbf", ""},
      {"\xef\xbc\x9a", ":"}, {"\r\n", "\n"},        {"\r", "\n"}};
  for (const auto& [kind, is] : blanks) replace_all(plain, kind, is);
  return plain;
}

}  // namespace sitrep
