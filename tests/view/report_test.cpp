// SPDX-License-Identifier: MIT
#include "view/report.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <set>

using namespace sitrep;

namespace {

using Json = nlohmann::json;

const std::vector<RuleWords> words = {{"no-owner", Level::note, "nobody has been named owner", "# no-owner"},
                                      {"team-as-person", Level::error, "a team stands where a person belongs",
                                       "# team-as-person\n\nA team\ncannot act.\n\n## Why\n"}};
const std::vector<std::string> files = {"incidents/a b.toml", "incidents/clean.toml"};

Finding found(std::string_view rule, Level level, std::uint32_t line, std::string entry,
              std::string message = "it is wrong") {
  Finding finding;
  finding.rule = rule;
  finding.level = level;
  finding.path = files[0];
  finding.place = {line, 3, 4};
  finding.entry = std::move(entry);
  finding.message = std::move(message);
  return finding;
}

Report report_of(const std::vector<Finding>& findings) { return {findings, files, words, "1.2.3"}; }

std::size_t lines_with(const std::string& text, std::string_view begin) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
    count += text.compare(at, begin.size(), begin) == 0;
  return count;
}

}  // namespace

TEST_CASE("a fingerprint stays when lines move, and no two are the same") {
  const std::vector<Finding> before = {found("no-owner", Level::note, 3, ""),
                                       found("team-as-person", Level::error, 9, "2-k3mq7"),
                                       found("team-as-person", Level::error, 10, "2-k3mq7")};
  auto after = before;
  for (auto& each : after) each.place.line += 40;
  after[1].message = "worded otherwise";
  CHECK(fingerprints(before) == fingerprints(after));
  const auto all = fingerprints(before);
  CHECK(std::set<std::string>(all.begin(), all.end()).size() == 3);
  CHECK(all[0].size() == 16);
}

TEST_CASE("SARIF names the file as a URI, lists the rules and tells what a waiver sets aside") {
  auto waived = found("no-owner", Level::note, 3, "");
  waived.waived = "nobody is left";
  const auto json = Json::parse(report_sarif(report_of({found("team-as-person", Level::error, 9, "2-k3mq7"), waived})));
  CHECK(json["version"] == "2.1.0");
  const auto& run = json["runs"][0];
  CHECK(run["tool"]["driver"]["rules"].size() == 2);
  CHECK(run["tool"]["driver"]["rules"][1]["help"]["text"] == "# team-as-person\n\nA team\ncannot act.\n\n## Why\n");
  CHECK(run["tool"]["driver"]["rules"][1]["fullDescription"]["text"] == "A team cannot act.");
  CHECK(run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] == "note");
  const auto& result = run["results"][0];
  CHECK(result["ruleId"] == "team-as-person");
  CHECK(result["ruleIndex"] == 1);
  CHECK(result["level"] == "error");
  const auto& place = result["locations"][0]["physicalLocation"];
  CHECK(place["artifactLocation"]["uri"] == "incidents/a%20b.toml");
  CHECK(place["region"]["startLine"] == 9);
  CHECK(place["region"]["startColumn"] == 3);
  CHECK(place["region"]["endColumn"] == 7);
  CHECK(result["partialFingerprints"]["sitrep/v1"].get<std::string>().size() == 16);
  CHECK_FALSE(result.contains("suppressions"));
  CHECK(run["results"][1]["suppressions"][0]["justification"] == "nobody is left");
}

TEST_CASE("GitHub is given the errors first, no more than it shows, and how many there are beside") {
  std::vector<Finding> findings;
  for (std::uint32_t line = 1; line <= 12; ++line) findings.push_back(found("no-owner", Level::note, line, ""));
  for (std::uint32_t line = 1; line <= 13; ++line) findings.push_back(found("team-as-person", Level::error, line, ""));
  const auto text = report_github(report_of(findings));
  CHECK(text.starts_with("::error file=incidents/a b.toml,line=1,col=3,title=team-as-person::it is wrong\n"));
  CHECK(lines_with(text, "::error") == 10);
  CHECK(lines_with(text, "::notice") == 10);
  CHECK(text.ends_with("::notice title=sitrep::6 findings are not shown here: the text of this step has them all\n"));
  CHECK(lines_with(report_github(report_of({findings.begin(), findings.begin() + 10})), "::notice file") == 10);
  CHECK(report_github(report_of({})).empty());
}

