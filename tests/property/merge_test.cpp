// SPDX-License-Identifier: MIT
// The laws of merging, on drawn files and on histories as git has them: clones that record, comment, redact and merge,
// with clocks of their own, merge bases found in the graph of commits, and several bases merged into one as git does.
// Seen to fail: with the first of two forms of a block whatever its comment, without the blanking in every version,
// with blocks as they come instead of sorted, with comments behind references left as they were.
#include <rapidcheck.h>

#include <algorithm>
#include <bit>
#include <catch2/catch.hpp>
#include <map>
#include <random>

#include "property/texts.h"
#include "sitrep/format/blocks.h"
#include "sitrep/format/merge.h"
#include "sitrep/format/read.h"

using namespace sitrep;

namespace {

// ---------------------------------------------------------------- drawn files

// A file of some of these blocks, each as it is, with a comment, or with another content; what git gives to a driver.
std::string drawn_file(const std::vector<std::string>& blocks) {
  std::string text = draw::head;
  for (const auto& block : blocks) {
    switch (*rc::gen::inRange(0, 6)) {
      case 0: break;
      case 1: text += "\n# " + std::to_string(*rc::gen::inRange(0, 12)) + block; break;
      case 2: text += block + "text2 = \"other\"  # why\n"; break;
      case 3: text += block + "# below\n\n"; break;
      default: text += block;
    }
  }
  const auto more =
      *rc::gen::element<std::string>("", "", "", "\n[[note]]\ntext = \"by hand\"\n", "\n[[note]]\nid = 3\n",
                                     "[fact.sub]\na = 1\n", "\n[[note]]\nx = [\n# c\n", "a b c\n",
                                     "\n[[redaction]]\nid = \"99-aaaaa\"\nof = \"2-aaaaa\"\nfield = \"name\"\n");
  return text + more;
}

std::string any_file() {
  const auto blocks = *draw::blocks();
  auto text = drawn_file(blocks);
  if (*rc::gen::inRange(0, 4) == 0) text.insert(*rc::gen::inRange<std::size_t>(0, text.size()), *draw::bytes());
  return text;
}

// Every line that says something stands in the other text too, as often.
void must_stand_in(const std::string& text, const std::string& merged) {
  const auto blocks = scan(text);
  const auto now = scan(merged);
  std::map<std::string_view, int> ids;
  for (const auto& block : now.blocks) ++ids[block.id];
  for (const auto& block : blocks.blocks) RC_ASSERT(ids[block.id] > 0);
  RC_ASSERT(now.blocks.size() >= std::min(blocks.blocks.size(), ids.size()));
}

// ---------------------------------------------------------------- histories

using Bits = std::uint64_t;

struct Commit {
  std::string text;
  Bits ancestors = 0;  // itself too
};

class History {
 public:
  explicit History(std::uint64_t seed) : random_(seed) {}

  void run() {
    heads_.assign(2 + below(4), 0);
    for (std::size_t clone = 0; clone < heads_.size(); ++clone) skew_.push_back(below(20 * 60));
    commits_.push_back({draw::head + block(0, "note", "1-seed0", "text = \"says 1-seed0\"\n"), 1});
    ids_ = {"1-seed0"};
    for (const auto steps = 4 + below(14); clock_ < steps; ++clock_) act(below(heads_.size()));
    const auto one = all_merged();
    const auto other = all_merged();
    must(one == other, "the same whatever the order", other);
    check(one);
  }

 private:
  std::size_t below(std::size_t bound) { return random_() % bound; }
  const std::string& text(std::size_t clone) const { return commits_[heads_[clone]].text; }

  void must(bool holds, const char* law, const std::string& text) {
    if (!holds) RC_FAIL(std::string(law) + "\n" + text);
  }

  std::string block(std::size_t clone, const std::string& kind, const std::string& id,
                    const std::string& fields) const {
    const auto second = clock_ * 60 + skew_[clone];
    const auto digits = [](std::size_t number) { return std::to_string(100 + number).substr(1); };
    const auto at = "2026-11-23T10:" + digits(second / 60) + ":" + digits(second % 60) + "Z";
    return "\n[[" + kind + "]]\nid = \"" + id + "\"\nat = " + at + "\nby = \"Mina\"\n" + fields;
  }

  void commit(std::size_t clone, std::string text) {
    const auto ancestors = commits_[heads_[clone]].ancestors | Bits(1) << commits_.size();
    heads_[clone] = commits_.size();
    commits_.push_back({std::move(text), ancestors});
  }

