// SPDX-License-Identifier: MIT
#include "cli/reports.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/lint_files.h"
#include "lint/explain.h"
#include "lint/rule.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep {
namespace {

std::vector<RuleWords> rule_words() {
  std::vector<RuleWords> all;
  for (const auto& rule : rules()) {
    const auto texts = explain_texts();
    const auto text = std::ranges::find(texts, rule.name, &ExplainText::rule);
    all.push_back({rule.name, rule.level, rule.summary, text == texts.end() ? rule.summary : text->text});
  }
  return all;
}

// From the root to the top of the repository that it lies in.
void name_from_top(const Workspace& workspace, Linted& linted) {
  const auto& top = workspace.work_tree;
  if (top.empty()) return;
  const auto above = join_path(top, "");
  const auto name = [&](std::string& path) {
    const auto whole = join_path(workspace.root, path);
    if (whole.starts_with(above)) path = whole.substr(above.size());
  };
  std::ranges::for_each(linted.files, name);
  for (auto& each : linted.unread) name(each.path);
  for (auto& finding : linted.findings) name(finding.path);
}

}  // namespace

std::vector<Output> read_outputs(const std::vector<std::string>& asked) {
  std::vector<Output> outputs;
  for (const auto& each : asked) {
    const auto equals = std::min(each.find('='), each.size());
    const auto name = each.substr(0, equals);
    const auto formats = report_formats();
    const auto format = std::ranges::find(formats, name, &ReportFormat::name);
    if (format == formats.end()) {
      std::vector<std::string_view> known;
      for (const auto& one : formats) known.push_back(one.name);
      throw wrong_usage(
          fmt::format("--output: there is no format {}{} (json, sarif, github, gitlab, junit; each "
                      "with =PATH for a file)",
                      safe(shorten(name, 40)), did_you_mean(name, known)));
    }
    auto path = each.substr(std::min(equals + 1, each.size()));
    if (equals < each.size() && path.empty()) throw wrong_usage(fmt::format("--output {}= names no file", name));
    if (path == "-") path.clear();
    if (path.empty() && takes_standard_output(outputs)) {
      throw wrong_usage(fmt::format(
          "--output: only one report can have standard output; give {} a file: --output {}=PATH", name, name));
    }
    outputs.push_back({format->render, std::move(path)});
  }
  return outputs;
}

bool takes_standard_output(std::span<const Output> outputs) {
  return std::ranges::any_of(outputs, [](const Output& each) { return each.path.empty(); });
}

bool write_reports(Session& session, std::span<const Output> outputs, Linted linted) {
  if (outputs.empty()) return true;
  name_from_top(session.workspace(), linted);
  const auto words = rule_words();
  const Report report{linted.findings, linted.files, words, SITREP_VERSION, linted.unread};
  bool all = true;
  for (const auto& output : outputs) {
    const auto text = output.render(report);
    if (output.path.empty()) {
      session.world.out << text;
      continue;
    }
    try {
      const auto path = join_path(started_in(session), output.path);
      const auto being = session.world.disk.look(path);
      if (being == Being::other)
        throw could_not(
            fmt::format("{} is no plain file; without =PATH a report goes to standard output", safe(output.path)));
      session.world.disk.write(path, text, false, false);
    } catch (const Error& error) {
      session.tell(error.what());
      all = false;
    }
  }
  return all;
}

}  // namespace sitrep