TEST_CASE("no text of a file becomes a workflow command") {
  auto evil = found("no-owner", Level::error, 1, "", "100%\n::set-env name=X::y\r##[command]rm");
  evil.path = "incidents/a,line=9::x.toml";
  const auto text = report_github(report_of({evil}));
  CHECK(std::ranges::count(text, '\n') == 1);
  CHECK(text.find("##[") == std::string::npos);
  CHECK(text.find("100%25") != std::string::npos);
  CHECK(text.starts_with("::error file=incidents/a%2Cline=9%3A%3Ax.toml,line=1"));
}

TEST_CASE("what could not be read is in every report") {
  const std::vector<Unread> unread = {{"incidents/p,q.toml", "could not read incidents/p,q.toml: <it> is a pipe"}};
  Report report = report_of({});
  report.unread = unread;
  CHECK(Json::parse(report_json(report))["unread"][0]["path"] == "incidents/p,q.toml");
  const auto run = Json::parse(report_sarif(report))["runs"][0]["invocations"][0];
  CHECK(run["executionSuccessful"] == false);
  CHECK(run["toolExecutionNotifications"][0]["message"]["text"] == unread[0].why);
  CHECK(Json::parse(report_sarif(report_of({})))["runs"][0]["invocations"][0]["executionSuccessful"] == true);
  CHECK(report_github(report) ==
        "::error file=incidents/p%2Cq.toml,title=sitrep::could not read incidents/p,q.toml: <it> is a pipe\n");
  const auto issue = Json::parse(report_gitlab(report))[0];
  CHECK(issue["severity"] == "blocker");
  CHECK(issue["fingerprint"].get<std::string>().size() == 16);
  CHECK(report_junit(report).find(
            "<error type=\"unread\" message=\"could not read incidents/p,q.toml: &lt;it&gt; is a pipe\"/>") !=
        std::string::npos);
  CHECK(report_junit(report).find("tests=\"3\" failures=\"0\" errors=\"1\"") != std::string::npos);
}

TEST_CASE("a file outside the repository is named whole") {
  auto outside = found("no-owner", Level::note, 3, "");
  outside.path = "/srv/logs/a b.toml";
  const auto run = Json::parse(report_sarif(report_of({outside, found("no-owner", Level::note, 3, "")})))["runs"][0];
  const auto& file = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"];
  CHECK(file == Json{{"uri", "file:///srv/logs/a%20b.toml"}});
  const auto& base = run["results"][1]["locations"][0]["physicalLocation"]["artifactLocation"]["uriBaseId"];
  CHECK(run["originalUriBaseIds"].contains(base.get<std::string>()));
}

TEST_CASE("GitLab's report has a fingerprint, a severity and a line for each") {
  const auto json = Json::parse(report_gitlab(
      report_of({found("no-owner", Level::note, 0, ""), found("team-as-person", Level::error, 9, "2-k3mq7")})));
  REQUIRE(json.size() == 2);
  CHECK(json[0]["severity"] == "info");
  CHECK(json[0]["location"]["lines"]["begin"] == 1);
  CHECK(json[1]["severity"] == "major");
  CHECK(json[1]["check_name"] == "team-as-person");
  CHECK(json[1]["location"]["path"] == "incidents/a b.toml");
  CHECK(Json::parse(report_gitlab(report_of({}))) == Json::array());
}

TEST_CASE("JUnit has a case for each clean file and each finding, and no character that XML forbids") {
  auto waived = found("no-owner", Level::error, 3, "");
  waived.waived = "nobody is left";
  const auto evil = found("team-as-person", Level::error, 9, "", "<b> & \"q\" \x01 \xef\xbf\xbf ]]>");
  const auto text = report_junit(report_of({evil, waived, found("no-owner", Level::note, 4, "")}));
  CHECK(text.find("tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"1\"") != std::string::npos);
  CHECK(text.find("classname=\"incidents/clean.toml\" name=\"clean\"") != std::string::npos);
  CHECK(text.find("&lt;b&gt; &amp; &quot;q&quot;") != std::string::npos);
  CHECK(text.find('\x01') == std::string::npos);
  CHECK(text.find("\xef\xbf\xbf") == std::string::npos);
}

TEST_CASE("every format of a report is known by its name") {
  std::vector<std::string_view> names;
  for (const auto& format : report_formats()) names.push_back(format.name);
  CHECK(names == std::vector<std::string_view>{"json", "sarif", "github", "gitlab", "junit"});
}
