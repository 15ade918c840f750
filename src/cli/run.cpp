// SPDX-License-Identifier: MIT
#include "cli/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/help.h"
#include "cli/table.h"
#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"
#include "view/version.h"

namespace sitrep {
namespace {

constexpr std::string_view waits_for_value[] = {"-i",   "--incident", "-C",      "--dir", "--by",
                                                "--at", "--tz",       "--color", "--now"};

// Where the command's name stands among the arguments; their number, where none does.
std::size_t find_name(const std::vector<std::string>& arguments) {
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const auto& argument = arguments[at];
    if (!argument.starts_with('-') || argument == "-") return at;
    if (std::ranges::find(waits_for_value, argument) != std::end(waits_for_value)) ++at;
  }
  return arguments.size();
}

const Command& command_of(const std::string& name) {
  if (const auto* command = find_command(name)) return *command;
  if (name == "resolve" || name == "resolved") {
    throw wrong_usage(
        "there is no resolve: an incident is closed, once the customer has done what had failed: sitrep close --check");
  }
  std::vector<std::string_view> known;
  for (const auto& each : commands()) known.push_back(each.name);
  for (const auto& each : aliases()) known.push_back(each.name);
  throw wrong_usage(fmt::format("there is no command {}{} (sitrep --help lists them)",
                                name.empty() ? "\"\"" : safe(shorten(name, 40)), did_you_mean(name, known)));
}

bool have_quoted_text(const std::vector<std::string>& arguments) {
  constexpr auto blank = " \t\r\n";
  return std::ranges::any_of(arguments, [&](const std::string& argument) {
    return argument.find_first_of(blank) != std::string::npos && argument.find_first_not_of(blank) != std::string::npos;
  });
}

// A text without quotation marks: three words, since two may be a command and what it is about. What stands behind an
// option is its value.
bool have_plain_text(const std::vector<std::string>& arguments) {
  std::size_t words = 0;
  bool value = false;
  for (const auto& argument : arguments) {
    const bool option = argument.starts_with('-');
    words += !option && !value && !argument.empty();
    value = option;
  }
  return words >= 3;
}

// `--incidnt acme status`: it is the option that is misspelt, not the command.
void must_work_everywhere(const std::string& option) {
  if (!option.starts_with("--")) return;
  Globals globals;
  Options everywhere("");
  declare_globals(everywhere, globals);
  std::vector<std::string_view> known;
  for (const auto& spec : everywhere.specs()) {
    const auto name = std::string_view(spec.name).substr(spec.name.find("--"));
    if (name == option.substr(0, option.find('='))) return;
    known.push_back(name);
  }
  throw wrong_usage(
      fmt::format("{} is no option that works with every command{}", safe(option), did_you_mean(option, known)));
}

void check_color(const Globals& globals) {
  constexpr std::string_view known[] = {"auto", "always", "never"};
  if (globals.color.empty() || std::ranges::find(known, globals.color) != std::end(known)) return;
  throw wrong_usage(fmt::format("--color is auto, always or never, not {}{}", safe(globals.color),
                                did_you_mean(globals.color, known)));
}

// Git takes 1 to 128 of a merge driver for a conflict whose result is written: what failed must not be taken for that.
// Nor was anything typed that could be kept.
bool git_calls(const Session& session) { return session.command == "merge-driver"; }

int ended(const Session& session, const Error& error) {
  return static_cast<int>(error.status()) + (git_calls(session) ? 128 : 0);
}

int act(Session& session, const std::vector<std::string>& arguments, const Kept* kept, const Globals* given) {
  auto& world = session.world;
  bool records = true;  // for all that is known of a command that is misspelt
  const auto keep = [&](const Error& why) {
    if (kept || git_calls(session)) return;
    const bool piped = std::ranges::find(arguments, "-") != arguments.end();
    if (records && piped && why.status() == Status::usage) session.read_what_is_piped();
    world.err << session.keep(why);
  };
  try {
    const auto at = find_name(arguments);
    auto rest = arguments;
    if (at < rest.size()) rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
    if (at == arguments.size()) {
      if (std::ranges::find(arguments, "--version") != arguments.end()) {
        const bool json = std::ranges::find(arguments, "--json") != arguments.end();
        world.out << (json ? version_json(SITREP_VERSION, formats_read())
                           : version_text(SITREP_VERSION, formats_read()));
        return 0;
      }
      if (std::ranges::find(arguments, "--help") != arguments.end() ||
          std::ranges::find(arguments, "-h") != arguments.end()) {
        world.out << help_text(session.look());
        return 0;
      }
      session.command = "status";
    } else {
      session.command = arguments[at];
    }
    const bool quoted = have_quoted_text(rest);
    if (quoted || have_plain_text(rest)) session.worth_keeping();
    if (at > 0 && at < arguments.size() && !find_command(session.command)) must_work_everywhere(arguments[at - 1]);
    const auto& command = command_of(session.command);
    session.command = command.name;
    // Where nothing is recorded nothing is lost; handoff with a name is owner.
    records = command.group != Group::look || command.name == "handoff";
    if (!records || (command.group == Group::files && !quoted)) session.never_keep();  // three files are no text
    Options options(command.name);
    const auto action = command.bind(options);
    options.everywhere();
    declare_globals(options, session.global);
    session.words = options.parse(rest);
    if (options.wants_help()) {
      world.out << help_text(command, options, session.look());
      return 0;
    }
    check_color(session.global);
    if (given) {  // what stands with `replay` itself wins over what was typed then
      if (!given->incident.empty()) session.global.incident = given->incident;
      if (!given->folder.empty()) session.global.folder = given->folder;
      if (!given->now.empty()) session.global.now = given->now;
    }
    if (kept) session.take_over(*kept);
    if (at == arguments.size() && !session.anything_open()) return static_cast<int>(session.nothing_open());
    const auto status = action(session);
    world.out.flush();
    if (!world.out) throw could_not("standard output could not be written");
    return static_cast<int>(status);
  } catch (const Error& error) {
    world.err << "sitrep: " << safe_lines(error.what()) << '\n';
    keep(error);
    return ended(session, error);
  } catch (const std::exception& error) {
    const auto fault = could_not(
        fmt::format("a fault of the program itself: {}\n        please report it, with what you typed", error.what()));
    world.err << "sitrep: " << safe_lines(fault.what()) << '\n';
    keep(fault);
    return ended(session, fault);
  }
}

}  // namespace

void declare_globals(Options& options, Globals& globals) {
  options.text("-i,--incident", "ID", globals.incident, "which incident: its id, the beginning of it, or its path");
  options.text("-C,--dir", "DIR", globals.folder, "as if started in DIR");
  options.text("--by", "NAME", globals.by, "who writes; else SITREP_BY, git's user.name, the login");
  options.text("--at", "TIME", globals.at, "when it happened: 10:12, \"5m ago\", \"yesterday 17:05\"");
  options.text("--tz", "ZONE", globals.tz, "the time zone to read and show times in");
  options.flag("-q,--quiet", globals.quiet, "print only the new entry's id");
  options.flag("--json", globals.json, "print the result as JSON");
  options.text("--color", "WHEN", globals.color, "auto, always or never");
  options.text("--now", "TIME", globals.now, "the clock, for examples and tests");
}

int run(World& world, const std::vector<std::string>& arguments) {
  Session session(world, "", arguments);
  return act(session, arguments, nullptr, nullptr);
}

int run_kept(World& world, const Kept& kept, const Globals& given) {
  Session session(world, "", kept.command);
  return act(session, kept.command, &kept, &given);
}

}  // namespace sitrep
