// SPDX-License-Identifier: MIT
// An incident as data for other programs. One row an entry, flat, with the same columns in every row and version, for
// tables and databases; one object for programs; a calendar of what is to come. They depend on the record alone, never
// on the clock.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/incident.h"

namespace sitrep {

struct ExportFormat {
  std::string_view name;
  std::string_view meaning;
  std::string (*one)(const Log&, const Incident&);
  // Where several incidents make one output: what stands before them, between two and behind.
  std::string (*head)();
  std::string_view between;
  std::string_view tail;
  bool framed;  // one alone has head and tail too
};

// A format is added by a line in the table behind it.
std::span<const ExportFormat> export_formats();

// The columns of ndjson and csv: of the incident, of every entry, then every field of the kinds table, each name once;
// `other` holds what this version does not know, as JSON.
std::vector<std::string_view> export_columns();

std::string export_json(const Log& log, const Incident& incident);
std::string export_ndjson(const Log& log, const Incident& incident);
std::string export_csv(const Log& log, const Incident& incident);
std::string export_ics(const Log& log, const Incident& incident);

}  // namespace sitrep
