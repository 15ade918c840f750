// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/commands.h"
#include "cli/drills.h"
#include "cli/logs.h"
#include "cli/opening.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"
#include "view/scorecard.h"
#include "view/words.h"

namespace sitrep::bind {
namespace {

struct Given {
  std::string owner, voice, id, speed, from;
  bool step = false;
};

const std::string& second_word(Session& session, std::string_view advice) {
  if (session.words.size() < 2)
    throw wrong_usage(fmt::format("which drill? {} (sitrep drill list shows them)", advice));
  return session.words[1];
}

Status list(Session& session, const Given&) {
  const auto drills = all_drills(session);
  session.world.out << (session.global.json ? drills_json : drills_text)(drills, last_held(session), session.look());
  if (const auto due = drill_reminder(session); !due.empty() && !session.global.json) session.tell(due);
  return Status::done;
}

Status start(Session& session, const Given& given) {
  const auto drill = named_drill(session, second_word(session, "sitrep drill start outage --owner NAME --voice NAME"));
  Header header;
  header.title = drill.page.keys.text("title");
  header.drill = drill.name;
  header.fields.push_back(
      {"drill_minutes", drill.minutes(), {}, {}, {}});  // the page may say another number by next month
  header.opened = session.stamp(session.now());
  std::vector<Entry> entries;
  const auto voice = given.voice.empty() ? usual_voice(session) : readable(given.voice);
  if (!given.owner.empty())
    entries.push_back(Entry("owner").set("name", readable(given.owner)).set("at", header.opened));
  if (!voice.empty()) entries.push_back(Entry("voice").set("name", voice).set("at", header.opened));
  for (const auto& check : session.routine().start_checks)
    entries.push_back(Entry("check").set("text", check).set("at", header.opened));
  open_log(session, std::move(header), given.id, std::move(entries));
  if (!session.global.json && !session.global.quiet) {
    session.world.out << '\n' << drill_start_text(drill, session.look());
    session.tell(fmt::format("in another terminal, for whoever leads it: sitrep drill run {}", safe(drill.name)));
  }
  return Status::done;
}

double speed_of(const std::string& text) {
  if (text.empty()) return 1;
  char* end = nullptr;
  const double speed = std::strtod(text.c_str(), &end);
  if (end != text.c_str() + text.size() || !(speed >= 0.1 && speed <= 1000)) {
    throw wrong_usage(
        fmt::format("--speed {}: say a number from 0.1 to 1000; --speed 10 plays ten minutes in one", safe(text)));
  }
  return speed;
}

Seconds begin_of(const std::string& text) {
  if (text.empty() || text == "0" || text == "0m") return Seconds{0};
  const auto from = read_duration(text);
  if (!from) throw wrong_usage(fmt::format("--from {}: say how far into the drill, like 8m", safe(text)));
  return *from;
}

// Plays on time, or step by step.
class Player {
 public:
  Player(Session& session, const Given& given, Seconds begin)
      : session_(session), speed_(speed_of(given.speed)), step_(given.step), now_(begin) {}

  // false: whoever leads it has ended it.
  bool until(Seconds time, const std::string& question, std::string_view what) {
    const auto look = session_.look();
    const std::chrono::duration<double> wait = (time - now_) / speed_;
    if (look.terminal && !step_ && wait.count() >= 1) {
      session_.world.out << wait_text(what, std::chrono::round<Seconds>(wait), look);
    }
    session_.world.out.flush();
    std::string answer;
    if (step_) {
      if (!session_.ask(question, answer)) return false;
    } else if (time > now_) {
      session_.world.pause(std::chrono::round<std::chrono::milliseconds>(wait));
    }
    now_ = std::max(now_, time);
    return true;
  }
  bool is_past(const Inject& inject) const { return inject.after < now_; }

