// SPDX-License-Identifier: MIT
#include "sitrep/lint/lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <ostream>
#include <tuple>

#include "cli/commands.h"
#include "cli/history.h"
#include "lint/rule.h"
#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"
#include "view/findings.h"

namespace sitrep::bind {
namespace {

struct Given {
  std::vector<std::string> only, skip;
  std::string fail_on = "error";
  bool exit_zero = false;
  std::string base;
};

void must_be_rules(const std::vector<std::string>& names, std::string_view option) {
  for (const auto& name : names) {
    if (find_rule(name)) continue;
    std::vector<std::string_view> known;
    for (const auto& rule : rules()) known.push_back(rule.name);
    throw wrong_usage(fmt::format("{}: there is no rule {}{} (sitrep explain lists them)", option, safe(shorten(name, 40)), did_you_mean(name, known)));
  }
}

class Run {
 public:
  Run(Session& session, const Given& given) : session_(session), given_(given) {
    if (!given.base.empty()) since_.emplace(session, given.base);
  }

  void everything() {
    const auto& workspace = session_.workspace();
    if (workspace.routine.present) file(join_path(workspace.root, "sitrep.toml"));
    for (const auto& path : incident_paths(session_.world.disk, workspace)) file(path);
  }

  void path(const std::string& named) {
    const auto whole = join_path(session_.world.folder, named);
    switch (session_.world.disk.look(whole)) {
      case Being::nothing:
        if (since_ && since_->knew(whole)) break;  // the history says what became of it
        throw could_not(fmt::format("{}: there is no such file or folder", safe(named)));
      case Being::folder:
        for (const auto& each : session_.world.disk.list(whole)) {
          const auto inside = join_path(whole, each.name);
          const bool folder = each.being == Being::folder && !each.name.starts_with('.');
          if (folder) path(inside);
          if ((each.being == Being::file || each.being == Being::link) && each.name.ends_with(".toml")) file(session_.world.disk.canonical(inside));
        }
        break;
      default: file(session_.world.disk.canonical(whole));
    }
  }

  void history() {
    if (!since_) return;
    std::vector<std::string> paths;
    for (const auto& word : session_.words) paths.push_back(join_path(session_.world.folder, word));
    for (auto& finding : since_->findings(std::move(paths))) {
      if (!wanted(finding)) continue;
      if (auto bytes = since_->bytes_now(finding.path)) texts_.try_emplace(finding.path, std::move(*bytes));
      findings_.push_back(std::move(finding));
    }
  }

  Status finish() {
    const auto look = session_.look();
    std::ranges::stable_sort(findings_, {}, [](const Finding& finding) { return std::tie(finding.path, finding.place); });
    session_.world.out << (session_.global.json ? findings_json(findings_, files_) : findings_text(findings_, source_line(), files_, look));
    if (unread_) return Status::could_not;
    const auto fails = given_.fail_on == "warning" ? Level::warning : Level::error;
    const bool red = std::ranges::any_of(findings_, [&](const Finding& finding) { return finding.level >= fails; });
    return red && !given_.exit_zero ? Status::refused : Status::done;
  }

 private:
  bool wanted(const Finding& finding) const {
    const auto listed = [&](const std::vector<std::string>& names) { return std::ranges::find(names, finding.rule) != names.end(); };
    return (given_.only.empty() || listed(given_.only)) && !listed(given_.skip);
  }

  void file(const std::string& path) {
    const auto name = shown(session_.workspace(), path);
    std::optional<std::string> bytes;
    try {
      bytes = session_.world.disk.read(path);
    } catch (const Error& error) {
      session_.tell(error.what());
      unread_ = true;  // the others are still checked
      return;
    }
    if (!bytes) return;
    ++files_;
    const auto& routine = since_ ? since_->routine() : session_.routine();
    std::vector<Finding> found;
    if (name == "sitrep.toml" || name.ends_with("/sitrep.toml")) {
      found = lint_routine(read_routine(*bytes, name));
    } else {
      found = lint_incident(read_incident(*bytes, name), routine, since_ ? since_->around() : session_.around());
    }
    for (auto& finding : found) {
      if (wanted(finding)) findings_.push_back(std::move(finding));
    }
    if (std::ranges::any_of(found, [&](const Finding& finding) { return wanted(finding); })) texts_[name] = std::move(*bytes);
  }

  SourceLine source_line() const {
    return [this](std::string_view path, std::uint32_t line) {
      const auto text = texts_.find(std::string(path));
      if (text == texts_.end()) return std::string();
      std::string_view rest = text->second;
      for (; line > 1 && !rest.empty(); --line) rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);
      auto found = rest.substr(0, rest.find('\n'));
      if (found.ends_with('\r')) found.remove_suffix(1);
      return std::string(found);
    };
  }

  Session& session_;
  const Given& given_;
  std::optional<Since> since_;
  std::vector<Finding> findings_;
  std::map<std::string, std::string> texts_;
  std::size_t files_ = 0;
  bool unread_ = false;
};

}  // namespace

Action lint(Options& options) {
  auto given = std::make_shared<Given>();
  options.words("[PATH…]", "files or folders; without one every file below the root");
  options.many("--only", "RULE", given->only, "only this rule; repeatable");
  options.many("--skip", "RULE", given->skip, "not this rule; repeatable");
  options.text("--fail-on", "LEVEL", given->fail_on, "error (without it) or warning: what makes the exit status 1");
  options.text("--base", "REV", given->base, "also: nothing that stood in that commit was rewritten since; its sitrep.toml is the routine");
  options.flag("--exit-zero", given->exit_zero, "exit with 0 whatever is found");
  return [given](Session& session) {
    must_be_rules(given->only, "--only");
    must_be_rules(given->skip, "--skip");
    if (given->fail_on != "error" && given->fail_on != "warning") {
      throw wrong_usage(fmt::format("--fail-on is error or warning, not {}; notes never fail", safe(given->fail_on)));
    }
    Run run(session, *given);
    if (session.words.empty()) run.everything();
    for (const auto& word : session.words) run.path(word);
    run.history();
    return run.finish();
  };
}

}  // namespace sitrep::bind
