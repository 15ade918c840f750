// SPDX-License-Identifier: MIT
#include "sitrep/lint/lint.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <ostream>
#include <set>
#include <tuple>

#include "cli/commands.h"
#include "cli/history.h"
#include "cli/lint_files.h"
#include "cli/reports.h"
#include "lint/rule.h"
#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"
#include "sitrep/store/git.h"
#include "sitrep/store/give_ids.h"
#include "view/findings.h"

namespace sitrep::bind {
namespace {

struct Given {
  std::vector<std::string> only, skip, outputs;
  std::string fail_on = "error";
  std::string base, changed, stdin_name;
  bool exit_zero = false;
  bool fix = false;
};

void must_be_rules(const std::vector<std::string>& names, std::string_view option) {
  for (const auto& name : names) {
    if (find_rule(name)) continue;
    std::vector<std::string_view> known;
    for (const auto& rule : rules()) known.push_back(rule.name);
    throw wrong_usage(fmt::format("{}: there is no rule {}{} (sitrep explain lists them)", option, safe(shorten(name, 40)), did_you_mean(name, known)));
  }
}

// What does not go together is told before anything is read.
void must_fit(const Given& given, const std::vector<std::string>& words) {
  must_be_rules(given.only, "--only");
  must_be_rules(given.skip, "--skip");
  if (given.fail_on != "error" && given.fail_on != "warning") {
    throw wrong_usage(fmt::format("--fail-on is error or warning, not {}; notes never fail", safe(given.fail_on)));
  }
  const bool from_stdin = std::ranges::find(words, "-") != words.end();
  if (from_stdin && words.size() > 1) throw wrong_usage("- is standard input, and stands alone");
  if (from_stdin && (given.fix || !given.changed.empty() || !given.base.empty())) {
    throw wrong_usage("standard input has no file to fix and no history; leave --fix, --changed and --base out");
  }
  if (!from_stdin && !given.stdin_name.empty()) throw wrong_usage("--stdin-name names what comes from standard input; give - as the file");
}

// Before the first commit nothing stood that could have been rewritten: a hook that says `--base HEAD` lets it pass.
bool nothing_stood(Session& session, const std::string& base) {
  return base == "HEAD" && !Git(session.world.run, session.workspace()).commit(base);
}

class Run {
 public:
  Run(Session& session, const Given& given) : session_(session), given_(given), outputs_(read_outputs(given.outputs)) {
    if (!given.base.empty() && !nothing_stood(session, given.base)) since_.emplace(session, given.base);
  }

  void standard_input() {
    const std::string bytes(std::istreambuf_iterator<char>(session_.world.in), {});
    judge(given_.stdin_name.empty() ? "standard input" : given_.stdin_name, bytes);
  }

  void files() {
    std::vector<std::string> paths;
    if (session_.words.empty()) paths = all_files(session_);
    for (const auto& word : session_.words) {
      const auto gone = [&](const std::string& path) { return since_ && since_->knew(path); };  // its history tells
      const auto missing = [&](const std::string& path, const Error& error) { missed(path, error); };
      for (auto& path : files_named(session_, word, gone, missing)) paths.push_back(std::move(path));
    }
    if (!given_.changed.empty()) paths = only_changed(session_, paths, given_.changed);
    std::set<std::string_view> seen;
    for (const auto& path : paths) {
      if (!seen.insert(path).second) continue;
      if (given_.fix) fix(path);
      file(path);
    }
  }

  void history() {
    if (!since_) return;
    std::vector<std::string> paths;
    for (const auto& word : session_.words) paths.push_back(join_path(started_in(session_), word));
    for (auto& finding : since_->findings(std::move(paths))) {
      if (!wanted(finding)) continue;
      if (auto bytes = since_->bytes_now(finding.path)) texts_.try_emplace(finding.path, std::move(*bytes));
      findings_.push_back(std::move(finding));
    }
  }

