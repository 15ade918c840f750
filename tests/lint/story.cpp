// SPDX-License-Identifier: MIT
#include "lint/story.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "lint/rule.h"

namespace sitrep::sample {
namespace {

const std::vector<Step> as_it_should_run = {
    {"report", "report", "10:14",
     "customer = \"Acme\"\naccount = \"4182\"\nblocked = \"export an invoice\"\nerror = \"EXP-203\"\n"
     "first_seen = 2026-11-23T10:09:00+01:00",
     "Sam"},
    {"owner", "owner", "10:16", "name = \"Mina\"", "Kim"},
    {"voice", "voice", "10:17", "name = \"Sam\""},
    {"guess", "guess", "10:19", "text = \"This morning's release broke the export job\"", "Alex"},
    {"question", "question", "10:20", "text = \"Are queued exports late or lost?\"\nto = \"Kim\"", "Sam"},
    {"check", "check", "10:20", "text = \"Alerts\"\nwho = \"Alex\""},
    {"repro", "trial", "10:26", "text = \"Exported an invoice\"\nresult = \"fails\"", "Alex"},
    {"done check", "done", "10:28", "of = \"{check}\"\ntext = \"None rang\"", "Alex"},
    {"fact", "fact", "10:31",
     "text = \"Every export with a tax field fails\"\nsource = \"export-worker log\"\nproves = [\"{guess}\"]\n"
     "answers = [\"{question}\"]"},
    {"impact", "impact", "10:33",
     "affected = \"Accounts with a tax field\"\nworks = \"Login\"\nfails = \"Exporting\"\nunknown = \"Queued "
     "exports\""},
    {"update", "update", "10:40",
     "to = \"customer\"\ntext = \"Exports with a tax field fail.\"\nknown = [\"{fact}\"]\n"
     "affected = \"Accounts with a tax field\"\nworks = \"Login\"\nfails = \"Exporting\"\nunknown = \"Queued "
     "exports\"\n"
     "checking = \"The release\"\nnext = 2026-11-23T11:10:00+01:00",
     "Sam"},
    {"plan", "plan", "10:48", "text = \"Put Friday's version back\"\nkind = \"rollback\""},
    {"task", "task", "10:50", "text = \"Roll back\"\nwho = \"Alex\"\ndue = 2026-11-23T11:10:00+01:00"},
    {"change", "change", "11:05", "text = \"Put Friday's version back\"\napproved_by = \"Mina\"", "Alex"},
    {"done task", "done", "11:06", "of = \"{task}\"", "Alex"},
    {"watch", "watch", "11:07",
     "who = \"Sam\"\nuntil = 2026-11-23T11:30:00+01:00\nsignals = \"Failed exports a minute\"", "Sam"},
    {"second impact", "impact", "11:07",
     "affected = \"Exports queued before 11:05\"\nworks = \"Login\"\nfails = \"Old exports\"\nunknown = \"none\""},
    {"second update", "update", "11:08",
     "to = \"customer\"\ntext = \"The old version is back.\"\nknown = [\"{fact}\"]\n"
     "affected = \"Exports queued before 11:05\"\nworks = \"Login\"\nfails = \"Old exports\"\nunknown = \"none\"\n"
     "checking = \"The queue\"\nnext = 2026-11-23T11:38:00+01:00",
     "Sam"},
    {"verify", "trial", "11:15", "text = \"Exported an invoice\"\nresult = \"works\"", "Alex"},
    {"confirmation", "confirmation", "11:25",
     "report = \"{report}\"\ncustomer = \"Acme\"\naction = \"export an invoice\"\nresult = \"works\"\n"
     "who = \"Dana (Acme)\"",
     "Sam"},
    {"done watch", "done", "11:31", "of = \"{watch}\"\ntext = \"No failed export since 11:06\"", "Sam"},
    {"final update", "update", "11:35",
     "to = \"customer\"\ntext = \"You can export invoices again.\"\nknown = [\"{fact}\"]\n"
     "affected = \"Nobody any more\"\nfinal = true",
     "Sam"},
    {"review", "review", "11:36", "when = 2026-11-24T10:00:00+01:00\nlead = \"Mina\""},
    {"weak spot", "lesson", "11:37", "text = \"No test exports a tax field\"\nkind = \"weak-spot\""},
    {"worked", "lesson", "11:37", "text = \"Roll back one machine first\"\nkind = \"worked\""},
    {"followup", "followup", "11:38",
     "text = \"Add that test\"\nwho = \"Alex\"\ndue = 2026-11-27T17:00:00+01:00\ncarries = [\"{weak spot}\"]"},
};

}  // namespace

Story::Story() : steps_(as_it_should_run) {}

Story& Story::drop(std::string_view label) {
  std::erase_if(steps_, [&](const Step& step) { return step.label == label; });
  return *this;
}

Story& Story::put(Step step) {
  *std::ranges::find(steps_, step.label, &Step::label) = std::move(step);
  return *this;
}

Story& Story::add(Step step) {
  steps_.push_back(std::move(step));
  return *this;
}

Story& Story::after(std::string_view label, Step step) {
  steps_.insert(std::ranges::find(steps_, label, &Step::label) + 1, std::move(step));
  return *this;
}

Story& Story::close(std::string_view held_to, std::string_view outcome) {
  std::string names;
  if (held_to.empty()) {
    for (const auto name : asked_of(outcome, Routine{}))
      names += fmt::format("{}\"{}\"", names.empty() ? "" : ", ", name);
  } else {
    names = held_to;
  }
  return add({"close", "close", "11:40",
              fmt::format("outcome = \"{}\"\nheld_to = [{}]\nwatched_for = \"20m\"", outcome, names)});
}

// What refers to a step that is not there goes too, and so on.
std::vector<Step> Story::kept() const {
  auto kept = steps_;
  for (bool again = true; again;) {
    again =
        std::erase_if(kept, [&](const Step& step) {
          for (auto from = step.fields.find('{'); from != std::string::npos; from = step.fields.find('{', from + 1)) {
            const auto label = step.fields.substr(from + 1, step.fields.find('}', from) - from - 1);
            if (std::ranges::find(kept, label, &Step::label) == kept.end()) return true;
          }
          return false;
        }) > 0;
  }
  return kept;
}

std::string Story::id(std::string_view label) const {
  const auto steps = kept();
  const auto found = std::ranges::find(steps, label, &Step::label);
  return Writer::id(static_cast<int>(found - steps.begin()) + 1);
}

std::string Story::text() const {
  Writer writer;
  const auto steps = kept();
  std::map<std::string, std::string> ids;
  for (const auto& step : steps) ids[step.label] = Writer::id(static_cast<int>(ids.size()) + 1);
  for (const auto& step : steps) {
    auto fields = step.fields;
    for (const auto& [label, id] : ids) {
      const auto name = "{" + label + "}";
      for (auto at = fields.find(name); at != std::string::npos; at = fields.find(name))
        fields.replace(at, name.size(), id);
    }
    writer.entry(step.kind, step.at, fields, step.by);
  }
  return writer.text();
}

Story Story::first(std::size_t count) const {
  return Story(std::vector<Step>(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(count)));
}

Instant Story::last_at() const { return steps_.empty() ? at("10:14").instant : at(steps_.back().at).instant; }

std::vector<Finding> Story::lint(std::string_view routine, Instant now) const {
  return sample::lint(text(), routine, now);
}

CloseVerdict Story::judge(std::string_view outcome, std::string_view routine, Instant now) const {
  const auto log = read_incident(text(), path);
  const auto how = routine.empty() ? Routine{} : read_routine(routine, "sitrep.toml");
  const People people(how, log);
  return judge_close(log, fold(log, how, people), outcome, {now, {}});
}

std::string errors(const std::vector<Finding>& findings) {
  std::vector<Finding> those;
  for (const auto& finding : findings) {
    if (finding.level == Level::error) those.push_back(finding);
  }
  return names(those);
}

}  // namespace sitrep::sample
