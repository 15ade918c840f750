// SPDX-License-Identifier: MIT
// Law 4: order is the id's, never the place in the file.
#include <rapidcheck.h>

#include <algorithm>
#include <catch2/catch.hpp>

#include "property/texts.h"
#include "support/written_log.h"

using namespace sitrep;

namespace {

std::string id_of(const Entry* entry) { return entry ? std::string(entry->id()) : "-"; }

// All that the fold knows, in words.
std::string answers(const std::string& text) {
  const FoldedText folded(text);
  const auto& is = folded.incident;
  std::string all = std::string(in_words(is.phase())) + " " + folded.customer_due() + " " + folded.team_due() + " " +
                    id_of(is.closing());
  all += " " + id_of(is.owner()) + " " + id_of(is.voice()) + " " + id_of(is.last_change()) + " " +
         id_of(is.first_repair());
  for (const auto& customer : is.customers()) all += " " + customer;
  for (const auto& each : is.room()) all += " " + std::string(each.name) + "/" + std::string(each.role);
  for (const auto& entry : folded.log.entries) {
    const auto* standing = is.find(entry.id());
    all += "\n" + id_of(&entry) + (standing->stands() ? "" : " withdrawn") + " " +
           std::string(in_words(is.guess_state(entry.id())));
    all += " " + id_of(is.settled_by(entry.id())) + " " + std::string(in_words(is.confirmed(entry).state)) + " " +
           id_of(is.last_change_touching(entry.id()));
    for (const auto& field : standing->now->fields) {
      const auto* words = std::get_if<std::string>(&field.value);
      all += " " + field.name + (words ? "=" + *words : "");
    }
  }
  return all;
}

std::string whole(const std::vector<std::string>& blocks) {
  std::string text = draw::head;
  for (const auto& block : blocks) text += block;
  return text;
}

}  // namespace

TEST_CASE("property: the fold is the same in whatever order the blocks stand") {
  CHECK(rc::check("shuffled blocks", [] {
    const auto blocks = *draw::blocks();
    std::vector<std::size_t> order(blocks.size());
    for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
    for (std::size_t at = order.size(); at > 1; --at)
      std::swap(order[at - 1], order[*rc::gen::inRange<std::size_t>(0, at)]);
    std::vector<std::string> shuffled;
    for (const auto at : order) shuffled.push_back(blocks[at]);
    RC_ASSERT(answers(whole(blocks)) == answers(whole(shuffled)));
  }));
}

TEST_CASE("property: twins do not make the fold depend on the file") {
  CHECK(rc::check("blocks with one id", [] {
    auto blocks = *draw::blocks();
    auto more = *draw::blocks();
    blocks.insert(blocks.end(), more.begin(), more.end());
    auto back = blocks;
    std::ranges::reverse(back);
    RC_ASSERT(answers(whole(blocks)) == answers(whole(back)));
  }));
}

TEST_CASE("property: taking entries one by one is the fold of what was taken") {
  CHECK(rc::check("replay", [] {
    const auto blocks = *draw::blocks();
    const FoldedText folded(whole(blocks));
    std::vector<std::string> so_far;
    replay(folded.log, folded.routine, folded.people, [&](const Incident& before, const Entry&) {
      const FoldedText then(whole(so_far));
      RC_ASSERT(before.phase() == then.incident.phase());
      RC_ASSERT(before.customer_due() == then.incident.customer_due());
      RC_ASSERT(id_of(before.owner()) == id_of(then.incident.owner()));
      RC_ASSERT(id_of(before.last_change()) == id_of(then.incident.last_change()));
      RC_ASSERT(before.room().size() == then.incident.room().size());
      so_far.push_back(blocks[so_far.size()]);
    });
  }));
}
