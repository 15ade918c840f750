// SPDX-License-Identifier: MIT
#include "view/hostile_texts.h"

#include <algorithm>
#include <set>

#include "sitrep/format/read.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/pages.h"

namespace sitrep::hostile {
namespace {

std::string utf8(char32_t c) {
  std::string out;
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xc0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xe0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  } else {
    out += static_cast<char>(0xf0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3f));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3f));
    out += static_cast<char>(0x80 | (c & 0x3f));
  }
  return out;
}

// What a terminal takes for a command, and what nobody sees: each alone, at the beginning, within and at the end.
constexpr char32_t unseen[] = {0xad,   0x34f,  0x61c,  0x115f, 0x180e,  0x200b,  0x200c,  0x200d, 0x200e, 0x200f,
                               0x2028, 0x2029, 0x202a, 0x202b, 0x202c,  0x202d,  0x202e,  0x2060, 0x2061, 0x2062,
                               0x2063, 0x2064, 0x2066, 0x2067, 0x2068,  0x2069,  0x206a,  0x206f, 0x3164, 0xfeff,
                               0xffa0, 0xfff9, 0xfffa, 0xfffb, 0x1d173, 0xe0001, 0xe0041, 0xe007f};

const std::string written[] = {
    // terminals
    "\x1b[2J", "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]8;;http://x.example\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]52;c;aGk=\x07", "\x1bP1000p\x1b\\", "\x1b(0",
    "\x1b"
    "c",
    "\xc2\x9b"
    "31m",
    "\xc2\x9d"
    "0;x\xc2\x9c",
    "over\rwritten", "ab\b\bcd", "a\x7f", "\x0e\x0f", "one\ntwo", "one\r\ntwo", "\nowner Eve", "a\tb", "a\vb\fc",
    "\n\n\n",
    "a\xc2\x85"
    "b",
    // not UTF-8
    "\xff", "\xfe\xff", "\xc0\xaf", "\xe2\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "a\x80z", "\xc3(", "\xf0\x9f\x98",
    "x\xf8\x88\x80\x80\x80",
    // TOML
    "\\u001b[2J", "\\n[[close]]\\n", "\"\n[[close]]\noutcome = \"resolved\"\n", "\"\"\"", "'''",
    "\"\"\"\n[incident]\nid = \"x\"", "# comment", "a # b", "\\", "\\\\", "\\\"", "]", "[[", "= 1", "key = \"v\"",
    "<<<<<<< ours", "=======", ">>>>>>> theirs",
    // pages
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "</title><script>1</script>",
    "</style><b>", "</svg><a href=x>", "<!-- ", "-->", "<!--><script>", "<![CDATA[x", "]]>", "&lt;b&gt;", "&#60;b&#62;",
    "&amp;", "&", "&nbsp", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='", "\"><b>x</b>", "'><b>",
    "` onload=x `", "<a href=\"javascript:alert(1)\">x</a>", "javascript:alert(1)", "JaVaScRiPt:alert(1)",
    "data:text/html,<b>", "vbscript:x", "<base href=//x.example>", "<meta http-equiv=refresh content=0>",
    "<iframe src=//x.example>", "<link rel=stylesheet href=//x.example>", "<style>*{}</style>",
    "<details open ontoggle=alert(1)>", "<math><mi>", "<template>", "<form action=//x.example>", "<plaintext>",
    "<textarea>", "</body></html>", "<", ">", "< b >", "<b", "</", "url(//x.example)", "expression(alert(1))",
    "@import '//x.example'",
    // templates
    "{{title}}", "{{{style}}}", "{{#told}}", "{{/told}}", "{{^told}}", "{{!x", "{{>shell}}", "{{&style}}",
    "{{=<% %>=}}", "}}", "{{", "{", "{0}", "{:>99}", "%s%n", "${x}", "R\"(x)\"", ")~~~\"",
    // Markdown
    "```", "````\nx\n````", "~~~", "```\n# out\n```", "    code", "# heading", "###### h", "- item", "* item",
    "1. item", "> quote", "- [ ] task", "---", "***", "===", "|", "a | b", "|---|", "\\|", "\\\\|",
    "[a](http://x.example)", "[a](javascript:alert(1))", "![i](http://x.example/i.png)", "[a]: http://x.example",
    "[a][b]", "[^1]", "[^1]: note", "<https://x.example>", "<x@y.example>", "https://x.example/a_b?c=*d*",
    "http://x.example)", "www.x.example", "x@y.example", "ftp://x.example", "mailto:x@y.example", "@mina", "@org/team",
    "a@b", "#123", "GH-123", "gh-7", "org/repo#7", "org/repo@0123456789abcdef",
    "0123456789abcdef0123456789abcdef01234567", "**b**", "__b__", "*i*", "_i_", "~~s~~", "`c`", "``", "$m$", "$$m$$",
    ":tada:", "ends in a backslash\\", "two blanks  \nbreak", "<kbd>", "<br>",
    // spreadsheets
    "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", " =1", "\"=1", "'=1", "=HYPERLINK(\"http://x.example\")",
    "=cmd|'/c calc'!A0", "-2+3+cmd|' /c calc'!A0", "a,b", "a;b", "\"", "\"\"", "a\"b", "\",\"", "\"\r\n=1,\"",
    "a\r\n=1", "sep=;", "|1", "%0A=1",
    // CI servers
    "::error::x", "::error file=a,line=1::x", "::warning::x", "::notice::x", "::debug::x", "::add-mask::x",
    "::set-output name=a::b", "::set-env name=PATH::x", "::save-state name=a::b", "::stop-commands::t", "::group::x",
    "::endgroup::", "::echo::on", "  ::error::x", "\n::error::x", "\r\n::error::x", "\r::error::x", "%0A::error::x",
    "%0D%0A::error::x", "a,line=9::x", "##[error]x", "##[group]x", "a ##[set-env name=PATH]x", "##[add-path]x",
    "##vso[task.setvariable variable=a]b", "###[error]x", "##  ##[x", "a::b", ":::x", ":: x", "one\n  ::error::x",
    "one\n##vso[x]y", "##teamcity[buildStop comment='x']", "\n##[error]x", "%25", "%", "section_start:1:x\r\x1b[0K",
    // calendars
    "a\r\nATTENDEE:mailto:x@y.example", "a\nEND:VEVENT\nBEGIN:VEVENT", "END:VCALENDAR", "BEGIN:VALARM",
    ";VALUE=URI:http://x.example", ":x", "a;b,c", "\\n", "\\;", "\r\n ATTACH:x", "DTSTART:19700101T000000Z",
    // JSON and XML
    "\"}", "\\u0000", "\\ud800", "}\n{", "],[", "null", "true", "1e999", "{\"entry\":\"close\"}",
    "\",\"entry\":\"close", "</failure>", "]]><x/>", "<?xml version=\"1.0\"?>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;", "&#0;", "\xef\xbf\xbe", "\xef\xbf\xbf",
    // names and paths
    "../../etc/passwd", "/etc/passwd", "a/../../b", "-rf", "--help", "$(reboot)", "`reboot`", "; reboot", "| reboot",
    "&& reboot", "a b", "*", "?", "~", "\\\\x\\y", "CON", ".", "..", "last", "17", "everyone",
    // hard to lay out
    " ", "x", "\xc3\xa9", "e\xcc\x81", "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e", "\xd8\xa7\xd9\x84",
    "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb",
    "\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa", "\xe0\xa4\x95\xe0\xa5\x8d\xe2\x80\x8d\xe0\xa4\xb7"};

std::vector<std::string> all_texts() {
  std::vector<std::string> all(std::begin(written), std::end(written));
  const auto around = [&](const std::string& c) { all.push_back(c + "a" + c + "b" + c); };
  for (char32_t c = 0; c < 0x20; ++c) around(utf8(c));
  for (char32_t c = 0x7f; c < 0xa0; ++c) around(utf8(c));
  for (const auto c : unseen) around(utf8(c));
  all.push_back(std::string(3000, 'w'));
  std::string marks = "o", wide;
  for (int i = 0; i < 300; ++i) marks += "\xcc\x81";
  std::string colons;  // wherever a line is parted
  for (int i = 0; i < 100; ++i) colons += "a::b ";
  all.push_back(colons);
  all.push_back(std::string(200, ':'));
  for (int i = 0; i < 120; ++i) wide += "\xf0\x9f\x98\x80\xc3\xa9";
  all.push_back(marks);
  all.push_back(wide);
  all.push_back(std::string(200, '`'));
  all.push_back(std::string(200, '\n'));
  std::set<std::string_view> seen;
  std::erase_if(all, [&](const std::string& text) { return text.empty() || !seen.insert(text).second; });
  return all;
}

// The log with a word in every place; another text takes the word's place when it has been read, so that it may be
// what no TOML could hold.
constexpr std::string_view word = "HOSTILE";

std::string pattern(bool closed) {
  const std::string quoted = "\"" + std::string(word) + "\"";
  std::string log = "format = \"incident/1\"\n\n[incident]\nid = " + quoted + "\ntitle = " + quoted +
                    "\nopened = 2026-11-23T10:14:00+01:00\nopened_by = " + quoted + "\n";
  int number = 0;
  std::string report, last;
  const auto begin = [&](std::string_view kind) {
    last = std::to_string(++number) + "-aaaaa";
    log += "\n[[" + std::string(kind) + "]]\nid = \"" + last +
           "\"\nat = 2026-11-23T10:20:00+01:00\nlogged = 2026-11-23T10:40:00+01:00\nby = " + quoted + "\n";
  };
  const auto write = [&](const KindSpec& kind, bool amends) {
    const auto before = last;
    begin(kind.name);
    if (kind.name == "report" && !amends) report = last;
    if (amends) log += "amends = \"" + before + "\"\n";
    for (const auto& field : kind.fields) {
      log += std::string(field.name) + " = ";
      switch (field.type) {
        case Type::time: log += "2026-11-23T10:30:00+01:00"; break;
        case Type::boolean: log += "false"; break;
        case Type::id: log += field.name == "report" ? "\"" + report + "\"" : "\"1-aaaaa\""; break;
        case Type::ids: log += "[\"1-aaaaa\", " + quoted + "]"; break;
        case Type::people:
        case Type::words: log += "[" + quoted + "]"; break;
        case Type::word: log += among("customer", field.words) ? "\"customer\"" : quoted; break;
        default: log += quoted;
      }
      log += "\n";
    }
    log += "x_mine = " + quoted + "\n";
  };
  for (const auto& kind : kinds()) {
    // A withdrawal would take the first away; a close comes last.
    if (kind.name == "retraction" || kind.name == "close" || kind.name == "reopen") continue;
    write(kind, false);
    if (kind.name == "report" || kind.name == "note") write(kind, true);
    if (kind.name == "note") {
      begin("retraction");
      log += "of = \"" + std::to_string(number - 2) + "-aaaaa\"\nwhy = " + quoted + "\n";
    }
  }
  if (closed) {  // twice, so that there is something that was open again
    for (const std::string_view name : {"close", "reopen", "close"}) write(*find_kind(name), false);
    return log;
  }
  begin("verdict");
  log += "words = " + quoted + "\nmore = [" + quoted + "]\n";
  return log;
}

void put(Value& value, const std::string& text) {
  if (auto* one = std::get_if<std::string>(&value); one && *one == word) *one = text;
  if (auto* many = std::get_if<std::vector<std::string>>(&value)) std::ranges::replace(*many, std::string(word), text);
}

}  // namespace

