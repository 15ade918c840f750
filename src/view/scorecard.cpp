// SPDX-License-Identifier: MIT
#include "view/scorecard.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/layout.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

constexpr std::size_t label = 23;

std::string names(const std::vector<std::string>& all) {
  std::vector<std::string> safely;
  for (const auto& each : all) safely.push_back(safe(each));
  return all.empty() ? "nobody" : joined(safely);
}

std::string after(const std::optional<Seconds>& span, std::string_view never) {
  if (!span) return std::string(never);
  return *span < std::chrono::minutes(1) ? "at once" : "after " + span_in_words(*span);
}

class Card {
 public:
  explicit Card(const Look& look) : look_(look) {}

  void line(std::string_view what, const std::string& value, Ink ink = Ink::plain) {
    const auto wide = std::max(look_.columns, label + 20) - label;
    text_ += hung(Row(look_).put(what, Ink::aside).to(label), wrapped(value, wide), ink, look_);
  }
  void gap() { text_ += "\n"; }
  void title(const std::string& words) {
    text_ += Row(look_).put(look_.terminal ? shorten(words, look_.columns) : words, Ink::title).line();
  }
  const std::string& text() const { return text_; }
  void add(const std::string& more) { text_ += more; }

 private:
  const Look& look_;
  std::string text_;
};

Ink good(bool is) { return is ? Ink::good : Ink::late; }

std::string confirmed(const Scorecard& score) {
  if (score.to_confirmation) return "yes, " + after(score.to_confirmation, "");
  return score.asked_to_confirm ? "no" : "no: no report says what the customer could not do";
}

std::string on_time(const Scorecard& score) {
  if (score.updates == 0) return "none was sent";
  return fmt::format("{} of {} on time", score.on_time, score.updates);
}

std::string length(const Scored& scored) {
  return fmt::format("{}; {} minutes were meant{}", span_in_words(scored.score.took), scored.minutes,
                     scored.score.closed ? "" : "; it is not closed");
}

bool in_time(const Scored& scored) { return scored.score.took <= std::chrono::minutes(scored.minutes); }

std::string guesses(const Scorecard& score) {
  if (score.guesses == 0) return "none was labelled";
  return fmt::format("{} labelled, {} settled", score.guesses, score.settled);
}

std::string minutes(const std::optional<Seconds>& span) {
  return span ? fmt::format("{}", span->count() / 60) : std::string("-");
}

// The columns of the table; where there is little room, the drills' names are left out.
struct Table {
  explicit Table(const Look& look) : named(!look.terminal || look.columns >= 74) {}

  std::size_t column(std::size_t number) const {
    constexpr std::size_t begins[] = {12, 19, 27, 36, 47};
    return begins[number] + (named ? 20 : 0);
  }
  bool named;
};

std::string row_of(const Scored& scored, const Look& look, Ink ink) {
  const auto& score = scored.score;
  const Table table(look);
  Row row(look);
  row.put(show_date(score.opened.instant, look.zone), ink);
  if (table.named) row.to(12).put(shorten(safe(score.drill), 18), ink);
  row.to(table.column(0)).put(right(minutes(score.to_owner), 5));
  row.to(table.column(1)).put(right(minutes(score.to_update), 6));
  row.to(table.column(2)).put(right(fmt::format("{}/{}", score.on_time, score.updates), 7));
  row.to(table.column(3)).put(right(minutes(score.to_confirmation), 9));
  return row.to(table.column(4)).put(right(minutes(score.took), 5)).line();
}

std::string beside(const Scored& scored, std::span<const Scored> earlier, const Look& look) {
  const Table table(look);
  auto out = Row(look).put("drills so far, in minutes", Ink::title).line();
  Row head(look);
  head.put("day", Ink::aside);
  if (table.named) head.to(12).put("drill", Ink::aside);
  constexpr std::string_view heads[] = {"owner", "update", "on time", "confirmed", " took"};
  for (std::size_t at = 0; at < std::size(heads); ++at) head.to(table.column(at)).put(heads[at], Ink::aside);
  out += head.line();
  for (const auto& each : earlier) out += row_of(each, look, Ink::plain);
  return out + row_of(scored, look, Ink::title);
}

Json json_of(const Scored& scored) {
  const auto& score = scored.score;
  const auto seconds = [](const std::optional<Seconds>& span) { return span ? Json(span->count()) : Json(nullptr); };
  Json json = {
      {"incident", score.id}, {"drill", score.drill}, {"opened", rfc3339(score.opened)}, {"minutes", scored.minutes}};
  json["decided"] = score.decided;
  json["told_customer"] = score.told;
  json["fixed"] = score.fixed;
  json["seconds_to_owner"] = seconds(score.to_owner);
  json["seconds_to_first_update"] = seconds(score.to_update);
  json["seconds_to_confirmation"] = seconds(score.to_confirmation);
  json["seconds"] = score.took.count();
  json["closed"] = score.closed;
  json["updates"] = score.updates;
  json["updates_on_time"] = score.on_time;
  json["guesses"] = score.guesses;
  json["guesses_settled"] = score.settled;
  json["promises"] = scored.promises;
  return json;
}

}  // namespace

std::string score_text(const Scored& scored, std::span<const Scored> earlier, const Look& look) {
  const auto& score = scored.score;
  Card card(look);
  card.title(fmt::format("{}  {}", safe(score.drill), safe(score.id)));
  card.gap();
  card.line("who decided", names(score.decided), score.decided.empty() ? Ink::late : Ink::plain);
  card.line("who told the customer", names(score.told), score.told.empty() ? Ink::late : Ink::plain);
  card.line("who fixed it", names(score.fixed), score.fixed.empty() ? Ink::late : Ink::plain);
  card.gap();
  card.line("an owner", after(score.to_owner, "never named"), good(score.to_owner.has_value()));
  card.line("first update", after(score.to_update, "never sent"), good(score.to_update.has_value()));
  card.line("updates", on_time(score), good(score.updates > 0 && score.on_time == score.updates));
  card.line("guesses", guesses(score), good(score.guesses == score.settled));
  if (scored.promises.empty()) card.line("promises made", "none", Ink::good);
  for (const auto& each : scored.promises)
    card.line(&each == &scored.promises.front() ? "promises made" : "", each, Ink::late);
  card.line("customer confirmed", confirmed(score), good(score.to_confirmation.has_value()));
  card.line("it took", length(scored), good(in_time(scored)));
  if (!earlier.empty()) {
    card.gap();
    card.add(beside(scored, earlier, look));
  }
  return card.text();
}

std::string score_json(const Scored& scored, std::span<const Scored> earlier, const Look&) {
  auto json = versioned();
  json["score"] = json_of(scored);
  json["earlier"] = Json::array();
  for (const auto& each : earlier) json["earlier"].push_back(json_of(each));
  return dumped(json);
}

}  // namespace sitrep
