// SPDX-License-Identifier: MIT
#include "cli/session.h"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <ostream>
#include <set>

#include "cli/drills.h"
#include "cli/not_read.h"
#include "cli/once.h"
#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/pages.h"
#include "sitrep/store/unreadable.h"
#include "view/page.h"

namespace sitrep {
namespace {

// Looked for when it is first asked, by whichever file is judged first.
struct LastDrill {
  Once once;
  std::optional<Instant> opened;
};

struct Learned {
  Once once;
  std::set<std::string, std::less<>> from;
};

// The incidents that playbooks name. What cannot be read names none; whoever asks for that file is told.
std::set<std::string, std::less<>> learned_from(Disk& disk, const Workspace& workspace) {
  std::set<std::string, std::less<>> ids;
  const auto& spec = *find_page("playbook/1");
  for (const auto& path : page_paths(disk, workspace, spec)) {
    try {
      const auto page = read_page(disk.read(path).value_or(""), {}, spec);
      const auto from = page.keys.list("from");
      ids.insert(from.begin(), from.end());
    } catch (const Error&) {
      continue;
    }
  }
  return ids;
}

}  // namespace

Folded::Folded(std::string_view bytes, std::string path, const Routine& routine)
    : log(read_incident(bytes, std::move(path))), people(routine, log), incident(fold(log, routine, people)) {}

Session::Session(World& of, std::string name, std::vector<std::string> all)
    : world(of), command(std::move(name)), arguments(std::move(all)) {}

// ---------------------------------------------------------------- the clock

Instant Session::now() {
  if (now_) return *now_;
  auto set = global.now;
  if (set.empty()) set = world.env("SITREP_NOW").value_or("");
  if (set.empty()) return *(now_ = world.clock());
  const auto time = parse_rfc3339(set);
  if (!time) {
    throw wrong_usage(fmt::format(
        "--now (or SITREP_NOW) is a time with an offset, like 2026-11-23T10:14:00+01:00, not {}", safe(set)));
  }
  return *(now_ = time->instant);
}

const Zone& Session::zone() {
  if (zone_) return *zone_;
  auto name = global.tz;
  // A TZ of the environment is the process's own, whatever form it has; the routine's comes after it.
  if (name.empty() && !world.env("TZ")) name = routine().timezone;
  try {
    zone_ = world.zone(name);
  } catch (const Error& error) {
    if (!global.tz.empty()) throw;
    if (name.empty()) throw Error(error.status(), fmt::format("TZ in the environment: {}", error.what()));
    tell(fmt::format("{} (in sitrep.toml); the system's zone is used", error.what()));
    zone_ = world.zone("");
  }
  return *zone_;
}

Time Session::past(std::string_view text, std::string_view option) {
  const auto read = read_past(text, now(), zone(), option);
  // What was written on another machine may be a little ahead of this one's clock. --since only chooses.
  constexpr Minutes clocks_differ_by{2};
  if (option != "--since" && read.time.instant > now() + clocks_differ_by) {
    throw wrong_usage(fmt::format("{} \"{}\": that is still to come, and this asks when it happened (it is {} now)",
                                  option, safe(shorten(text, 60)), show_time(stamp(now()), now(), zone())));
  }
  if (read.yesterday) tell(fmt::format("{} is taken as yesterday's, {}", safe(text), rfc3339(read.time)));
  return read.time;
}

Time Session::at() {
  if (!at_) at_ = global.at.empty() ? stamp(now()) : past(global.at, "--at");
  return *at_;
}

// What is written down afterwards, or a second time, had its times to come then: they are read from when it happened.
Time Session::coming(std::string_view text, std::string_view option) {
  return read_coming(text, global.at.empty() && !replaying_ ? now() : at().instant, zone(), option);
}

Look Session::look() {
  const auto wanted = global.color.empty() ? std::string("auto") : global.color;
  const auto refused = world.env("NO_COLOR").value_or("");
  const bool colour = wanted == "always" || (wanted == "auto" && world.terminal.out && refused.empty() &&
                                             world.env("TERM").value_or("dumb") != "dumb");
  // Nothing is cut to a screen where there is none.
  const auto rows = world.terminal.out ? world.terminal.rows : std::size_t{10'000};
  return {now(), zone(), world.terminal.columns, rows, colour, world.terminal.out};
}

// ---------------------------------------------------------------- the place

Workspace& Session::workspace() {
  if (workspace_) return *workspace_;
  auto start = global.folder;
  if (start.empty()) start = world.env("SITREP_DIR").value_or("");
  if (world.folder.empty() && !start.starts_with('/')) {
    throw could_not("the folder that this was started in is gone or cannot be named; -C DIR says where to work");
  }
  workspace_ = find_workspace(world.disk, start.empty() ? world.folder : join_path(world.folder, start));
  for (const auto& problem : workspace_->routine.problems) {
    if (problem.rule == "unknown-key") continue;
    tell(fmt::format("sitrep.toml:{}: {} (its default is used)", problem.place.line, problem.message));
    break;  // `sitrep lint` tells them all
  }
  return *workspace_;
}

State& Session::state() {
  if (!state_) state_.emplace(world.disk, state_folder(world.env));
  return *state_;
}

const std::string& Session::by() {
  if (by_) return *by_;
  auto name = global.by;
  if (name.empty()) name = world.env("SITREP_BY").value_or("");
  if (name.empty()) {
    const auto ran = world.run({{"git", "-C", workspace().root, "config", "user.name"}});
    if (ran.status == 0) name = ran.out.substr(0, ran.out.find('\n'));
  }
  if (name.empty()) name = world.login();
  if (name.empty()) throw wrong_usage("who writes this? say --by NAME, or set SITREP_BY");
  name = readable(name);
  // The routine says under which name the team knows whoever git or the login names.
  for (const auto& person : routine().people) {
    const auto is_it = [&](const std::string& other) { return fold_name(other) == fold_name(name); };
    if (std::ranges::any_of(person.aka, is_it)) name = person.name;
  }
  return *(by_ = name);
}

Surroundings Session::around() {
  Surroundings around;
  around.now = now();
  around.incident_exists = [this](std::string_view id) {
    return is_slug(id) && world.disk.look(join_path(workspace().folder, std::string(id) + ".toml")) == Being::file;
  };
  around.last_drill = [this, found = std::make_shared<LastDrill>()] {
    found->once.run([&] { found->opened = last_drill(world.disk, workspace(), now()); });
    return found->opened;
  };
  around.check_zone = world.check_zone;
  around.has_playbook = [this, learned = std::make_shared<Learned>()](std::string_view id) {
    learned->once.run([&] { learned->from = learned_from(world.disk, workspace()); });
    return learned->from.contains(id);
  };
  around.page_text = [when = around.now](const Page& page) {
    const auto zone = utc();
    return page_text(page, Look{when, zone});
  };
  return around;
}

// ---------------------------------------------------------------- the incident

std::string Session::choose() {
  const auto named = global.incident.empty() ? world.env("SITREP_INCIDENT").value_or("") : global.incident;
  if (!named.empty()) return named_incident(world.disk, workspace(), world.folder, named);
  try {
    return implied_incident(world.disk, workspace(), state().current(workspace().root));
  } catch (const Error&) {
    const auto open = open_incidents(world.disk, workspace());
    if (open.size() < 2 || !world.terminal.in || !world.terminal.err) throw;
    std::string question = "which incident?\n";
    for (std::size_t at = 0; at < open.size(); ++at) {
      question += fmt::format("  {}  {}  {}\n", at + 1, safe(open[at].id), safe(open[at].title));
    }
    std::string answer;
    while (ask(question + "number: ", answer)) {
      const auto chosen =
          std::find_if(answer.begin(), answer.end(), [](char c) { return c < '0' || c > '9'; }) == answer.end() &&
                  !answer.empty() && answer.size() < 6
              ? static_cast<std::size_t>(std::stoul(answer))
              : 0;
      if (chosen >= 1 && chosen <= open.size()) return open[chosen - 1].path;
      question = fmt::format("a number from 1 to {}; ", open.size());
    }
    throw;
  }
}

const std::string& Session::path() {
  if (!path_) path_ = choose();
  return *path_;
}

// A chosen, a named or an open one; with several open `status` is the one to say so.
bool Session::anything_open() {
  if (!global.incident.empty() || world.env("SITREP_INCIDENT")) return true;
  const auto current = state().current(workspace().root);
  const auto candidate =
      current.empty() ? std::nullopt : glance(world.disk, join_path(workspace().folder, current + ".toml"));
  if (candidate && candidate->open) return true;  // then the others need not be looked at, however many there are
  auto open = open_incidents(world.disk, workspace());
  if (open.size() == 1) path_ = std::move(open.front().path);  // what choose() would find again
  return !open.empty();
}

Status Session::nothing_open() {
  world.out << "no incident is open; sitrep open \"TITLE\" opens one, sitrep --help says what else there is\n";
  for (const auto& each : unreadable_incidents(world.disk, workspace())) tell(each);
  if (world.terminal.err) {
    if (const auto due = drill_reminder(*this); !due.empty()) tell(due);
  }
  return Status::done;
}

void Session::use_path(std::string path) {
  path_ = std::move(path);
  bytes_.reset();
  folded_.reset();
}

std::string Session::incident_id() {
  const auto& whole = path();
  auto name = whole.substr(whole.find_last_of('/') + 1);
  if (name.ends_with(".toml")) name.resize(name.size() - 5);
  return name;
}

const std::string& Session::bytes() {
  if (bytes_) return *bytes_;
  auto read = world.disk.read(path());
  if (!read)
    throw could_not(fmt::format("{}: no such file; sitrep list shows the incidents", safe(shown(workspace(), path()))));
  return *(bytes_ = std::move(*read));
}

const Folded& Session::folded() {
  if (folded_) return *folded_;
  const auto name = shown(workspace(), path());
  auto made = std::make_unique<Folded>(bytes(), name, routine());
  if (!made->log.is_incident) {
    const auto& problems = made->log.problems;
    const auto told = std::ranges::find(problems, "unknown-format", &Problem::rule);
    const auto& problem = told != problems.end() ? *told : problems.front();
    throw could_not(fmt::format("{}:{}: {}", safe(name), problem.place.line, problem.message));
  }
  if (const auto told = not_read(bytes(), made->log); !told.empty()) tell(told);
  folded_ = std::move(made);
  return *folded_;
}

// ---------------------------------------------------------------- telling and asking

void Session::tell(std::string_view line) { world.err << "sitrep: " << safe_lines(line) << '\n'; }

bool Session::ask(const std::string& question, std::string& answer) {
  if (!world.terminal.in || !world.terminal.err) return false;
  world.err << question << std::flush;
  if (!std::getline(world.in, answer)) return false;
  while (!answer.empty() && (answer.back() == '\r' || answer.back() == ' ')) answer.pop_back();
  return true;
}

}  // namespace sitrep