  Status finish() {
    const auto look = session_.look();
    std::ranges::stable_sort(findings_, {}, [](const Finding& finding) { return std::tie(finding.path, finding.place); });
    const bool json = session_.global.json;
    if (json && takes_standard_output(outputs_)) throw wrong_usage("--json and --output: only one report can have standard output");
    auto& out = takes_standard_output(outputs_) ? session_.world.err : session_.world.out;
    out << (json ? findings_json(findings_, names_.size(), unread_) : findings_text(findings_, source_line(), names_.size(), look, unread_.size()));
    const auto fails = given_.fail_on == "warning" ? Level::warning : Level::error;
    const bool red = std::ranges::any_of(findings_, [&](const Finding& finding) { return finding.level >= fails; });
    const bool all_read = unread_.empty();
    const bool all_written = write_reports(session_, outputs_, {std::move(findings_), std::move(names_), std::move(unread_)});
    if (!all_read || !all_written) return Status::could_not;
    return red && !given_.exit_zero ? Status::refused : Status::done;
  }

 private:
  bool wanted(const Finding& finding) const {
    const auto listed = [&](const std::vector<std::string>& names) { return std::ranges::find(names, finding.rule) != names.end(); };
    return (given_.only.empty() || listed(given_.only)) && !listed(given_.skip);
  }

  void fix(const std::string& path) {
    const auto ids = give_ids(session_.world.disk, session_.workspace(), path, session_.world.five);
    for (const auto& id : ids) session_.tell(fmt::format("{}: an entry without an id is now {}", shown(session_.workspace(), path), id));
  }

  void file(const std::string& path) {
    const auto name = shown(session_.workspace(), path);
    try {
      auto bytes = session_.world.disk.read(path);
      if (!bytes) throw could_not(fmt::format("{}: there is no such file", safe(name)));
      judge(name, std::move(*bytes));
    } catch (const Error& error) {
      missed(path, error);
    }
  }

  // Told at once; the others are still checked.
  void missed(const std::string& path, const Error& error) {
    session_.tell(error.what());
    unread_.push_back({shown(session_.workspace(), path), error.what()});
  }

  void judge(const std::string& name, std::string bytes) {
    names_.push_back(name);
    const auto& routine = since_ ? since_->routine() : session_.routine();
    std::vector<Finding> found;
    if (name == "sitrep.toml" || name.ends_with("/sitrep.toml")) {
      found = lint_routine(read_routine(bytes, name));
    } else {
      found = lint_incident(read_incident(bytes, name), routine, since_ ? since_->around() : session_.around());
    }
    bool any = false;
    for (auto& finding : found) {
      if (!wanted(finding)) continue;
      findings_.push_back(std::move(finding));
      any = true;
    }
    if (any) texts_[name] = std::move(bytes);
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
  std::vector<Output> outputs_;
  std::optional<Since> since_;
  std::vector<Finding> findings_;
  std::map<std::string, std::string> texts_;
  std::vector<std::string> names_;  // of what was looked at
  std::vector<Unread> unread_;
};

}  // namespace

Action lint(Options& options) {
  auto given = std::make_shared<Given>();
  options.words("[PATH…]", "files or folders, or - for standard input; without one every file below the root");
  options.many("--only", "RULE", given->only, "only this rule; repeatable");
  options.many("--skip", "RULE", given->skip, "not this rule; repeatable");
  options.text("--fail-on", "LEVEL", given->fail_on, "error (without it) or warning: what makes the exit status 1");
  options.flag("--exit-zero", given->exit_zero, "exit with 0 whatever is found");
  options.many("--output", "FORMAT[=PATH]", given->outputs,
               "also a report as json, sarif, github, gitlab or junit, to a file or to standard output (then the text goes to standard error); repeatable");
  options.perhaps("--changed", "REV", given->changed, "HEAD", "only files that differ from that commit (HEAD without REV), and new ones");
  options.text("--base", "REV", given->base, "also: nothing that stood in that commit was rewritten since; its sitrep.toml is the routine");
  options.text("--stdin-name", "NAME", given->stdin_name, "what to call standard input");
  options.flag("--fix", given->fix, "give an id to entries that were typed by hand and have none; nothing else is changed");
  return [given](Session& session) {
    must_fit(*given, session.words);
    Run run(session, *given);
    if (session.words == std::vector<std::string>{"-"}) {
      run.standard_input();
    } else {
      run.files();
      run.history();
    }
    return run.finish();
  };
}

}  // namespace sitrep::bind
