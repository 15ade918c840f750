// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "fuzz/laws.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "view/brief.h"
#include "view/checklist.h"
#include "view/entry_line.h"
#include "view/explain.h"
#include "view/export.h"
#include "view/findings.h"
#include "view/handoff.h"
#include "view/list.h"
#include "view/log.h"
#include "view/message.h"
#include "view/owed.h"
#include "view/repair.h"
#include "view/show.h"
#include "view/stats.h"
#include "view/status.h"

namespace sitrep::fuzz {
namespace {

struct View {
  const Given& given;
  Bytes bytes;
  const Look& look;

  CloseVerdict to_close() const { return judge_close(given.log, given.incident, "resolved", given.around); }
  std::vector<Finding> findings() const { return lint_incident(given.log, given.routine, given.around); }

  // The last entry of the kind, or, where there is none, one without fields.
  Entry last(std::string_view kind) const {
    const auto* entry = given.incident.latest(kind);
    return entry ? *entry : Entry(kind);
  }

  std::string source_line(std::uint32_t line) const {
    auto rest = bytes;
    for (; line > 1 && !rest.empty(); --line) rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
    return std::string(rest.substr(0, rest.find('\n')));
  }

  std::vector<Owed> owed() const { return owed_of(given.log, given.incident, look.now); }

  std::vector<Figures> figures() const { return {as_of(figures_of(given.log, given.incident), look.now)}; }
};

// A screen keeps to the columns of a terminal; what is copied or piped is as long as it is.
enum class Form { screen, text, json };

// csv and ics end a line as their standards say.
std::string with_plain_ends(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) text.erase(at, 1);
  return text;
}

struct Renderer {
  Form form;
  std::string (*make)(const View&);
};

LogChoice everything() {
  LogChoice choice;
  choice.all = true;
  return choice;
}

template <typename Each>
std::string of_each_entry(const View& view, Each each) {
  std::string all;
  // Some dozens, or it would be the square of the log's length.
  std::size_t seen = 0;
  for (const auto& entry : view.given.log.entries) {
    const auto* standing = view.given.incident.find(entry.id());
    if (standing && ++seen <= 40) all += each(*standing);
  }
  return all;
}

constexpr Renderer renderers[] = {
    {Form::screen, [](const View& v) { return status_text(v.given.incident, v.to_close(), v.look); }},
    {Form::json, [](const View& v) { return status_json(v.given.incident, v.to_close(), v.look); }},
    {Form::text, [](const View& v) { return status_short(v.given.incident, v.look.now); }},
    {Form::screen, [](const View& v) { return log_text(v.given.log, v.given.incident, {}, v.look); }},
    {Form::screen, [](const View& v) { return log_text(v.given.log, v.given.incident, everything(), v.look); }},
    {Form::json, [](const View& v) { return log_json(v.given.log, v.given.incident, everything(), v.look); }},
    {Form::screen,
     [](const View& v) {
       return of_each_entry(v, [&](const Standing& each) { return show_text(v.given.incident, each, v.look); });
     }},
    {Form::text,  // each parses on its own
     [](const View& v) {
       return of_each_entry(v, [&](const Standing& each) {
         const auto text = show_json(v.given.incident, each, v.look);
         must(nlohmann::json::parse(text)["version"] == 1, "JSON has its version", text);
         return text;
       });
     }},
    {Form::text,
     [](const View& v) {
       return of_each_entry(v, [&](const Standing& each) { return entry_line(*each.now, v.look); });
     }},
    {Form::json, [](const View& v) { return entry_json(v.given.log.entries, v.given.log.header.id); }},
    {Form::text,
     [](const View& v) { return list_text(std::array{listing_of(v.given.log, v.given.incident)}, v.look); }},
    {Form::json,
     [](const View& v) { return list_json(std::array{listing_of(v.given.log, v.given.incident)}, v.look); }},
    {Form::text,
     [](const View& v) {
       return findings_text(
           v.findings(), [&](std::string_view, std::uint32_t line) { return v.source_line(line); }, 1, v.look);
     }},
    {Form::json, [](const View& v) { return findings_json(v.findings(), 1); }},
    {Form::screen, [](const View& v) { return handoff_text(v.given.incident, v.last("owner"), v.look); }},
    {Form::screen, [](const View& v) { return repair_text(v.given.incident, v.look); }},
    {Form::text, [](const View& v) { return brief_text(v.given.incident, v.look); }},
    {Form::text, [](const View& v) { return message_text(v.given.incident, v.last("update"), v.look); }},
    {Form::text,
     [](const View& v) {
       return compose_update(v.given.incident, Entry("update"), v.look, [](std::string_view) { return true; });
     }},
    {Form::text,
     [](const View& v) {
       return compose_update(v.given.incident, v.last("update"), v.look, [](std::string_view) { return true; });
     }},
    {Form::text,
     [](const View& v) { return checklist_text(v.to_close(), v.last("close").text("outcome"), true, v.look); }},
    {Form::text, [](const View& v) { return owed_text(v.owed(), v.look); }},
    {Form::json, [](const View& v) { return owed_json(v.owed(), v.look); }},
    {Form::screen,
     [](const View& v) {
       return stats_text(statistics(v.figures(), v.look.zone), {std::nullopt, v.given.log.header.title}, v.look);
     }},
    {Form::json,
     [](const View& v) { return stats_json(statistics(v.figures(), v.look.zone), v.figures(), {}, v.look); }},
    {Form::text, [](const View& v) { return explain_text(v.bytes, v.look); }},
    {Form::text,
     [](const View& v) {
       return export_md(v.given.log, v.given.incident, {v.look.zone, "1"});
     }},
    {Form::text,
     [](const View& v) {
       return export_html(v.given.log, v.given.incident, {v.look.zone, "1"});
     }},
    {Form::text, [](const View& v) { return export_ndjson(v.given.log, v.given.incident, v.look.zone); }},
    {Form::text, [](const View& v) { return with_plain_ends(export_csv(v.given.log, v.given.incident, v.look.zone)); }},
    {Form::text, [](const View& v) { return with_plain_ends(export_ics(v.given.log, v.given.incident)); }},
};

Look look_of(unsigned char byte, const Zone& zone) {
  constexpr std::size_t columns[] = {80, 40, 20, 200};
  Look look{noon, zone};
  look.terminal = byte & 1U;
  look.columns = columns[(byte >> 1U) & 3U];
  look.rows = (byte & 8U) ? 10 : 24;
  if (byte & 16U) look.now = Instant(Seconds(byte) * 1'000'000);  // years before
  return look;
}

}  // namespace

void render(Bytes bytes) {
  if (bytes.size() < 2) return;
  static const Zone zone{"Europe/Berlin", [](Instant) { return Seconds(3600); }};
  const auto& renderer = renderers[static_cast<unsigned char>(bytes[0]) % std::size(renderers)];
  const auto look = look_of(static_cast<unsigned char>(bytes[1]), zone);
  bytes.remove_prefix(2);
  const Given given(bytes);
  const auto output = renderer.make({given, bytes, look});
  must_be_safe(output);
  if (renderer.form == Form::json) {
    must(nlohmann::json::parse(output)["version"] == 1, "JSON has its version", output);
  } else if (renderer.form == Form::screen && look.terminal && look.columns >= 40) {
    for (auto rest = std::string_view(output); !rest.empty();) {
      const auto line = rest.substr(0, rest.find('\n'));
      must(width(line) <= look.columns, "a screen keeps to its columns", line);
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
  }
}

}  // namespace sitrep::fuzz
