// SPDX-License-Identifier: MIT
#include "lint/words/clauses.h"

#include "lint/words/phrases.h"
#include "sitrep/model/kinds.h"

namespace sitrep {

using namespace shape;

namespace {

constexpr WordClass classes[] = {
    {"say",
     "say tell promise give name estimate predict commit know guarantee confirm forecast quote state judge foresee "
     "offer provide put guess speculate"},
    {"tell",
     "tell inform update write notify message mail e-mail email report call ring phone contact text ping brief"},
    {"tells", "tells informs updates writes notifies messages mails reports calls rings phones contacts"},
    {"whom", "you everyone them customers back"},
};

constexpr std::string_view declining[] = {
    "can|could|will|would|do|does|shall not *3 @say",
    "not|n't able|going|willing|ready|want|wish|like to *2 @say",
    "not in a position to",
    "unable to *2 @say",
    "without *2 promising|promise|guarantee|knowing",
    "do|does not yet? really? know",
    "have|has|there|is|with|no no|not *4 "
    "estimate|eta|etas|promise|promises|timeline|timeframe|date|forecast|prognosis|schedule|answer|time",
    "no *2 estimate|eta|promise|promises|timeline|forecast|prognosis|time|date",
    "no reliable|firm|fixed|exact|certain|confirmed *1 time|date|estimate|eta|hour",
    "too early|soon to",
    "can|could not *2 rule|exclude",
    "would be a? guess|wrong|speculation|premature|guesswork",
    "not|un clear|known|sure|certain|decided|foreseeable|confirmed|determined|settled",
    "unclear|unknown|uncertain|undecided|unsure",
    "nobody|no-one|none|nothing *2 yet",
    "nobody|no-one|none|nothing|neither *2 can|could|will|would|should|dares *2 @say",
    "nobody|no-one|none *2 knows|know|knew",
    "no one *2 can|could|will|would *2 @say",
    "no one *2 knows|know",
    "hard|difficult|impossible|early to say|tell|know|predict|estimate",
    "remains to be seen",
    "rather|refuse|refrain|avoid *3 @say|promising|guessing|naming|giving",
    "cannot|never promise|name|give",
    "whether|when|how|if *4 is|are|remains|still *2 unclear|unknown",
    "open question",
};

constexpr std::string_view messages[] = {
    "next|further|first|second|third|fourth|fifth|another|more|last|final|following|status|hourly "
    "update|updates|message|messages|call|calls|word|news|report|information|note|mail|e-mail|check-in|checkpoint",
    "will|shall|'ll|can|to|going|we|i|and|then *2 @tell @whom|again|at|by|in|within|every|#when|#upper "
    "!that|it|we|your|the|all|everything|:",
    "#upper? @tells @whom|again|#when|#upper !that",
    "hear|hears|heard *3 from|of|about|more|again|back|what|at|#when",
    "hear|hears #when",
    "will|can|to confirm !that",
    "update|updates|news|message|messages *2 follow|follows",
    "let|lets *2 know !that|it|we|your|the|all|:",
    "keep|keeps|keeping *2 posted|updated|informed",
    "get|gets|be|come|comes|coming|are|is|reach|reaching in touch|back|out to|with|in",
    "get|come|comes|report|reports back to|with",
    "back to|with you|us|news|an|more|what",
    "touch base",
    "in touch",
    "speak|talk|meet|write|writes|check-in|report|reports again|soon|at|by|in|to|with|#when|you",
    "report|reports|write|writes|call|calls|ring|rings|phone|phones|mail|mails|tell|tells|update|updates *3 "
    "#when|again|what|back",
    "send|sends|share|post|give|provide|have *3 "
    "update|updates|message|news|word|status|information|mail|e-mail|report|findings|note",
    "answer|reply|respond|look|looks|checks|check|compare|compares|investigate|review|reviews *4 #when|then|you|your",
    "you|your *3 hear",
    "follow up",
    "status page",
};

// Things, and nobody who writes or calls.
constexpr std::string_view things[] = {
    "phone|video|group|voice|incoming|outgoing|internal|text call|calls|messages",
    "password|reset|confirmation|reminder|welcome|invoice|order|booking|login|sign-up|activation|automatic "
    "mail|mails|e-mail|e-mails|message|messages|call|calls|text|texts",
    "with|by|in|after|of the|our update|updates",
    "mails|messages|calls|updates|reports begin|start|will|go|come|arrive|can",
    "the|your|all *2 report|reports|ring|rings|call|calls again|normally|correctly|data|readings",
    "the|your|our|all|of|these|those|my|missing|failed|delayed|lost|waiting|incoming|outgoing|stuck "
    "mail|mails|e-mails|report|reports|messages|calls|updates|text|texts|posts|checks|answers|messaging|reviews",
    "mail|mails|message|messages|report|reports|e-mail|e-mails|call|calls|text|phone|update|updates|send "
    "delivery|export|exports|import|imports|server|servers|flow|sync|system|account|accounts|dispatch|sending|traffic|"
    "page|pages|forwarding|service|centre|center|job|queue",
};

const Phrases& thing_phrases() {
  static const Phrases phrases(classes, things);
  return phrases;
}
const Phrases& declining_phrases() {
  static const Phrases phrases(classes, declining);
  return phrases;
}
const Phrases& message_phrases() {
  static const Phrases phrases(classes, messages);
  return phrases;
}

bool parts(const Word& word) {
  if (word.shape & mark) return true;
  return word.shape == 0 && among(word.lower, "and but so then though although while because which however");
}

}  // namespace

std::vector<Clause> clauses_of(std::span<const Word> words) {
  std::vector<Clause> clauses;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= words.size(); ++at) {
    if (at < words.size() && !parts(words[at])) continue;
    if (at > from) clauses.push_back(words.subspan(from, at - from));
    from = at + 1;
  }
  return clauses;
}

bool declines(Clause clause) { return declining_phrases().any(clause); }
bool speaks_of_messages(Clause clause) {
  const auto nouns = thing_phrases().all(clause);
  if (nouns.empty()) return message_phrases().any(clause);
  std::vector<Word> words(clause.begin(), clause.end());
  for (const auto& noun : nouns) {
    for (auto at = noun.first; at < noun.last; ++at) words[at].shape |= allowed;
  }
  return message_phrases().any(words);
}

}  // namespace sitrep
