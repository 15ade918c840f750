// SPDX-License-Identifier: MIT
// What a message has to say, so that nobody has to ask back.
#include <fmt/format.h>

#include <algorithm>

#include "lint/phrase.h"
#include "lint/rules.h"
#include "sitrep/model/people.h"

namespace sitrep::checks {
namespace {

std::string this_update(const Case& c) {
  return c.update->id().empty() ? "this update" : "update " + number(c, *c.update);
}

std::string command(const Case& c, const std::string& options) {
  const bool draft = c.update->id().empty();
  return draft ? "sitrep update TEXT" + options
               : fmt::format("sitrep update TEXT --to {}{}", c.update->text("to"), options);
}

// The same words in an impact and in a message that repeats it.
bool repeats(const Entry& update, const Entry& impact) {
  for (const char* field : {"affected", "works", "fails", "unknown"}) {
    const auto said = update.text(field);
    if (!said.empty() && fold_name(said) == fold_name(impact.text(field))) return true;
  }
  return false;
}

}  // namespace

void missing_answer(const Case& c, Reporter& r) {
  const auto& update = *c.update;
  const bool nothing_yet = fold_name(update.text("text")).find("nothing confirmed yet") != std::string::npos;
  std::vector<std::string> missing;
  std::string options;
  const auto ask = [&](bool given, std::string_view what, std::string_view option) {
    if (given) return;
    missing.emplace_back(what);
    options += option;
  };
  ask(nothing_yet || !update.list("known").empty(), "what is known (or \"nothing confirmed yet\")", " --known ID");
  ask(update.has("affected"), "who is affected", " --affected TEXT");
  ask(update.has("checking") || update.flag("final"), "what is being checked", " --checking TEXT");
  if (missing.empty()) return;
  r.at(update, "", fmt::format("{} does not say {}", this_update(c), listed(missing)), command(c, options));
}

void missing_split(const Case& c, Reporter& r) {
  const auto& update = *c.update;
  if (update.flag("final")) return;
  std::vector<std::string> missing;
  std::string options;
  for (const auto& [field, what] : {std::pair("works", "what works"), std::pair("fails", "what fails"),
                                    std::pair("unknown", "what is not known")}) {
    if (update.has(field)) continue;
    missing.emplace_back(what);
    options += fmt::format(" --{} TEXT", field);
  }
  if (missing.empty()) return;
  r.at(update, "", fmt::format("{} does not say {}; \"none\" is an answer", this_update(c), listed(missing)),
       command(c, options));
}

void stale_impact(const Case& c, Reporter& r) {
  const auto* impact = c.before->impact();
  if (!impact || c.update->flag("final") || !repeats(*c.update, *impact)) return;
  const auto after = [&](std::string_view kind) -> const Entry* {
    const auto* last = c.before->last_happened(kind);
    return last && !not_before(impact->at(), last->at()) ? last : nullptr;
  };
  const auto* change = after("change");
  const auto* since = change ? change : after("trial");
  if (!since) return;
  r.at(*c.update, "",
       fmt::format("{} repeats impact {} of {}, from before {} {} at {}", this_update(c), number(c, *impact),
                   clock_of(c, impact->at()), since->kind, number(c, *since), clock_of(c, since->at())),
       "sitrep impact --affected TEXT --works TEXT --fails TEXT --unknown TEXT");
}

}  // namespace sitrep::checks
