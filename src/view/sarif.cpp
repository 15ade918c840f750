// SPDX-License-Identifier: MIT
// SARIF 2.1.0 (OASIS, 27 March 2020), as code hosts read it.
#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/report.h"

namespace sitrep {
namespace {

using view::Json;

// RFC 3986: a path of a file, relative, as a URI.
std::string as_uri(std::string_view path) {
  std::string uri;
  for (const char c : path) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

Json rule_json(const RuleWords& rule) {
  return {{"id", rule.name},
          {"shortDescription", {{"text", rule.summary}}},
          {"help", {{"text", rule.help}, {"markdown", rule.help}}},
          {"defaultConfiguration", {{"level", in_words(rule.level)}}}};
}

Json region(const Place& place) {
  Json json = {{"startLine", std::max(place.line, 1U)}};
  if (place.column > 0) json["startColumn"] = place.column;
  if (place.column > 0 && place.width > 0) json["endColumn"] = place.column + place.width;
  return json;
}

Json result(const Finding& finding, std::string_view fingerprint, const Report& report) {
  const auto rule = std::ranges::find(report.rules, finding.rule, &RuleWords::name);
  auto text = safe(finding.message);
  if (!finding.cure.empty()) text += "; cure: " + safe(finding.cure);
  Json json = {{"ruleId", finding.rule}, {"level", in_words(finding.level)}, {"message", {{"text", text}}}};
  if (rule != report.rules.end()) json["ruleIndex"] = rule - report.rules.begin();
  json["locations"] = Json::array({{{"physicalLocation",
                                     {{"artifactLocation", {{"uri", as_uri(finding.path)}, {"uriBaseId", "ROOT"}}},
                                      {"region", region(finding.place)}}}}});
  json["partialFingerprints"] = {{"sitrep/v1", fingerprint}};
  if (!finding.waived.empty()) {
    json["suppressions"] = Json::array({{{"kind", "inSource"}, {"status", "accepted"}, {"justification", safe(finding.waived)}}});
  }
  return json;
}

}  // namespace

std::string report_sarif(const Report& report) {
  Json rules = Json::array();
  for (const auto& rule : report.rules) rules.push_back(rule_json(rule));
  Json results = Json::array();
  const auto prints = fingerprints(report.findings);
  for (std::size_t at = 0; at < prints.size(); ++at) results.push_back(result(report.findings[at], prints[at], report));
  const Json run = {{"tool", {{"driver", {{"name", "sitrep"}, {"semanticVersion", report.version}, {"rules", rules}}}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"originalUriBaseIds", {{"ROOT", {{"description", {{"text", "the folder that the logs belong to"}}}}}}},
                    {"invocations", Json::array({{{"executionSuccessful", true}}})},
                    {"results", results}};
  return view::dumped({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"}, {"version", "2.1.0"}, {"runs", Json::array({run})}});
}

}  // namespace sitrep
