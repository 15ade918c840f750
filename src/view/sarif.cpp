// SPDX-License-Identifier: MIT
// SARIF 2.1.0 (OASIS, 27 March 2020), as code hosts read it: the rules as people read them, and each result on a line
// of its own, written one by one, since a million of them as one value take gigabytes.
#include <fmt/format.h>

#include <algorithm>

#include "model/ascii.h"
#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/report.h"

namespace sitrep {
namespace {

using view::Json;

constexpr auto root = "%SRCROOT%";  // the name by which readers know the repository's top

// RFC 3986: the path of a file as a URI.
std::string as_uri(std::string_view path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool plain = is_alphanumeric(c) || std::string_view("-._~/").find(c) != std::string_view::npos;
    uri += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

// What the explanation says below its title, on one line.
std::string first_paragraph(std::string_view help) {
  if (const auto title = help.find("\n\n"); title != std::string_view::npos) help.remove_prefix(title + 2);
  std::string out(help.substr(0, help.find("\n\n")));
  std::ranges::replace(out, '\n', ' ');
  return out;
}

Json rule_json(const RuleWords& rule) {
  return {{"id", rule.name},
          {"shortDescription", {{"text", rule.summary}}},
          {"fullDescription", {{"text", first_paragraph(rule.help)}}},
          {"help", {{"text", rule.help}, {"markdown", rule.help}}},
          {"defaultConfiguration", {{"level", in_words(rule.level)}}}};
}

Json region(const Place& place) {
  Json json = {{"startLine", std::max(place.line, 1U)}};
  if (place.column > 0) json["startColumn"] = place.column;
  if (place.column > 0 && place.width > 0) json["endColumn"] = place.column + place.width;
  return json;
}

Json location(std::string_view path) {
  Json artifact = {{"uri", as_uri(path)}};
  if (!path.starts_with('/')) artifact["uriBaseId"] = root;
  Json physical = {{"artifactLocation", std::move(artifact)}};
  return Json::array({{{"physicalLocation", std::move(physical)}}});
}

Json result(const Finding& finding, std::string_view fingerprint, const Report& report) {
  const auto rule = std::ranges::find(report.rules, finding.rule, &RuleWords::name);
  auto text = safe(finding.message);
  if (!finding.cure.empty() && finding.waived.empty()) text += "; cure: " + safe(finding.cure);
  Json json = {{"ruleId", finding.rule}, {"level", in_words(finding.level)}, {"message", {{"text", text}}}};
  if (rule != report.rules.end()) json["ruleIndex"] = rule - report.rules.begin();
  json["locations"] = location(finding.path);
  json["locations"][0]["physicalLocation"]["region"] = region(finding.place);
  json["partialFingerprints"] = {{"sitrep/v1", fingerprint}};
  if (!finding.waived.empty()) {
    json["suppressions"] =
        Json::array({{{"kind", "inSource"}, {"status", "accepted"}, {"justification", safe(finding.waived)}}});
  }
  return json;
}

}  // namespace

std::string report_sarif(const Report& report) {
  Json rules = Json::array();
  for (const auto& rule : report.rules) rules.push_back(rule_json(rule));
  Json invocation = {{"executionSuccessful", report.unread.empty()}};
  for (const auto& each : report.unread) {
    invocation["toolExecutionNotifications"].push_back(
        {{"level", "error"}, {"message", {{"text", safe(each.why)}}}, {"locations", location(each.path)}});
  }
  const Json run = {{"tool", {{"driver", {{"name", "sitrep"}, {"semanticVersion", report.version}, {"rules", rules}}}}},
                    {"columnKind", "unicodeCodePoints"},
                    {"originalUriBaseIds", {{root, {{"description", {{"text", "the top of the repository"}}}}}}},
                    {"invocations", Json::array({invocation})},
                    {"results", Json::array()}};
  auto out = view::dumped({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                           {"version", "2.1.0"},
                           {"runs", Json::array({run})}});
  const auto end = out.rfind("[]");
  const auto rest = out.substr(end + 1);
  out.resize(end + 1);
  const auto prints = fingerprints(report.findings);
  for (std::size_t at = 0; at < prints.size(); ++at) {
    out += (at > 0 ? ",\n        " : "\n        ") + view::on_a_line(result(report.findings[at], prints[at], report));
  }
  return out + rest;
}

}  // namespace sitrep
