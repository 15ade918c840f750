// SPDX-License-Identifier: MIT
// An incident for others. One row an entry, flat, with the same columns in every row and version, for
// tables and databases; one object for programs; a calendar of what is to come; a page for people. They depend on the
// record alone, never on the clock.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/incident.h"

namespace sitrep {

// How what is for people shows times, and the program's version.
struct ExportAs {
  const Zone& zone;
  std::string_view version;
};

struct ExportFormat {
  std::string_view name;
  std::string_view meaning;
  std::string (*one)(const Log&, const Incident&, const ExportAs&);
  // Where several incidents make one output: what stands before them, between two and behind.
  std::string (*head)();
  std::string_view between;
  std::string_view tail;
  bool framed;          // one alone has head and tail too
  bool several = true;  // can hold more than one incident
};

// A format is added by a line in the table behind it.
std::span<const ExportFormat> export_formats();

// The columns of ndjson and csv: of the incident, of every entry, then every field of the kinds table, each name once;
// `other` holds what this version does not know, as JSON.
std::vector<std::string_view> export_columns();

std::string export_json(const Log& log, const Incident& incident);
// `zone`: whose clock says in which month it was opened.
std::string export_ndjson(const Log& log, const Incident& incident, const Zone& zone);
std::string export_csv(const Log& log, const Incident& incident, const Zone& zone);
std::string export_ics(const Log& log, const Incident& incident);

// For people: what happened, then every entry. Markdown for a wiki or an issue, and one page without a script.
std::string export_md(const Log& log, const Incident& incident, const ExportAs& as);
std::string export_html(const Log& log, const Incident& incident, const ExportAs& as);

}  // namespace sitrep