  void act(std::size_t clone) {
    switch (below(8)) {
      case 0: return comment(clone);
      case 1: return redact(clone);
      case 2:
      case 3: pull(clone, below(heads_.size())); return;
      default: commit(clone, text(clone) + append(clone));
    }
  }

  // Numbers run side by side in all clones, whatever their clocks say.
  // No two of them draw the same five: that one in 33 million is a conflict by right, and has tests of its own.
  std::string next_id(std::size_t clone) {
    const auto number = std::to_string(highest_number(scan(text(clone))) + 1) + "-";
    std::string id;
    do {
      id = number;
      for (int at = 0; at < 5; ++at) id += crockford[below(crockford.size())];
    } while (std::ranges::find(ids_, id) != ids_.end());
    ids_.push_back(id);
    return id;
  }

  std::string append(std::size_t clone) {
    const auto blocks = scan(text(clone));
    const auto& cited = blocks.blocks[below(blocks.blocks.size())];
    const auto said = blocks.text(cited);
    std::string refers;
    if (cited.kind == "note" && below(2) == 0) {
      const auto from = said.find("text = \"") + 8;
      refers = "facts = [\"" + std::string(cited.id) +
               "\"]  # note: " + std::string(said.substr(from, said.find('"', from) - from)) + "\n";
    }
    const auto id = next_id(clone);
    return block(clone, "note", id, "text = \"says " + id + "\"\n" + refers);
  }

  // Above a block, below it, or behind its id.
  void comment(std::size_t clone) {
    auto now = text(clone);
    const auto blocks = scan(now);
    const auto& chosen = blocks.blocks[below(blocks.blocks.size())];
    const auto words = "# " + std::string(1 + below(3), 'x') + std::to_string(below(4));
    const auto line = now.find('\n', now.find("id = ", chosen.header));
    switch (below(3)) {
      case 0: now.insert(chosen.begin, words + "\n"); break;
      case 1: now.insert(line, words); break;
      default: now.insert(line + 1, "\n" + words + "\n");
    }
    commit(clone, std::move(now));
  }

  void redact(std::size_t clone) {
    auto now = text(clone);
    const auto blocks = scan(now);
    const auto& chosen = blocks.blocks[below(blocks.blocks.size())];
    if (chosen.kind != "note") return;
    const std::string id(chosen.id);
    const auto said = now.find("text = \"", chosen.header) + 8;
    now.replace(said, now.find('"', said) - said, "[redacted]");
    // What was said of it elsewhere goes too.
    const auto behind = "[\"" + id + "\"]  # ";
    for (auto at = now.find(behind); at != std::string::npos; at = now.find(behind, at + 1)) {
      const auto from = at + behind.size();
      now.replace(from, now.find('\n', from) - from, "note: [redacted]");
    }
    commit(clone, now + block(clone, "redaction", next_id(clone),
                              "of = \"" + id + "\"\nfield = \"text\"\nwhy = \"a name\"\n"));
    redacted_.push_back(id);
  }

  std::vector<std::size_t> bases(std::size_t one, std::size_t other) const {
    const auto common = commits_[one].ancestors & commits_[other].ancestors;
    auto best = common;
    for (auto rest = common; rest != 0; rest &= rest - 1) {
      const auto at = static_cast<std::size_t>(std::countr_zero(rest));
      best &= ~(commits_[at].ancestors & ~(Bits(1) << at));
    }
    std::vector<std::size_t> found;
    for (; best != 0; best &= best - 1) found.push_back(static_cast<std::size_t>(std::countr_zero(best)));
    return found;
  }

  std::string merged(const std::string& base, const std::string& ours, const std::string& theirs) {
    const auto result = merge(base, ours, theirs);
    must(result.unusable.empty(), "can be merged", result.unusable);
    must(!result.conflict(), "no conflict", result.text);
    return result.text;
  }

  // Several merge bases are merged into one, as git does.
  std::string base_of(std::size_t one, std::size_t other) {
    const auto all = bases(one, other);
    auto text = commits_[all.front()].text;
    for (std::size_t at = 1; at < all.size(); ++at)
      text = merged(base_of(all[0], all[at]), text, commits_[all[at]].text);
    return text;
  }

