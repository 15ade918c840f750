// SPDX-License-Identifier: MIT
// The fold: entries in, what stands now out. Phase, owner, clocks, what is open and what is confirmed are computed here
// and nowhere else; every rule and every view asks this. It is pure: no clock, no file, and the same entries give the
// same answer whatever the order in which clones wrote them, since entries are taken in the order of their ids.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "sitrep/model/clocks.h"
#include "sitrep/model/log.h"
#include "sitrep/model/people.h"
#include "sitrep/model/routine.h"

namespace sitrep {

// What became of one entry. `said` is what was written; `now` has its amendments applied and is what views show.
struct Standing {
  const Entry* said = nullptr;
  const Entry* now = nullptr;
  const Entry* retraction = nullptr;     // the one that took it back, if any did
  std::vector<const Entry*> amendments;  // that stand, by id
  std::unique_ptr<Entry> corrected;      // what `now` points to where there are any

  bool stands() const { return retraction == nullptr; }
  bool amended() const { return !amendments.empty(); }
};

enum class Phase { investigating, repairing, monitoring, closed };
std::string_view in_words(Phase phase);

enum class GuessState { open, proved, disproved };
std::string_view in_words(GuessState state);

enum class ReportState {
  unconfirmed,  // no confirmation counts yet
  fails,        // the latest says that it still fails
  stale,        // it worked, but before the last change that touches it, or before the last reopen
  confirmed,
};
std::string_view in_words(ReportState state);

struct Confirmed {
  ReportState state = ReportState::unconfirmed;
  const Entry* confirmation = nullptr;  // the latest for the report
  const Entry* since = nullptr;         // where stale: the change or reopen that came after it
};

struct Attendee {
  std::string_view name;
  std::string_view role;  // "owner", "voice" or what the join said
  std::string_view from;  // empty: ours
};

class Incident {
 public:
  // All three must outlive it, and so must every entry given to take().
  Incident(const Header& header, const Routine& routine, const People& people);
  Incident(const Incident&) = delete;
  Incident& operator=(const Incident&) = delete;
  Incident(Incident&&) = default;

  // The next entry; ids must not descend.
  void take(const Entry& entry);

  // --- what it is about: the header as completed by `about` entries
  const Header& header() const { return *header_; }
  const Routine& routine() const { return *routine_; }
  const People& people() const { return *people_; }
  std::string_view title() const;
  std::string_view thread() const;
  std::string_view severity() const;
  Time opened() const { return header_->opened; }
  bool is_drill() const { return !header_->drill.empty(); }

  // --- entries
  const Standing* find(std::string_view id) const;                       // amendments have one too; null: no such id
  std::vector<const Entry*> standing(std::string_view kind) const;       // as they stand now, by id, without amendments
  const Entry* latest(std::string_view kind) const;                      // of the standing ones; null: none
  const std::vector<Standing*>& all(std::string_view kind) const;        // retracted ones too, by id
  const std::vector<const Entry*>& unknown() const { return unknown_; }  // kinds that this version does not know
  std::size_t size() const { return entries_.size(); }
  const Entry* last() const { return entries_.empty() ? nullptr : entries_.back().said; }

  // --- where it stands
  Phase phase() const;
  const Entry* closing() const;  // the close that holds now; null while open
  bool closed() const { return closing() != nullptr; }
  const Entry* reopening() const;     // the latest reopen; null: never reopened
  const Entry* first_repair() const;  // the first standing plan or change

  // --- people
  const Entry* owner() const { return latest("owner"); }
  const Entry* voice() const { return latest("voice"); }
  std::vector<Attendee> room() const;      // owner and voice first, nobody twice
  bool ours(std::string_view name) const;  // owner, voice, or in the room (ever) without a `from`

  // --- impact and clocks
  const Entry* impact() const { return latest("impact"); }
  std::optional<Time> customer_due() const;  // when the customer must hear next; nullopt: nothing is promised
  std::optional<Time> team_due() const;

  // --- the buckets
  GuessState guess_state(std::string_view id) const;
  const Entry* settled_by(std::string_view guess_id) const;  // the latest standing fact that names it
  const Entry* answered_by(std::string_view id) const;       // of a question or check
  const Entry* done_by(std::string_view id) const;           // of a check, task, watch, review or followup
  const Entry* carried_by(std::string_view id) const;        // the follow-up that takes it on
  bool is_open(const Entry& entry) const;                    // question, guess, check, task, watch, review, followup
  std::vector<const Entry*> open(std::string_view kind) const;

  // --- reports and the repair
  Confirmed confirmed(const Entry& report) const;
  bool all_confirmed() const;                               // there is a standing report and each is confirmed
  const Entry* last_happened(std::string_view kind) const;  // the standing one that happened last, by `at`
  const Entry* last_change() const { return last_happened("change"); }
  const Entry* last_change_touching(std::string_view report_id) const;
  std::vector<std::string> customers() const;  // with a standing report, in order, nobody twice
  std::vector<const Entry*> waivers() const;   // that stand and no reopen has ended

 private:
  using Index = std::unordered_map<std::string_view, std::vector<Standing*>>;

  // What looks through all entries, made when it is first asked and dropped when another entry comes.
  struct Sides {
    std::unordered_set<std::string> ours, guests;  // keys of people
  };
  struct Changes {
    const Entry* of_all = nullptr;  // the last that names no report
    std::unordered_map<std::string_view, const Entry*> of_report;
  };
  const Clocks& clocks() const;
  const Sides& sides() const;
  const Changes& changes() const;

  Standing* original_of(const Entry& amendment);
  void point(Standing& standing, const Entry& entry);  // index what the entry refers to
  void amend(Standing& original, const Entry& amendment);
  void amend_anew(Standing& original);  // after an amendment was taken back
  void withdraw(const Entry& retraction);
  void changed(std::string_view kind);  // an entry of that kind was corrected or withdrawn
  const Entry* not_overruled(const Entry& latest, std::string_view report, const Entry* change) const;
  static const Entry* latest_naming(const Index& index, std::string_view id, std::string_view field);

  const Header* header_;
  const Routine* routine_;
  const People* people_;
  std::deque<Standing> entries_;
  std::unordered_map<std::string_view, Standing*> by_id_;
  Index by_kind_;                                               // originals only
  Index settling_, answering_, doing_, carrying_, confirming_;  // by the id that is referred to
  std::vector<const Entry*> unknown_;
  mutable std::optional<Clocks> clocks_;  // none: to be counted anew
  mutable std::optional<Sides> sides_;
  mutable std::optional<Changes> changes_;
  mutable std::unordered_map<std::string_view, const Entry*> last_;  // by kind, of those that were asked for
};

// Folds the whole log, which has to outlive what comes of it, and so do routine and people.
Incident fold(const Log& log, const Routine& routine, const People& people);

// Folds it entry by entry and shows each together with what stood before it: how a message is judged by what was known
// when it was written.
using Witness = std::function<void(const Incident& before, const Entry& entry)>;
void replay(const Log& log, const Routine& routine, const People& people, const Witness& witness);

// What a report still lacks to be precise: of "account", "error", "first_seen", the ones that are missing.
std::vector<std::string_view> lacks(const Entry& report);

}  // namespace sitrep
