// SPDX-License-Identifier: MIT
#include "view/explain.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "lint/explain.h"
#include "lint/rule.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep::bind {
namespace {

void list_rules(Session& session) {
  std::size_t wide = 0;
  for (const auto& rule : rules()) wide = std::max(wide, rule.name.size());
  for (const auto& rule : rules())
    session.world.out << fmt::format("{:<{}}  {:<7}  {}\n", rule.name, wide, in_words(rule.level), rule.summary);
}

}  // namespace

Action explain(Options& options) {
  options.words("[RULE]", "the rule to explain; without it all are listed", 1);
  return [](Session& session) {
    if (session.words.empty()) {
      list_rules(session);
      return Status::done;
    }
    const auto texts = explain_texts();
    const auto& name = session.words.front();
    const auto found = std::ranges::find(texts, name, &ExplainText::rule);
    if (found == texts.end()) {
      std::vector<std::string_view> known;
      for (const auto& rule : rules()) known.push_back(rule.name);
      throw wrong_usage(fmt::format("there is no rule {}{} (sitrep explain lists them)", safe(shorten(name, 40)),
                                    did_you_mean(name, known)));
    }
    session.world.out << explain_text(found->text, session.look());
    return Status::done;
  };
}

}  // namespace sitrep::bind
