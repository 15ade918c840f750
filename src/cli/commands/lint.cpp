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
#include "cli/judge_file.h"
#include "cli/judge_files.h"
#include "cli/lint_files.h"
#include "cli/reports.h"
#include "cli/side_by_side.h"
#include "cli/standard_input.h"
#include "lint/rule.h"
#include "sitrep/format/blocks.h"
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
    throw wrong_usage(fmt::format("{}: there is no rule {}{} (sitrep explain lists them)", option,
                                  safe(shorten(name, 40)), did_you_mean(name, known)));
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
  if (!from_stdin && !given.stdin_name.empty())
    throw wrong_usage("--stdin-name names what comes from standard input; give - as the file");
}

// Before the first commit nothing stood that could have been rewritten: a hook that says `--base HEAD` lets it pass.
bool nothing_stood(Session& session, const std::string& base) {
  if (base != "HEAD") return false;
  const Git git(session.world.run, session.workspace());
  return !git.commit(base) && git.is_unborn();
}

class Run {
 public:
  Run(Session& session, const Given& given) : session_(session), given_(given), outputs_(read_outputs(given.outputs)) {
    if (!given.base.empty() && !nothing_stood(session, given.base)) since_.emplace(session, given.base);
  }

  void standard_input() {
    const auto bytes = everything_in(session_.world.in, Limits::file + 1);  // no more than tells it is too long
    const auto name = given_.stdin_name.empty() ? "standard input" : given_.stdin_name;
    auto found = judging().judge(name, bytes);
    auto lines = lines_meant(bytes, found);
    take({name, true, {}, std::move(found), std::move(lines)});
  }

  void files() {
    std::vector<std::string> paths;
    if (session_.words.empty()) paths = all_files(session_);
    for (const auto& word : session_.words) {
      const auto gone = [&](const std::string& path) { return since_ && since_->knew(path); };  // its history tells
      const auto missing = [&](const std::string& path, const Error& error) {
        missed(shown(session_.workspace(), path), error.what());
      };
      for (auto& path : files_named(session_, word, gone, missing)) paths.push_back(std::move(path));
    }
    if (!given_.changed.empty()) paths = only_changed(session_, paths, given_.changed);
    std::set<std::string> seen;
    std::erase_if(paths, [&](const std::string& path) { return !seen.insert(path).second; });
    if (given_.fix) {
      for (const auto& path : paths) fix(path);
    }
    judge_files(session_.world.disk, paths, judging(), [this](Judged judged) { take(std::move(judged)); });
  }

  void history() {
    if (!since_) return;
    std::vector<std::string> paths;
    for (const auto& word : session_.words) paths.push_back(join_path(started_in(session_), word));
    for (auto& finding : since_->findings(std::move(paths))) {
      if (!wanted(finding)) continue;
      if (const auto bytes = since_->bytes_now(finding.path))
        lines_[finding.path].merge(lines_meant(*bytes, {finding}));
      findings_.push_back(std::move(finding));
    }
  }

  Status finish() {
    const auto look = session_.look();
    const auto order = [](const Finding& finding) { return std::tie(finding.path, finding.place); };
    // Mostly they come in order, and sorting takes as much memory again.
    if (!std::ranges::is_sorted(findings_, {}, order)) std::ranges::stable_sort(findings_, {}, order);
    const bool json = session_.global.json;
    if (json && takes_standard_output(outputs_))
      throw wrong_usage("--json and --output: only one report can have standard output");
    auto& out = takes_standard_output(outputs_) ? session_.world.err : session_.world.out;
    if (json) {
      out << findings_json(findings_, names_.size(), unread_);
    } else {
      for (const auto& finding : findings_) out << finding_text(finding, source_line(), look);
      out << findings_count(findings_, names_.size(), unread_.size());
    }
    const auto fails = given_.fail_on == "warning" ? Level::warning : Level::error;
    const bool red = std::ranges::any_of(findings_, [&](const Finding& finding) { return finding.level >= fails; });
    const bool all_read = unread_.empty();
    const bool all_written =
        write_reports(session_, outputs_, {std::move(findings_), std::move(names_), std::move(unread_)});
    if (!all_read || !all_written) return Status::could_not;
    return red && !given_.exit_zero ? Status::refused : Status::done;
  }

 private:
  bool wanted(const Finding& finding) const {
    const auto listed = [&](const std::vector<std::string>& names) {
      return std::ranges::find(names, finding.rule) != names.end();
    };
    return (given_.only.empty() || listed(given_.only)) && !listed(given_.skip);
  }

  void fix(const std::string& path) {
    const auto ids = give_ids(session_.world.disk, session_.workspace(), path, session_.world.five);
    for (const auto& id : ids)
      session_.tell(fmt::format("{}: an entry without an id is now {}", shown(session_.workspace(), path), id));
  }

  // What several files ask of the session is asked of it here, before they are judged side by side.
  Judging judging() {
    const auto& workspace = session_.workspace();
    const auto& routine = since_ ? since_->routine() : session_.routine();
    const auto around = since_ ? since_->around() : session_.around();
    Judging by;
    by.judge = [this, &routine, around](const std::string& name, const std::string& bytes) {
      auto found = judge_file(bytes, name, routine, around);
      std::erase_if(found, [this](const Finding& finding) { return !wanted(finding); });
      return found;
    };
    by.name = [&workspace](const std::string& path) { return shown(workspace, path); };
    by.keeps_lines = session_.world.terminal.out || session_.world.terminal.err;
    by.threads = usable_cores();
    return by;
  }

  void take(Judged judged) {
    if (!judged.there) return missed(judged.name, judged.unread);
    std::ranges::move(judged.findings, std::back_inserter(findings_));
    if (!judged.lines.empty()) lines_[judged.name].merge(std::move(judged.lines));
    names_.push_back(std::move(judged.name));
  }

  // Told; the others are still checked.
  void missed(const std::string& name, const std::string& why) {
    session_.tell(why);
    unread_.push_back({name, why});
  }

  SourceLine source_line() const {
    return [this](std::string_view path, std::uint32_t line) {
      const auto file = lines_.find(path);
      if (file == lines_.end()) return std::string();
      const auto found = file->second.find(line);
      return found == file->second.end() ? std::string() : found->second;
    };
  }

  Session& session_;
  const Given& given_;
  std::vector<Output> outputs_;
  std::optional<Since> since_;
  std::vector<Finding> findings_;
  std::map<std::string, Lines, std::less<>> lines_;
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
  options.many(
      "--output", "FORMAT[=PATH]", given->outputs,
      "also a report as json, sarif, github, gitlab or junit, to a file or to standard output (then the text goes to standard error); repeatable");
  options.perhaps("--changed", "REV", given->changed, "HEAD",
                  "only files that differ from that commit (HEAD without REV), and new ones");
  options.text("--base", "REV", given->base,
               "also: nothing that stood in that commit was rewritten since; its sitrep.toml is the routine");
  options.text("--stdin-name", "NAME", given->stdin_name, "what to call standard input");
  options.flag("--fix", given->fix,
               "give an id to entries that were typed by hand and have none; nothing else is changed");
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
