// SPDX-License-Identifier: MIT
#include "lint/language/labelled.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include "sitrep/format/read.h"
#include "sitrep/lint/lint.h"

namespace sitrep::language {
namespace {

constexpr std::string_view measured[] = {"fix-time-promise", "root-cause-promise", "blame",        "jargon",
                                         "secret-in-text",   "team-as-person",     "vague-report", "long-message"};

std::string quoted(std::string_view text) {
  std::string toml = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') toml += '\\';
    toml += c;
  }
  return toml + "\"";
}

// The entry that the row is, with all else in order.
std::string entry_of(const Row& row) {
  const auto text = quoted(row.text);
  if (row.where == "customer-update" || row.where == "team-update") {
    return fmt::format(
        "[[update]]\n{{}}to = \"{}\"\ntext = {}\nknown = [\"2-aaaaa\"]\naffected = \"Accounts with a tax field\"\n"
        "works = \"Login\"\nfails = \"Exporting\"\nunknown = \"none\"\nchecking = \"The log\"\n"
        "next = 2026-11-23T11:00:00+01:00\n",
        row.where == "team-update" ? "team" : "customer", text);
  }
  if (row.where == "lesson") return fmt::format("[[lesson]]\n{{}}text = {}\nkind = \"weak-spot\"\n", text);
  if (row.where == "fact") return fmt::format("[[fact]]\n{{}}text = {}\nsource = \"export-worker\"\n", text);
  if (row.where == "note" || row.where == "guess") return fmt::format("[[{}]]\n{{}}text = {}\n", row.where, text);
  if (row.where == "person") return fmt::format("[[owner]]\n{{}}name = {}\n", text);
  if (row.where == "blocked") {
    return fmt::format(
        "[[report]]\n{{}}customer = \"Initech\"\naccount = \"4183\"\nblocked = {}\nerror = \"EXP-203\"\n"
        "first_seen = 2026-11-23T10:09:00+01:00\n",
        text);
  }
  throw std::runtime_error("no such place for a text: " + row.where);
}

std::string log_of(const Row& row) {
  constexpr std::string_view begins =
      "format = \"incident/1\"\n\n[incident]\nid = \"2026-11-23-acme\"\ntitle = \"Acme cannot export invoices\"\n"
      "opened = 2026-11-23T10:14:00+01:00\nopened_by = \"Sam\"\n\n"
      "[[report]]\nid = \"1-aaaaa\"\nat = 2026-11-23T10:14:00+01:00\nby = \"Sam\"\ncustomer = \"Acme\"\n"
      "account = \"4182\"\nblocked = \"export an invoice\"\nerror = \"EXP-203\"\n"
      "first_seen = 2026-11-23T10:09:00+01:00\n\n"
      "[[fact]]\nid = \"2-aaaaa\"\nat = 2026-11-23T10:20:00+01:00\nby = \"Mina\"\ntext = \"Exports fail\"\n"
      "source = \"export-worker\"\n\n";
  auto entry = entry_of(row);
  const auto gap = entry.find("{}");
  entry.replace(gap, 2, "id = \"3-aaaaa\"\nat = 2026-11-23T10:30:00+01:00\nby = \"Sam\"\n");
  return std::string(begins) + entry;
}

}  // namespace

std::vector<Row> read_rows(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::vector<Row> rows;
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    const auto first = line.find('\t');
    const auto second = line.find('\t', first + 1);
    if (first == std::string::npos || second == std::string::npos)
      throw std::runtime_error(fmt::format("{}: row {} has not three columns", path, rows.size() + 1));
    Row row;
    const auto names = line.substr(0, first) + ",";
    for (std::size_t at = 0; at < names.size();) {
      const auto end = names.find(',', at);
      if (const auto name = names.substr(at, end - at); name != "-") row.rules.insert(name);
      at = end + 1;
    }
    row.where = line.substr(first + 1, second - first - 1);
    row.text = line.substr(second + 1);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::set<std::string> judge(const Row& row) {
  const auto log = read_incident(log_of(row), "incidents/2026-11-23-acme.toml");
  if (!log.problems.empty()) throw std::runtime_error("a row makes no log: " + row.text);
  Routine routine;
  routine.jargon_words = {"pod", "OOM", "replica", "failover", "kubelet"};
  const Surroundings around{parse_rfc3339("2026-11-23T10:31:00+01:00").value().instant, {}};
  std::set<std::string> fired;
  for (const auto& finding : lint_incident(log, routine, around)) {
    if (finding.entry == "3-aaaaa" && std::ranges::find(measured, finding.rule) != std::end(measured))
      fired.emplace(finding.rule);
  }
  return fired;
}

Result measure(const std::vector<Row>& rows) {
  Result result;
  for (const auto rule : measured) result.by_rule[std::string(rule)];
  const auto count = [&](const Row& row, const std::string& rule, int Counts::*which, std::string_view what) {
    ++(result.by_rule[rule].*which);
    ++(result.all.*which);
    if (!what.empty()) result.failures.push_back(fmt::format("{}: {}: {}: {}", what, rule, row.where, row.text));
  };
  for (const auto& row : rows) {
    const auto fired = judge(row);
    for (const auto& rule : fired) {
      const bool meant = row.rules.contains(rule);
      count(row, rule, meant ? &Counts::right : &Counts::wrong, meant ? "" : "wrong");
    }
    for (const auto& rule : row.rules) {
      if (!fired.contains(rule)) count(row, rule, &Counts::missed, "missed");
    }
  }
  return result;
}

std::string table(const Result& result) {
  std::string out =
      fmt::format("{:<20} {:>5} {:>5} {:>6} {:>9} {:>6}\n", "rule", "right", "wrong", "missed", "precision", "recall");
  const auto line = [&](const std::string& name, const Counts& counts) {
    out += fmt::format("{:<20} {:>5} {:>5} {:>6} {:>9.3f} {:>6.3f}\n", name, counts.right, counts.wrong, counts.missed,
                       counts.precision(), counts.recall());
  };
  for (const auto& [name, counts] : result.by_rule) line(name, counts);
  line("all", result.all);
  return out;
}

}  // namespace sitrep::language