  // True: there was something to merge.
  bool pull(std::size_t clone, std::size_t from) {
    const auto ours = heads_[clone], theirs = heads_[from];
    const auto has = [&](std::size_t a, std::size_t b) { return (commits_[a].ancestors >> b & 1) != 0; };
    if (has(ours, theirs)) return false;
    if (has(theirs, ours)) {
      heads_[clone] = theirs;
      return true;
    }
    if (commits_.size() >= 60) return false;
    auto text = merged(base_of(ours, theirs), commits_[ours].text, commits_[theirs].text);
    const auto ancestors = commits_[ours].ancestors | commits_[theirs].ancestors | Bits(1) << commits_.size();
    heads_[clone] = commits_.size();
    commits_.push_back({std::move(text), ancestors});
    return true;
  }

  // All clones merged in some order and grouping, side by side with nothing else.
  std::string all_merged() {
    const auto commits = commits_;
    const auto heads = heads_;
    for (auto left = heads_.size(); left > 1; --left) {
      const auto into = below(left);
      const auto from = (into + 1 + below(left - 1)) % left;
      pull(into, from);
      std::swap(heads_[from], heads_[left - 1]);
      heads_.pop_back();
    }
    auto text = commits_[heads_.front()].text;
    commits_ = commits;
    heads_ = heads;
    return text;
  }

  void check(const std::string& text) {
    // What no clone has any more (a clone that went forward lost nothing) was never recorded.
    std::vector<std::string> found;
    for (const auto& block : scan(text).blocks) found.emplace_back(block.id);
    must(std::ranges::is_sorted(found, id_less), "in the order of the ids", text);
    std::ranges::sort(ids_);
    std::ranges::sort(found);
    must(found == ids_, "every entry, once", text);
    for (const auto& id : redacted_)
      must(text.find("says " + id) == std::string::npos, "what was blanked is gone", text);
    must(merged(text, text, text) == text, "idempotent", text);
  }

  std::minstd_rand random_;
  std::vector<Commit> commits_;
  std::vector<std::size_t> heads_;  // one a clone
  std::vector<std::size_t> skew_;   // of its clock, in seconds
  std::size_t clock_ = 0;           // in minutes
  std::vector<std::string> ids_, redacted_;
};

constexpr int histories_a_draw = 1000;  // a hundred draws: 100,000 histories

}  // namespace

TEST_CASE("property: merging takes no side, no grouping and no second time") {
  CHECK(rc::check("commutative, associative, idempotent", [] {
    const auto blocks = *draw::blocks();
    const auto base = drawn_file(blocks), a = drawn_file(blocks), b = drawn_file(blocks), c = drawn_file(blocks);
    const auto ab = merge(base, a, b), ba = merge(base, b, a);
    RC_ASSERT(ab.text == ba.text);
    RC_ASSERT(ab.unusable.empty() == ba.unusable.empty());
    RC_ASSERT(ab.twins == ba.twins);
    if (!ab.unusable.empty()) return;
    RC_ASSERT(merge(ab.text, ab.text, ab.text).text == ab.text);
    const auto bc = merge(base, b, c);
    const auto left = merge(base, ab.text, c), right = merge(base, a, bc.text);
    if (!bc.unusable.empty() || !left.unusable.empty() || !right.unusable.empty()) return;
    RC_ASSERT(left.text == right.text);
    if (ab.header_differs) return;  // tables in front of the first entry are the head's
    for (const auto* each : {&a, &b}) must_stand_in(*each, ab.text);
  }));
}

TEST_CASE("property: any bytes are merged or refused and the result is stable") {
  CHECK(rc::check("arbitrary files", [] {
    const auto base = any_file(), a = any_file(), b = any_file();
    const auto ab = merge(base, a, b);
    RC_ASSERT(ab.text == merge(base, b, a).text);
    RC_ASSERT(ab.unusable.empty() || ab.text.empty());
    if (!ab.unusable.empty()) return;
    RC_ASSERT(says_incident(scan(ab.text)));
    const auto again = merge(ab.text, ab.text, ab.text);
    RC_ASSERT(again.unusable.empty());
    RC_ASSERT(again.text == ab.text);
    RC_ASSERT(merge("", ab.text, "").text == ab.text);
    RC_ASSERT(merge(base, ab.text, a).text == ab.text);
  }));
}

TEST_CASE("property: 100,000 histories of two to five clones come out the same whatever the order of merges") {
  CHECK(rc::check("histories", [] {
    // Drawn at full size, else the first draws are all of the same few.
    const auto seed = *rc::gen::resize(rc::kNominalSize, rc::gen::arbitrary<std::uint64_t>());
    for (std::uint64_t at = 0; at < histories_a_draw; ++at) History(seed + at * 7919).run();
  }));
}