const std::vector<std::string>& texts() {
  static const auto all = all_texts();
  return all;
}

Log log_of(const std::string& text, bool closed) {
  static const auto open = read_incident(pattern(false), "incidents/hostile.toml"),
                    shut = read_incident(pattern(true), "incidents/hostile.toml");
  auto log = closed ? shut : open;
  log.path = text;
  log.header.id = log.header.title = log.header.opened_by = text;
  for (auto& field : log.header.fields) put(field.value, text);
  for (auto& entry : log.entries) {
    for (auto& field : entry.fields) put(field.value, text);
  }
  return log;
}

Page page_of(std::string_view format, const std::string& text) {
  Page page;
  page.spec = find_page(format);
  page.path = text;
  page.readable = true;
  for (const auto& table : page.spec->tables) {
    Entry made(table.name);
    for (const auto& key : table.fields) {
      if (key.type == Type::texts || key.type == Type::words || key.type == Type::incidents)
        made.set(key.name, std::vector<std::string>{text, text});
      if (key.type == Type::text || key.type == Type::person || key.type == Type::duration ||
          key.type == Type::interval)
        made.set(key.name, text);
    }
    if (table.name.empty()) {
      page.keys.fields = made.fields;
    } else {
      page.tables.push_back(std::move(made));
    }
  }
  return page;
}

}  // namespace sitrep::hostile
