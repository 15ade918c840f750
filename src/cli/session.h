// SPDX-License-Identifier: MIT
// One invocation: the world, the global options, and what was found by way of them. What a command needs (the zone,
// the workspace, the incident) is looked up when it is first asked for and once, so that a command pays for what it
// uses. What the user typed is known here too, so that nothing typed is lost when a command cannot go on.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/world.h"
#include "sitrep/lint/lint.h"
#include "sitrep/model/incident.h"
#include "sitrep/store/append.h"
#include "sitrep/store/spool.h"
#include "sitrep/store/workspace.h"
#include "view/look.h"

namespace sitrep {

struct Globals {
  std::string incident, folder, by, at, tz, color, now;
  bool quiet = false;
  bool json = false;
};

// An incident file, read and folded. Never moved: the fold points into the log.
struct Folded {
  Folded(std::string_view bytes, std::string path, const Routine& routine);
  Log log;
  People people;
  Incident incident;
};

class Session {
 public:
  Session(World& world, std::string command, std::vector<std::string> arguments);

  World& world;
  Globals global;
  std::string command;                 // its name
  std::vector<std::string> arguments;  // all that stood behind the program's name
  std::vector<std::string> words;      // the ones that are no options

  // --- the clock
  Instant now();
  const Zone& zone();
  Time stamp(Instant instant) { return in_zone(instant, zone()); }
  Time at();  // --at, else now
  Time past(std::string_view text, std::string_view option);
  Time coming(std::string_view text, std::string_view option);
  Look look();

  // --- the place
  Workspace& workspace();
  const Routine& routine() { return workspace().routine; }
  State& state();
  const std::string& by();
  Surroundings around();

  // --- the incident
  const std::string& path();
  void use_path(std::string path);
  std::string incident_id();  // the file's name without .toml
  const std::string& bytes();
  const Folded& folded();  // Error(could_not) where it is no incident
  const Incident& incident() { return folded().incident; }
  // `17`, `17-k`, `17-k3mq7`, `last` -> the whole id of an entry of one of `kinds` (any, where empty).
  std::string refer(std::string_view text, std::string_view kinds, std::string_view option);
  std::vector<std::string> refer_all(const std::vector<std::string>& texts, std::string_view kinds,
                                     std::string_view option);

  bool anything_open();   // some incident is meant or open
  Status nothing_open();  // says how to open one

  // --- text
  // The words joined, or `-`, or on a terminal the editor with `draft`; Error(usage) where it stays empty.
  std::string text(std::string_view what, const std::string& draft = {});
  bool has_editor() const;  // a terminal, and VISUAL or EDITOR
  // `form` as the editor left it, without its comment lines; of what is replayed, the text that was kept. What differs
  // from the form is kept where the command cannot go on.
  std::string edited(const std::string& form);
  bool replays_text() const { return replaying_ && !in_text_.empty(); }
  std::string optional_text();  // empty where there are no words
  // What an editor makes of `draft`, as a whole and comments included, kept if the command cannot go on; nullopt: there
  // is no terminal, or no editor.
  std::optional<std::string> edited_whole(const std::string& draft);
  std::string text_of(const std::vector<std::string>& parts);  // these words; `-` is standard input
  // A value that an option must give: asked for on a terminal, else Error(usage) that shows the option.
  void need(std::string& value, std::string_view option, std::string_view placeholder, std::string_view question);
  bool ask(const std::string& question, std::string& answer);  // false: no terminal, or end of input

  // --- recording
  // Completes the entries (at, logged, by) and appends them.
  std::vector<Entry> append(std::vector<Entry> entries, const Still& still = {});
  // The same, and prints what was recorded with at most one hint.
  std::vector<Entry> record(std::vector<Entry> entries, const Still& still = {});
  std::vector<Entry> record(Entry entry) { return record(std::vector<Entry>{std::move(entry)}); }
  // Blanks the value that the redaction names, and appends it; `still`: where the value still stands.
  std::vector<Entry> redact(Entry redaction, std::vector<std::string>& still);
  // Creates the incident file with its first entries.
  std::vector<Entry> open(const Header& header, std::vector<Entry> entries);
  void say(const std::vector<Entry>& entries);     // one line each, as -q and --json want it
  void advise(const std::vector<Entry>& written);  // names that nobody knows, then one hint
  void remind();                                   // below what was looked at: what cannot wait
  void tell(std::string_view line);                // to standard error

  // --- when it cannot go on
  // Keeps what was typed, if anything worth keeping was, or says that it is recorded; lines for standard error.
  std::string keep(const Error& why);
  void worth_keeping() { typed_ = true; }
  void read_what_is_piped();             // what nobody came to read, since the command was wrong
  void never_keep() { typed_ = false; }  // it holds what must not stay anywhere
  void take_over(const Kept& kept);      // this run replays that

 private:
  std::string five();
  void complete(std::vector<Entry>& entries);
  std::string choose();
  std::string read_in();
  void forget_what_was_typed_again();
  void show_hint(std::string_view hint);
  Instant now_or_the_clock();
  using Write = std::function<Appended(const std::vector<Entry>&)>;
  void recorded(const std::vector<Entry>& entries);
  std::vector<Entry> write(std::vector<Entry> entries, const Write& append);

  std::optional<Instant> now_;
  std::optional<Zone> zone_;
  std::optional<Time> at_;
  std::optional<Workspace> workspace_;
  std::optional<State> state_;
  std::optional<std::string> by_, path_, bytes_;
  std::unique_ptr<Folded> folded_;
  std::string in_text_;              // from standard input or the editor
  std::vector<std::string> fives_;   // used so far
  std::vector<std::string> pinned_;  // of what is replayed, to be used first
  std::vector<Entry> pending_;       // finished and not written
  std::vector<Entry> recorded_;      // written, so that no failure that follows keeps them once more
  std::optional<Header> pending_header_;
  bool typed_ = false, read_in_ = false, replaying_ = false, given_back_ = false;
};

// Broken UTF-8 in what was typed, made visible (`\x9b`), since a file of ours cannot hold it.
std::string readable(std::string_view text);

}  // namespace sitrep
