// SPDX-License-Identifier: MIT
// A rule: a name, when it applies, how bad it is, and one small pure function with the signature that all share. The
// function says place and message; the runner stamps name and level.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lint/words/sentence.h"
#include "sitrep/lint/finding.h"
#include "sitrep/lint/lint.h"
#include "sitrep/model/incident.h"
#include "sitrep/model/page.h"

namespace sitrep {

// When a rule's check is called. Several may be set.
enum When : std::uint16_t {
  always = 1,           // once for the file, open or closed
  while_open = 2,       // once, while the incident is open
  once_closed = 4,      // once, when it is closed
  each_update = 8,      // for each standing update, with what stood before it; and for a draft
  close_out = 16,       // by `close`; by lint on a closed incident that names it in held_to
  refuses = 32,         // with each_update: stops a draft
  customers_only = 64,  // with each_update: only messages to the customer
  when_strict = 128,    // with close_out: asked only where the routine is strict
  in_history = 256,     // by `lint --base`, between versions of the file: lint_history() finds it
  in_playbook = 512,    // once for a playbook: Case::page is set, and its log is empty
  in_routine = 1024,    // once for a sitrep.toml; Case::routine is what it makes
  in_drill = 2048,      // once for a drill
  in_pages = in_playbook | in_routine | in_drill,
};

// What `close` is asked to do, or did.
struct Closing {
  std::string_view outcome;  // resolved, false-alarm, …
  Time when;                 // the close's time; for a draft now
  Seconds watch_for;         // what was asked when it closed; for a draft what the routine asks
  bool draft = true;         // `close` asks; false: lint looks at a close in the record
};

struct Case {
  const Log& log;
  const Incident& incident;  // everything folded; for close-out rules on a closed incident: without what
                             // happened after the close (entry-after-close tells that)
  const Routine& routine;
  const People& people;
  const Surroundings& around;
  const Incident* before = nullptr;  // each_update: what stood when it was written
  const Entry* update = nullptr;     // each_update: the message; its id is empty for a draft
  const Closing* closing = nullptr;  // close_out
  const Page* page = nullptr;        // in_playbook, in_routine, in_drill

  Instant now() const { return around.now; }
};

class Reporter;
using Check = void (*)(const Case&, Reporter&);

struct Rule {
  std::string_view name;
  Level level;  // in lint; a close-out rule is an error there, and a refusal at `close`
  std::uint16_t when;
  std::string_view demand;   // of demands.md, such as "5a"; empty: the file's own order
  std::string_view summary;  // one line, for lists: what it fires on
  Check check;               // null: found while reading (Problem::rule names it) or in the history
};

// In the order of rules.md.
std::span<const Rule> rules();
const Rule* find_rule(std::string_view name);

// The rules that `close --as outcome` asks under this routine (strictness and `skip` obeyed).
std::vector<std::string_view> asked_of(std::string_view outcome, const Routine& routine);

// Collects what one rule found.
class Reporter {
 public:
  Reporter(const Rule& rule, const std::string& path, std::vector<Finding>& into)
      : rule_(rule), path_(path), into_(into) {}

  // At an entry's field (the entry's header line where it lacks that field, or `field` is empty).
  void at(const Entry& entry, std::string_view field, std::string message, std::string cure = {});
  // At an item of an array field.
  void at_item(const Entry& entry, std::string_view field, std::size_t item, std::string message,
               std::string cure = {});
  // At words of a text field: on the words themselves where the text stands on one line as it is, else at the field.
  void at_words(const Entry& entry, std::string_view field, Found words, std::string message, std::string cure = {});
  void at(const Place& place, std::string message, std::string cure = {});
  // About the file as a whole: at the header.
  void file(const Case& c, std::string message, std::string cure = {});
  // The next report has another level than the rule's own (hidden-character in an id, self-approved alone).
  Reporter& as(Level level);
  // The next report came about by this entry too (null: by none): a waiver from before it does not cover it.
  Reporter& because(const Entry* entry);

 private:
  void add(const Place& place, std::string entry, std::string message, std::string cure);

  const Rule& rule_;
  const std::string& path_;
  std::vector<Finding>& into_;
  Level next_level_{};
  bool has_next_level_ = false;
  std::string next_because_;
};

}  // namespace sitrep
