// SPDX-License-Identifier: MIT
#include "view/export.h"

#include <algorithm>

#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/statistics.h"
#include "view/json.h"
#include "view/no_command.h"
#include "view/said.h"

namespace sitrep {

using namespace view;

namespace {

constexpr std::string_view of_incident[] = {"incident",          "incident_title", "incident_opened",
                                            "incident_month",    "incident_phase", "incident_outcome",
                                            "incident_severity", "incident_owner", "drill"};
constexpr std::string_view of_entry[] = {"entry",  "id",     "at",      "logged",       "by",    "amends",
                                         "clears", "stands", "amended", "withdrawn_by", "state", "said"};

Json or_null(std::string_view text) { return text.empty() ? Json(nullptr) : Json(std::string(text)); }

// What became of it: proved, disproved, open, answered, carried, done, confirmed; null where nothing can.
Json state_of(const Incident& incident, const Entry& entry) {
  const auto id = entry.id();
  if (entry.kind == "guess") return std::string(in_words(incident.guess_state(id)));
  if (entry.kind == "report") return std::string(in_words(incident.confirmed(entry).state));
  if (!among(entry.kind, "question check task watch review followup")) return nullptr;
  return incident.is_open(entry)    ? "open"
         : incident.answered_by(id) ? "answered"
         : incident.done_by(id)     ? "done"
                                    : "carried";
}

bool is_column(std::string_view name) {
  static const auto columns = export_columns();
  return std::ranges::find(columns, name) != columns.end();
}

// An original has the values that stand now; a correction and a withdrawal have rows of their own.
Json row_of(const Log& log, const Incident& incident, const Entry& entry, const Zone& zone_of_months) {
  const auto* standing = incident.find(entry.id());
  if (standing && standing->said != &entry) standing = nullptr;
  const auto& now = standing ? *standing->now : entry;
  const bool stands = !standing || standing->stands();
  const auto* close = incident.closing();
  const auto* owner = incident.owner();

  Json row = Json::object();
  row["incident"] = log.header.id;
  row["incident_title"] = std::string(incident.title());
  row["incident_opened"] = rfc3339(log.header.opened);
  row["incident_month"] = month_of(log.header.opened, zone_of_months);
  row["incident_phase"] = std::string(in_words(incident.phase()));
  row["incident_outcome"] = close ? or_null(close->text("outcome")) : Json(nullptr);
  row["incident_severity"] = or_null(incident.severity());
  row["incident_owner"] = owner ? or_null(owner->text("name")) : Json(nullptr);
  row["drill"] = or_null(log.header.drill);
  row["entry"] = entry.kind;
  for (const auto name : {"id", "at", "logged", "by", "amends", "clears"}) row[name] = nullptr;
  row["stands"] = stands;
  row["amended"] = standing && standing->amended();
  row["withdrawn_by"] = stands ? Json(nullptr) : or_null(standing->retraction->id());
  row["state"] = standing && stands ? state_of(incident, now) : Json(nullptr);
  const auto zone = utc();
  row["said"] =
      entry.amends().empty() ? view::said(now, Numbers(), Look{log.header.opened.instant, zone}) : std::string();
  for (const auto& kind : kinds()) {
    for (const auto& field : kind.fields) row[std::string(field.name)] = nullptr;
  }
  Json other = nullptr;
  for (const auto& field : now.fields) {
    const bool ours = is_column(field.name) && std::ranges::find(of_incident, field.name) == std::end(of_incident) &&
                      !among(field.name, "entry stands amended withdrawn_by state said");
    (ours ? row : other)[field.name] = to_json(field.value);
  }
  row["other"] = other;
  return row;
}

// PostgreSQL's text and jsonb cannot hold U+0000, and one of them would keep a whole table from loading: its picture
// stands in its place.
Json without_nul(Json value) {
  if (value.is_structured()) {
    for (auto& each : value) each = without_nul(std::move(each));
  } else if (value.is_string()) {
    auto& text = value.get_ref<std::string&>();
    for (std::size_t at = 0; (at = text.find('\0', at)) != std::string::npos;) text.replace(at, 1, "\u2400");
  }
  return value;
}

std::string cell_of(const Json& value) {
  if (value.is_null()) return {};
  if (value.is_boolean()) return value.get<bool>() ? "true" : "false";
  if (!value.is_array() && !value.is_string()) return on_a_line(value);
  std::string text;
  if (value.is_string()) text = safe_lines(value.get_ref<const std::string&>());
  for (const auto& item : value.is_array() ? value : Json::array()) {
    text += (text.empty() ? "" : "; ") +
            (item.is_string() ? safe_lines(item.get_ref<const std::string&>()) : on_a_line(item));
  }
  return text;
}

// A spreadsheet takes what begins so for a formula, and the blanks and quotes before it for nothing.
std::string guarded(std::string text) {
  const auto first = text.find_first_not_of(" \t\r\n\"");
  if (first != std::string::npos && std::string_view("=+-@").find(text[first]) != std::string_view::npos)
    text.insert(0, "'");
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string nothing() { return {}; }
std::string array_begin() { return "[\n"; }

std::string csv_head() {
  std::string line;
  for (const auto name : export_columns()) line += (line.empty() ? "" : ",") + std::string(name);
  return line + "\r\n";
}

std::string calendar_head() {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//sitrep//incident log//EN\r\nCALSCALE:GREGORIAN\r\n";
}

// What is for programs shows no time in a zone.
template <std::string (*data)(const Log&, const Incident&)>
std::string plain(const Log& log, const Incident& incident, const ExportAs&) {
  return data(log, incident);
}

template <std::string (*rows)(const Log&, const Incident&, const Zone&)>
std::string by_month(const Log& log, const Incident& incident, const ExportAs& as) {
  return rows(log, incident, as.zone);
}

constexpr ExportFormat formats[] = {
    {"md", "the record for people, as Markdown", export_md, nothing, "\n---\n\n", "", false},
    {"html", "the record for people, as one page with a drawn timeline", export_html, nothing, "", "", false, false},
    {"json", "one object an incident: where it stands, and every entry with what became of it", plain<export_json>,
     array_begin, ",\n", "]\n", false},
    {"ndjson", "one line an entry, with the same columns in each, for databases", by_month<export_ndjson>, nothing, "",
     "", true},
    {"csv", "one row an entry, the same columns, for spreadsheets", by_month<export_csv>, csv_head, "", "", true},
    {"ics", "a calendar: reviews, follow-ups and watches", plain<export_ics>, calendar_head, "", "END:VCALENDAR\r\n",
     true},
};

}  // namespace

std::span<const ExportFormat> export_formats() { return formats; }

std::vector<std::string_view> export_columns() {
  std::vector<std::string_view> columns(std::begin(of_incident), std::end(of_incident));
  columns.insert(columns.end(), std::begin(of_entry), std::end(of_entry));
  for (const auto& kind : kinds()) {
    for (const auto& field : kind.fields) {
      if (std::ranges::find(columns, field.name) == columns.end()) columns.push_back(field.name);
    }
  }
  columns.push_back("other");
  return columns;
}

std::string export_ndjson(const Log& log, const Incident& incident, const Zone& zone) {
  std::string out;
  for (const auto& entry : log.entries) out += on_a_line(without_nul(row_of(log, incident, entry, zone))) + "\n";
  return out;
}

std::string export_csv(const Log& log, const Incident& incident, const Zone& zone) {
  const auto columns = export_columns();
  std::string out;
  for (const auto& entry : log.entries) {
    const auto row = row_of(log, incident, entry, zone);
    std::string line;
    for (const auto name : columns)
      line += (name == columns.front() ? "" : ",") + guarded(cell_of(row.at(std::string(name))));
    out += no_command(line) + "\r\n";
  }
  return out;
}

std::string export_json(const Log& log, const Incident& incident) {
  auto json = versioned();
  json["incident"] = log.header.id;
  json["title"] = std::string(incident.title());
  json["opened"] = rfc3339(log.header.opened);
  json["opened_by"] = log.header.opened_by;
  json["drill"] = or_null(log.header.drill);
  json["phase"] = std::string(in_words(incident.phase()));
  const auto* close = incident.closing();
  json["outcome"] = close ? or_null(close->text("outcome")) : Json(nullptr);
  json["closed"] = close ? Json(rfc3339(close->at())) : Json(nullptr);
  json["severity"] = or_null(incident.severity());
  json["thread"] = or_null(incident.thread());
  json["owner"] = incident.owner() ? or_null(incident.owner()->text("name")) : Json(nullptr);
  json["voice"] = incident.voice() ? or_null(incident.voice()->text("name")) : Json(nullptr);
  json["customers"] = incident.customers();
  json["customer_due"] = to_json(incident.customer_due());
  json["problems"] = log.problems.size();
  json["entries"] = Json::array();
  for (const auto& entry : log.entries) {
    Json one = {{"as_written", to_json(entry)}};
    const auto* standing = incident.find(entry.id());
    if (standing && standing->said == &entry) {
      one["stands"] = standing->stands();
      if (standing->retraction) one["withdrawn_by"] = std::string(standing->retraction->id());
      if (standing->amended()) one["now"] = to_json(*standing->now);
      if (const auto state = state_of(incident, *standing->now); standing->stands() && !state.is_null())
        one["state"] = state;
    }
    json["entries"].push_back(std::move(one));
  }
  return dumped(json);
}

}  // namespace sitrep
