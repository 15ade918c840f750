// SPDX-License-Identifier: MIT
#include "view/findings.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/layout.h"
#include "view/no_command.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

Ink ink_of(Level level) {
  switch (level) {
    case Level::error: return Ink::late;
    case Level::warning: return Ink::unsure;
    case Level::note: return Ink::aside;
  }
  return Ink::plain;
}

// The first `count` code points.
std::string_view first(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (at < text.size() && (count > 0 || (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80)) {
    if ((static_cast<unsigned char>(text[at]) & 0xc0) != 0x80) --count;
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0) == 0x80) ++at;
  }
  return text.substr(0, at);
}

// Within a line; for its beginning there is line_start().
std::string shown_in_line(std::string_view text) { return no_hash_command(safe(text), " #"); }

std::string line_start(std::string_view path) {
  const auto out = shown_in_line(path);
  return out.compare(std::min(out.find_first_not_of(' '), out.size()), 2, "::") == 0 ? "./" + out : out;
}

// The line as it is shown, with a caret below what is meant. Of a line that is too wide the part around the caret.
std::string pointed(std::string_view source, const Place& place, const Look& look) {
  const auto before = first(source, place.column > 0 ? place.column - 1 : 0);
  const auto meant = first(source.substr(before.size()), std::max<std::size_t>(place.width, 1));
  auto shown = safe(source);
  auto start = width(safe(before));
  const auto gutter = fmt::format("{:>5} | ", place.line);
  const auto room = look.columns > gutter.size() + 10 ? look.columns - gutter.size() : std::size_t{10};
  if (start + 1 > room) {  // what stands before is cut by whole characters, with a mark
    const auto head = safe(before);
    std::size_t cut = 0;
    while (cut < head.size() && width(std::string_view(head).substr(cut)) > room / 2) {
      ++cut;
      while (cut < head.size() && (static_cast<unsigned char>(head[cut]) & 0xc0) == 0x80) ++cut;
    }
    shown = "…" + shown.substr(cut);
    start = 1 + width(std::string_view(head).substr(cut));
  }
  shown = shorten(shown, room);
  auto wide = std::max<std::size_t>(width(safe(meant)), 1);
  wide = std::min(wide, room > start ? room - start : std::size_t{1});
  const auto caret = "^" + std::string(wide - 1, '~');
  return gutter + shown + "\n" +
         Row(look).to(gutter.size() - 2).put("|").to(gutter.size() + start).put(caret, Ink::good).line();
}

}  // namespace

std::string findings_count(std::span<const Finding> findings, std::size_t files, std::size_t unread) {
  const auto missed = counted(unread, "file", "files") + " could not be read";
  if (findings.empty() && files == 0 && unread > 0) return "nothing was checked: " + missed + "\n";
  const auto in_files = counted(files, "file", "files") + (unread > 0 ? "; " + missed : "");
  if (findings.empty()) return "clean: " + in_files + "\n";
  std::vector<std::string> counts;
  const auto add = [&](Level level, std::string_view one, std::string_view many) {
    const auto count = std::ranges::count(findings, level, &Finding::level);
    if (count > 0) counts.push_back(counted(static_cast<std::size_t>(count), one, many));
  };
  add(Level::error, "error", "errors");
  add(Level::warning, "warning", "warnings");
  add(Level::note, "note", "notes");
  return joined(counts) + " in " + in_files + "\n";
}

std::string finding_text(const Finding& finding, const SourceLine& source_line, const Look& look) {
  auto out = line_start(finding.path);
  if (finding.place.line > 0) out += fmt::format(":{}:{}", finding.place.line, finding.place.column);
  out += ": " + paint(in_words(finding.level), ink_of(finding.level), look) + ": " + shown_in_line(finding.message);
  if (!finding.waived.empty()) out += " (waived: " + shown_in_line(finding.waived) + ")";
  out += " [" + safe(finding.rule) + "]\n";
  if (look.terminal && source_line && finding.place.line > 0) {
    const auto source = source_line(finding.path, finding.place.line);
    if (!source.empty()) out += pointed(source, finding.place, look);
  }
  if (!finding.cure.empty() && finding.waived.empty()) out += "  cure: " + shown_in_line(finding.cure) + "\n";
  return out;
}

std::string findings_text(std::span<const Finding> findings, const SourceLine& source_line, std::size_t files,
                          const Look& look, std::size_t unread) {
  std::string out;
  for (const auto& finding : findings) out += finding_text(finding, source_line, look);
  return out + findings_count(findings, files, unread);
}

std::string findings_json(std::span<const Finding> findings, std::size_t files, std::span<const Unread> unread) {
  auto json = versioned();
  json["files"] = files;
  json["unread"] = Json::array();
  for (const auto& each : unread) json["unread"].push_back({{"path", each.path}, {"why", each.why}});
  json["findings"] = Json::array();
  auto out = dumped(json);
  out.resize(out.rfind(']'));  // one by one: a million of them as one value take gigabytes
  for (const auto& finding : findings) out += (&finding == findings.data() ? "" : ",") + indented(to_json(finding), 4);
  return out + (findings.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace sitrep