 private:
  Session& session_;
  double speed_;
  bool step_;
  Seconds now_;
};

// In real time it goes by the clock of the incident, so that whoever comes late or back hears what was due already and
// then the rest at its time. At another speed only whoever leads it knows how far they are: --from.
std::optional<UnderWay> joined_by_clock(Session& session, const Given& given, const Drill& drill) {
  return given.from.empty() && given.speed.empty() && !given.step ? under_way(session, drill) : std::nullopt;
}

// The one that is named, else the one that is under way.
Drill drill_to_play(Session& session) {
  if (session.words.size() < 2) {
    if (auto drill = drill_under_way(session)) return std::move(*drill);
  }
  return named_drill(session, second_word(session, "sitrep drill run outage"));
}

Status run(Session& session, const Given& given) {
  if (session.global.json)
    throw wrong_usage("drill run plays to people; what the drill holds is in sitrep drill list --json and its file");
  if (given.step && !given.speed.empty())
    throw wrong_usage("--step waits for Enter, and --speed for the clock: which is it?");
  if (given.step && !session.world.terminal.in) throw wrong_usage("--step needs a terminal; elsewhere: --speed 10");
  const auto drill = drill_to_play(session);
  const auto look = session.look();
  const auto joined = joined_by_clock(session, given, drill);
  const auto begin = joined ? Seconds(session.now() - joined->opened.instant) : begin_of(given.from);
  Player player(session, given, begin);
  session.world.out << drill_start_text(drill, look);
  if (joined) {
    session.tell(fmt::format("it goes by the clock of {}, {} in; --from 0m begins anew", safe(joined->id),
                             view::span_in_words(begin)));
  }
  for (const auto& inject : injects(drill.page)) {
    if (!joined && player.is_past(inject)) continue;
    if (!player.until(inject.after, fmt::format("Enter plays {} min ", inject.after.count() / 60), "next"))
      return Status::done;
    session.world.out << '\n' << inject_text(inject, look);
  }
  if (!player.until(Minutes(drill.minutes()), "Enter tells what was wrong ", "the truth")) return Status::done;
  session.world.out << '\n' << truth_text(drill, look);
  session.tell("how it went: sitrep drill score");
  return Status::done;
}

// A fix time or a cause, promised to the customer: what the rules say of the messages, as they stand.
std::vector<std::string> promises(Session& session, const Folded& folded) {
  std::vector<std::string> all;
  for (const auto& finding : lint_incident(folded.log, session.routine(), session.around())) {
    if (finding.rule == "fix-time-promise" || finding.rule == "root-cause-promise") all.push_back(finding.message);
  }
  return all;
}

// Of one that was started before logs said it.
std::int64_t minutes_of(const std::vector<Drill>& drills, std::string_view name) {
  const auto found = std::ranges::find(drills, name, &Drill::name);
  return found == drills.end() ? 20 : found->minutes();
}

// Of those that were held, the one that is meant, taken out: named, else the latest.
Scored taken(Session& session, std::vector<Scored>& held) {
  const auto named = session.words.size() > 1 ? session.words[1] : session.global.incident;
  auto found = held.end();
  if (named.empty()) {
    found = held.end() - 1;
  } else {
    const auto path = named_incident(session.world.disk, session.workspace(), session.world.folder, named);
    session.use_path(path);
    found =
        std::ranges::find_if(held, [&](const Scored& each) { return each.score.id == session.folded().log.header.id; });
    if (found == held.end())
      throw wrong_usage(fmt::format("{} is no drill; only a drill is scored", safe(session.incident_id())));
  }
  auto scored = std::move(*found);
  held.erase(found, held.end());  // what came later is no earlier drill
  return scored;
}

Status score(Session& session, const Given&) {
  const auto drills = all_drills(session);
  std::vector<Scored> held;
  for_each_log(session, [&](const std::string& path, const Folded* folded, const std::string& trouble) {
    if (!folded) {
      session.tell(path + ": " + trouble);
    } else if (folded->incident.is_drill()) {
      auto card = scorecard(folded->log, session.routine(), folded->people);
      const auto minutes = card.minutes.value_or(minutes_of(drills, card.drill));
      held.push_back({std::move(card), minutes, promises(session, *folded)});
    }
  });
  if (held.empty()) throw wrong_usage("no drill was held yet: sitrep drill start outage --owner NAME --voice NAME");
  std::ranges::stable_sort(held, {}, [](const Scored& each) { return each.score.opened.instant; });
  const auto scored = taken(session, held);
  session.world.out << (session.global.json ? score_json : score_text)(scored, held, session.look());
  return Status::done;
}

struct Part {
  std::string_view name;
  Status (*act)(Session&, const Given&);
};
constexpr Part parts[] = {{"list", list}, {"start", start}, {"run", run}, {"score", score}};

}  // namespace

Action drill(Options& options) {
  auto given = std::make_shared<Given>();
  options.words(
      "list|start|run|score [NAME]",
      "list those there are; start NAME opens an incident that is practice; run [NAME] plays what reaches the "
      "team, to whoever leads it; score [ID] tells how it went",
      2);
  options.text("--owner", "NAME", given->owner, "start: who owns it");
  options.text("--voice", "NAME", given->voice, "start: who speaks to the customer; else the routine's");
  options.text("--id", "ID", given->id, "start: the incident's id; else the date and the drill's title");
  options.text("--speed", "N", given->speed, "run: so many times as fast");
  options.flag("--step", given->step, "run: the next when Enter is pressed");
  options.text("--from", "SPAN", given->from, "run: go on from there, like 8m");
  return [given](Session& session) {
    const auto name = session.words.empty() ? std::string_view("list") : std::string_view(session.words.front());
    const auto* part = std::ranges::find(parts, name, &Part::name);
    if (part != std::end(parts)) return part->act(session, *given);
    std::vector<std::string_view> known;
    for (const auto& each : parts) known.push_back(each.name);
    throw wrong_usage(
        fmt::format("drill {}: list, start, run or score{}", safe(shorten(name, 40)), did_you_mean(name, known)));
  };
}

}  // namespace sitrep::bind
