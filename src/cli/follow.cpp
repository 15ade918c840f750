// SPDX-License-Identifier: MIT
#include "cli/follow.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "cli/live_screen.h"
#include "cli/session.h"
#include "sitrep/store/routine_at.h"
#include "sitrep/store/unsent.h"
#include "view/status.h"

namespace sitrep {
namespace {

constexpr std::chrono::milliseconds tick{1000};
constexpr std::chrono::seconds ask_git_again{30};

// The file, read again where its bytes are others than they were, under the routine as it stands.
class Followed {
 public:
  explicit Followed(Session& session) : session_(session), bytes_(session.bytes()), zone_(session.zone()) {
    routine_bytes_ = routine_text();
    fold(bytes_, session.routine());
  }

  void look_again() {
    fault_.clear();
    std::optional<std::string> bytes;
    try {
      bytes = session_.world.disk.read(session_.path());
    } catch (const Error& error) {
      fault_ = error.what();
      return;
    }
    if (!bytes) {
      fault_ = "the file is gone; this is how it last stood";
      bytes = bytes_;
    }
    auto routine_bytes = routine_text();
    if (*bytes == bytes_ && routine_bytes == routine_bytes_) return;
    auto routine = routine_at(session_.world.disk, session_.workspace().root);
    const bool unread =
        std::ranges::any_of(routine.problems, [](const Problem& each) { return each.rule == "syntax"; });
    if (unread) fault_ = "sitrep.toml cannot be read; the routine is as it last stood";
    if (!fold(*bytes, unread ? *routine_ : std::move(routine))) {
      fault_ = "the file cannot be read as an incident; this is how it last stood";
      return;
    }
    bytes_ = std::move(*bytes);
    if (unread) return;
    routine_bytes_ = std::move(routine_bytes);
    find_zone();
  }

  const Folded& folded() const { return *folded_; }
  // Asked of git where the log changed, and now and then, since somebody may have pushed meanwhile.
  const std::optional<std::size_t>& unsent() {
    const auto clock = session_.world.clock();
    if (!asked_ || asked_bytes_ != bytes_ || clock - *asked_ >= ask_git_again) {
      asked_ = clock;
      asked_bytes_ = bytes_;
      unsent_ = count_unsent(session_.world.disk, session_.workspace(), session_.world.run, session_.path(), bytes_);
    }
    return unsent_;
  }

  const Zone& zone() const { return zone_; }
  const std::string& fault() const { return fault_.empty() ? zone_fault_ : fault_; }  // empty: it was read

 private:
  std::optional<std::string> routine_text() const {
    try {
      return session_.world.disk.read(join_path(session_.workspace().root, "sitrep.toml"));
    } catch (const Error&) {
      return routine_bytes_;
    }
  }

  // The routine's comes after --tz and after the TZ of the environment.
  void find_zone() {
    if (!session_.global.tz.empty() || session_.world.env("TZ")) return;
    zone_fault_.clear();
    try {
      zone_ = session_.world.zone(routine_->timezone);
    } catch (const Error& error) {
      zone_fault_ = fmt::format("{} (in sitrep.toml); the zone is as it last was", error.what());
    }
  }

  // false: it is no incident, and what was there stays.
  bool fold(const std::string& bytes, Routine routine) {
    auto kept = std::make_unique<Routine>(std::move(routine));
    auto folded = std::make_unique<Folded>(bytes, folded_ ? folded_->log.path : session_.folded().log.path, *kept);
    if (!folded->log.is_incident) return false;
    folded_ = std::move(folded);
    routine_ = std::move(kept);
    return true;
  }

  Session& session_;
  std::string bytes_;
  std::optional<std::string> routine_bytes_;  // none: there is no sitrep.toml
  std::unique_ptr<Routine> routine_;          // outlives what was folded under it
  std::unique_ptr<Folded> folded_;
  Zone zone_;
  std::optional<Instant> asked_;
  std::string asked_bytes_;
  std::optional<std::size_t> unsent_;
  std::string fault_, zone_fault_;
};

// The one that comes first, of the customer's and the team's.
std::optional<Time> next_due(const Incident& incident) {
  auto due = incident.customer_due();
  const auto team = incident.team_due();
  if (team && (!due || team->instant < due->instant)) due = team;
  return due;
}

// Rings once for each time that falls due.
class Bell {
 public:
  bool rings(const std::optional<Time>& due, Instant now) {
    if (!due || now < due->instant || rung_ == due->instant) return false;
    rung_ = due->instant;
    return true;
  }

 private:
  std::optional<Instant> rung_;
};

std::string frame(Followed& followed, const CloseVerdict& verdict, const Look& look) {
  const auto& incident = followed.folded().incident;
  return status_text(incident, verdict, look, followed.unsent()) +
         follow_line(next_due(incident), followed.fault(), look);
}

}  // namespace

Status follow(Session& session) {
  if (session.global.json) throw wrong_usage("--follow draws a screen; for programs there is sitrep status --json");
  if (!session.world.take_over) throw wrong_usage("--follow needs a terminal; elsewhere: watch -n 5 sitrep status");
  Followed followed(session);
  const auto asked = session.look();
  const auto began = session.world.clock();
  auto around = session.around();
  const auto screen = session.world.take_over();
  Bell bell;
  std::string drawn;
  for (auto event = LiveScreen::Event::resized; event != LiveScreen::Event::ended; event = screen->wait(tick)) {
    const auto size = screen->size();
    around.now = asked.now + (session.world.clock() - began);
    followed.look_again();
    // What is left for the prompt elsewhere is the countdown's.
    const auto rows = std::max<std::size_t>(size.rows, 2);
    const Look look{around.now, followed.zone(), size.columns, rows, asked.colour, asked.terminal};
    const auto& [log, people, incident] = followed.folded();
    const auto verdict = incident.closed() ? CloseVerdict{} : judge_close(log, incident, "resolved", around);
    auto text = frame(followed, verdict, look);
    if (text != drawn || event == LiveScreen::Event::resized) screen->show(text);
    drawn = std::move(text);
    if (bell.rings(next_due(incident), look.now)) screen->ring();
  }
  return Status::done;
}

}  // namespace sitrep
