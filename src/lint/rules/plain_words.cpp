// SPDX-License-Identifier: MIT
// A message that support can repeat: in the customer's words, and short.
#include <fmt/format.h>

#include "lint/fields.h"
#include "lint/phrase.h"
#include "lint/rules.h"
#include "lint/words/jargon.h"
#include "lint/words/length.h"

namespace sitrep::checks {

void jargon(const Case& c, Reporter& r) {
  for (const auto& [field, text] : said_in(*c.update)) {
    const auto found = find_jargon(text, c.routine.jargon_words, c.routine.allowed_words);
    if (!found) continue;
    const auto said = quoted_words(text, found->place);
    std::string message;
    switch (found->what) {
      case Jargon::listed:
        message = fmt::format("{} is a word that customers do not know: say it in theirs", said);
        break;
      case Jargon::trace:
        message =
            fmt::format("{} is out of a stack trace: say what the customer sees, and keep the trace as a fact", said);
        break;
      case Jargon::machine:
        message = fmt::format("{} is the name or address of a machine: say what it does for the customer", said);
        break;
    }
    r.at_words(*c.update, field, found->place, message);
  }
}

void long_message(const Case& c, Reporter& r) {
  for (const auto& [field, text] : said_in(*c.update)) {
    const auto sentences = read_sentences(text);
    const auto words = count_words(sentences);
    const auto* sentence = long_sentence(sentences);
    if (words > most_words) {
      r.at(*c.update, field,
           fmt::format("`{}` has {} words, and more than {} are not repeated: say less", field, words, most_words));
    } else if (sentence) {
      r.at_words(*c.update, field, {sentence->at, sentence->end - sentence->at},
                 fmt::format("the sentence {} has {} words, and more than {} are not repeated: make two of it",
                             quoted(text.substr(sentence->at, sentence->end - sentence->at)), sentence->counted,
                             most_in_sentence));
    }
  }
}

}  // namespace sitrep::checks
