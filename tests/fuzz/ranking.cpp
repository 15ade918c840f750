// SPDX-License-Identifier: MIT
// A search for any bytes in documents of any bytes: a text is found by its own words, no word is passed over for its
// length or its first letter, and the order of the documents decides nothing but ties.
#include <algorithm>
#include <cmath>
#include <set>

#include "fuzz/laws.h"
#include "sitrep/model/likeness.h"
#include "sitrep/model/ranking.h"

namespace sitrep::fuzz {
namespace {

constexpr char next = '\x1c';
constexpr std::size_t most = 8;

// What stands before the next separator, taken off.
Bytes taken(Bytes& rest) {
  const auto piece = rest.substr(0, rest.find(next));
  rest.remove_prefix(std::min(piece.size() + 1, rest.size()));
  return piece;
}

void keeps_the_laws_of_terms(Bytes text) {
  const auto* last = text.data();
  each_term(text, [&](const Term& term) {
    must(!term.word.empty(), "a term has letters", term.as);
    must(!term.as.empty() && term.as.data() >= text.data() &&
             term.as.data() + term.as.size() <= text.data() + text.size(),
         "a term is shown as the text has it");
    must(term.as.data() >= last, "terms come in their order", term.as);
    last = term.as.data();
  });
  std::set<std::string> seen;
  for (const auto& word : content_words(text)) {
    must(seen.insert(word).second, "a word of the content comes once", word);
    must(!is_filler(word), "what says nothing is no content", word);
  }
}

void passes_nothing_over(const Query& query, Bytes text) {
  each_term(text, [&](const Term& term) {
    const auto worth = query.worth_comparing(term.word);
    for (std::size_t at = 0; at < query.words().size(); ++at) {
      const auto& sought = query.words()[at];
      const bool is = term.word == sought.word;
      const bool begins = sought.begins && !term.whole && !sought.whole && term.word.starts_with(sought.word);
      if (is || begins) must((worth >> at & 1u) != 0, "a word that is there is compared", term.word);
    }
  });
}

Measured measured(const Query& query, Bytes document, Dismissed& dismissed) {
  Measuring measuring(query, dismissed);
  if (document.empty()) return measuring.done();
  // The parts in turn, so that all come up: a line each, from the one that the first byte names.
  auto part = static_cast<unsigned char>(document.front()) % part_count;
  for (auto rest = document.substr(1); !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    measuring.take(static_cast<Part>(part), line);
    part = (part + 1) % part_count;
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return measuring.done();
}

Measured measured(const Query& query, Bytes document) {
  Dismissed none;
  return measured(query, document, none);
}

// What was dismissed makes a search shorter, and nothing else of it.
void dismisses_nothing_that_is_sought(const Query& query, Bytes document, Dismissed& dismissed) {
  const auto fresh = measured(query, document);
  const auto later = measured(query, document, dismissed);
  must(fresh.lengths == later.lengths, "a word that is passed over is counted");
  must(std::ranges::equal(fresh.sightings, later.sightings,
                          [](const Sighting& a, const Sighting& b) {
                            return a.word == b.word && a.part == b.part && a.fit == b.fit && a.count == b.count &&
                                   a.as == b.as;
                          }),
       "no word of the query is passed over");
}

void keeps_the_laws_of_order(const Query& query, const std::vector<Measured>& documents) {
  const auto found = rank(query, documents);
  std::set<std::size_t> seen;
  double above = INFINITY;
  for (const auto& each : found) {
    must(each.document < documents.size() && seen.insert(each.document).second, "a document is found once");
    must(std::isfinite(each.score) && each.score > 0 && each.score <= above, "the best come first, by a score");
    above = each.score;
    must(!each.reasons.empty(), "whatever is found has a word of the query");
    std::set<std::size_t> words;
    for (const auto& reason : each.reasons) {
      must(reason.word < query.words().size() && words.insert(reason.word).second, "a word is one reason");
      must(!reason.as.empty(), "a reason is shown as the document has it");
    }
  }
  const auto backward = rank(query, std::vector(documents.rbegin(), documents.rend()));
  must(backward.size() == found.size(), "which come first decides not which are found");
  for (std::size_t at = 0; at < found.size(); ++at)
    must(std::abs(backward[at].score - found[at].score) <= 1e-9 * found[at].score, "nor how well");
}

}  // namespace

void ranking(Bytes bytes) {
  auto rest = bytes;
  const auto asked = taken(rest);
  keeps_the_laws_of_terms(asked);
  const Query query(asked);
  must(query.words().size() <= 64, "a query has a bit for each of its words");
  std::vector<Measured> documents;
  Dismissed dismissed;
  while (!rest.empty() && documents.size() < most) {
    const auto document = taken(rest);
    keeps_the_laws_of_terms(document);
    passes_nothing_over(query, document);
    dismisses_nothing_that_is_sought(query, document, dismissed);
    documents.push_back(measured(query, document));
  }
  keeps_the_laws_of_order(query, documents);
  const auto as_it_is = "x" + std::string(asked);
  const std::vector itself{measured(query, as_it_is), measured(query, "x")};
  const auto found = rank(query, itself);
  must(query.empty() == found.empty(), "a text is found by its own words", asked);
  const Described described{std::string(asked), std::string(asked), std::string(asked), {}};
  const Seen seen{std::string(asked), std::string(asked), {std::string(asked)}, {std::string(asked)}};
  const Comparison comparison(described);
  must(!comparison.with(seen).strong() || comparison.can_be_strong(), "what is strong was worth comparing", asked);
}

}  // namespace sitrep::fuzz
