// SPDX-License-Identifier: MIT
#include "cli/playbook_draft.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/unnamed.h"
#include "sitrep/model/blanked.h"
#include "sitrep/model/pages.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/terms.h"
#include "view/words.h"

namespace sitrep {
namespace {

using Texts = std::vector<std::string>;

constexpr std::size_t longest_item = 220;  // columns: three lines of a page
constexpr std::size_t longest_message = 600;
constexpr std::size_t most_items = 8;

bool says_nothing(std::string_view text) {
  return text.empty() || text == redacted || among(fold_name(text), "none no nothing - n/a unknown");
}

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Where "10:05" begins.
std::size_t find_clock(std::string_view text) {
  for (std::size_t at = 1; at + 2 < text.size(); ++at) {
    if (text[at] != ':' || !is_digit(text[at - 1]) || !is_digit(text[at + 1]) || !is_digit(text[at + 2])) continue;
    return at >= 2 && is_digit(text[at - 2]) ? at - 2 : at - 1;
  }
  return std::string_view::npos;
}

// "export-worker log, 10:05:13 onward" is the export-worker log: the clock of that day helps nobody later.
std::string timeless(std::string_view source) {
  const auto clock = find_clock(source);
  if (clock == std::string_view::npos) return std::string(source);
  auto head = source.substr(0, clock);
  for (bool cut = true; cut;) {
    cut = false;
    while (!head.empty() && std::string_view(" ,;:(-").find(head.back()) != std::string_view::npos)
      head.remove_suffix(1);
    for (const std::string_view word :
         {" from", " at", " since", " around", " between", " after", " until", " before"}) {
      if (!head.ends_with(word)) continue;
      head.remove_suffix(word.size());
      cut = true;
    }
  }
  return head.size() < 3 ? std::string(source) : std::string(head);
}

bool names_a_log(std::string_view source) {
  const auto words = content_words(source);
  static const auto logs = content_words(
      "log logs trace traces metric metrics graph graphs dashboard journal journald syslog stderr stdout console "
      "sentry kibana "
      "grafana datadog splunk prometheus loki alert alerts");
  return std::ranges::any_of(words, [](const std::string& word) {
    return std::ranges::find(logs, word) != logs.end() || word.ends_with("log");
  });
}

// The same thing said twice: nearly all the words of one are the other's.
bool is_said(const Texts& items, std::string_view text) {
  const auto words = content_words(text);
  return std::ranges::any_of(items, [&](const std::string& item) {
    const auto others = content_words(item);
    const auto both = std::ranges::count_if(
        words, [&](const std::string& word) { return std::ranges::find(others, word) != others.end(); });
    return item == text || (!words.empty() && !others.empty() &&
                            10 * both >= 8 * static_cast<std::ptrdiff_t>(std::max(words.size(), others.size())));
  });
}

class Drafter {
 public:
  Drafter(std::span<const Incident* const> from, const Drafting& with) : from_(from), with_(with) {
    for (const auto* incident : from) unnamed_.learn(*incident);
  }

  PlaybookDraft draft() {
    about();
    symptoms();
    look_first();
    workaround();
    steps();
    message();
    Texts ids;
    for (const auto* incident : from_) ids.push_back(incident->header().id);
    draft_.keys.set("from", ids);
    draft_.keys.set("reviewed", Time{Instant(with_.today), Minutes(0)});
    fit();
    for (const auto& field : find_page("playbook/1")->tables.front().fields) {
      if (field.need == Need::required && !draft_.keys.has(field.name)) draft_.open.emplace_back(field.name);
    }
    return std::move(draft_);
  }

 private:
  // --- what may stand in it
  bool may_stay(std::string_view text, std::string_view field) {
    if (says_nothing(text)) return false;
    if (!with_.is_secret(text)) return true;
    also(field, "a text that looks like a secret was left out");
    return false;
  }

  void also(std::string_view field, std::string_view remark) {
    auto& there = draft_.remarks[std::string(field)];
    if (there.find(remark) != std::string::npos) return;
    there += (there.empty() ? "" : "; ") + std::string(remark);
  }

  void add(Texts& items, std::string_view field, std::string_view text) {
    if (!may_stay(text, field)) return;
    const auto item = shorten(unnamed_(one_line(text)), longest_item);
    if (is_said(items, item)) return;
    if (items.size() < most_items) {
      items.push_back(item);
    } else {
      also(field, fmt::format("the logs have more than {}", most_items));
    }
  }

  void put(std::string_view field, Texts items, std::string_view gap) {
    if (items.empty()) also(field, gap);
    draft_.keys.set(field, std::move(items));
  }

  template <typename Visit>
  void each(std::string_view kind, Visit visit) {
    for (const auto* incident : from_) {
      for (const auto* entry : incident->standing(kind)) visit(*incident, *entry);
    }
  }

  // --- its parts
  void about() {
    std::string blocked;
    each("report", [&](const Incident&, const Entry& report) {
      const auto action = view::action_of(report);
      if (blocked.empty() && may_stay(action, "blocked")) blocked = shorten(unnamed_(one_line(action)), longest_item);
    });
    auto title = one_line(from_.front()->title());
    const auto bare = unnamed_(title);
    if (bare != title || !may_stay(title, "title"))
      title = blocked.empty() ? std::string() : "Customers cannot " + blocked;
    if (title.empty() && may_stay(bare, "title")) title = bare;
    draft_.keys.set("title", shorten(title, longest_item));
    if (title.empty()) also("title", "what went wrong, in a few words");
    if (blocked.empty()) also("blocked", "no report says what a customer could not do");
    draft_.keys.set("blocked", blocked);
  }

  void symptoms() {
    Texts items;
    const auto codes_of = [&](std::string_view text) {
      if (!may_stay(text, "symptoms")) return;
      each_term(text, [&](const Term& term) {
        if (term.code == Code::none) return;
        const auto code = unnamed_(term.as);
        if (code == term.as && items.size() < most_items && std::ranges::find(items, code) == items.end())
          items.push_back(code);
      });
    };
    each("report", [&](const Incident&, const Entry& report) { codes_of(report.text("error")); });
    each("report", [&](const Incident&, const Entry& report) {
      auto error = std::string(report.text("error"));
      // What is left of "EXP-203: tax field missing" once the code stands for itself.
      for (const auto& code : items) {
        if (error.starts_with(code))
          error.erase(0, std::min(error.find_first_not_of(" :-,", code.size()), error.size()));
      }
      add(items, "symptoms", error);
    });
    each("fact", [&](const Incident&, const Entry& fact) { codes_of(fact.text("text")); });
    put("symptoms", std::move(items),
        "no report has an error text, and no fact a code: what does a customer see or say?");
  }

  // A source, and what was seen there.
  struct Source {
    int rank = 0;  // what proved comes first, then what answered, then what disproved
    Instant at;
    std::string name, saw;
  };

  std::vector<Source> sources(bool settling) {
    std::vector<Source> all;
    each("fact", [&](const Incident& incident, const Entry& fact) {
      const auto settled = [&](std::string_view field, auto state) {
        return std::ranges::any_of(fact.list(field), [&](const std::string& id) { return state(incident, id); });
      };
      const bool proves = settled("proves", [&](const Incident& in, const std::string& id) {
        return in.guess_state(id) == GuessState::proved;
      });
      const bool answers =
          settled("answers", [&](const Incident& in, const std::string& id) { return in.answered_by(id) != nullptr; });
      const bool disproves = settled("disproves", [&](const Incident& in, const std::string& id) {
        return in.guess_state(id) == GuessState::disproved;
      });
      if ((proves || answers || disproves) != settling) return;
      if (settling && says_nothing(fact.text("source")))
        also("look_first", "a fact that settled something names no source");
      if (says_nothing(fact.text("source"))) return;
      all.push_back({proves    ? 0
                     : answers ? 1
                               : 2,
                     fact.at().instant, timeless(one_line(fact.text("source"))), one_line(fact.text("text"))});
    });
    if (settling) {
      each("check", [&](const Incident& incident, const Entry& check) {
        const auto* done = incident.done_by(check.id());
        if (!done || says_nothing(done->text("text"))) return;
        all.push_back({1, done->at().instant, one_line(check.text("text")), one_line(done->text("text"))});
      });
    }
    std::ranges::stable_sort(
        all, [](const Source& a, const Source& b) { return std::pair(a.rank, a.at) < std::pair(b.rank, b.at); });
    return all;
  }

  void look_first() {
    Texts items;
    Texts logs;
    Texts seen;
    const auto settling = sources(true);
    for (const auto& each : settling) {
      if (std::ranges::find(seen, each.name) != seen.end()) continue;
      seen.push_back(each.name);
      if (with_.is_secret(each.saw)) {
        add(items, "look_first", each.name);
      } else {
        add(items, "look_first", each.name + ": " + each.saw);
      }
    }
    for (const bool settled : {true, false}) {
      for (const auto& each : settled ? settling : sources(false)) {
        if (names_a_log(each.name)) add(logs, "logs", each.name);
      }
    }
    put("look_first", std::move(items), "no fact with a source proved, disproved or answered anything");
    put("logs", std::move(logs), "no fact names a log as its source");
  }

  void workaround() {
    std::string text;
    for (const std::string_view kind : {"impact", "update"}) {
      each(kind, [&](const Incident&, const Entry& entry) {
        if (!says_nothing(entry.text("workaround"))) text = entry.text("workaround");
      });
      if (!text.empty()) break;
    }
    each("plan", [&](const Incident&, const Entry& plan) {
      if (text.empty() && plan.text("kind") == "workaround") text = plan.text("text");
    });
    if (text.empty()) return also("workaround", "the logs tell no workaround; if there is one: workaround = \"…\"");
    if (may_stay(text, "workaround")) draft_.keys.set("workaround", shorten(unnamed_(one_line(text)), longest_item));
  }

  // Until when the log proves that it worked: by the customer, else by the team's own trial.
  static const Entry* proof_of(const Incident& incident) {
    const Entry* proof = nullptr;
    for (const auto* report : incident.standing("report")) {
      const auto confirmed = incident.confirmed(*report);
      if (confirmed.state == ReportState::confirmed) proof = confirmed.confirmation;
    }
    if (proof) return proof;
    const auto* trial = incident.latest("trial");
    const auto* change = incident.last_change();
    const bool works =
        trial && trial->text("result") == "works" && (!change || change->at().instant <= trial->at().instant);
    return works ? trial : nullptr;
  }

  void changes_of(const Incident& incident, const Entry& proof, Texts& items) {
    const auto changes = incident.standing("change");
    const auto undone = [&](const Entry& change) {
      return std::ranges::any_of(changes, [&](const Entry* other) { return other->text("undoes") == change.id(); });
    };
    Texts own;
    for (const auto* change : changes) {
      if (change->at().instant > proof.at().instant || undone(*change) || change->has("undoes")) continue;
      add(own, "steps", change->text("text"));
    }
    const auto* plan = incident.latest("plan");
    if (plan && plan->text("kind") != "workaround" && !is_said(own, plan->text("text")))
      add(items, "steps", plan->text("text"));
    for (const auto& each : own) add(items, "steps", each);
  }

  void steps() {
    Texts items;
    bool unproved = false;
    for (const auto* incident : from_) {
      const auto* proof = proof_of(*incident);
      if (!proof) {
        unproved = unproved || incident->first_repair() != nullptr;
        continue;
      }
      changes_of(*incident, *proof, items);
      const auto trials = incident->standing("trial");
      for (auto trial = trials.rbegin(); trial != trials.rend(); ++trial) {
        if ((*trial)->text("result") != "works") continue;
        add(items, "steps", "Try the customer's steps: " + std::string((*trial)->text("text")));
        break;
      }
      if (proof->kind == "confirmation" && !says_nothing(proof->text("action"))) {
        add(items, "steps", "Ask the customer to " + std::string(proof->text("action")));
      }
    }
    each("lesson", [&](const Incident&, const Entry& lesson) {
      if (lesson.text("kind") == "worked") add(items, "steps", lesson.text("text"));
    });
    if (unproved) also("steps", "a repair was left out: neither a customer nor a trial says that it worked");
    put("steps", std::move(items), "the logs have no change that is known to have worked, and no lesson that did");
  }

  // The last that a customer was told before that customer could do it again.
  void message() {
    const Entry* best = nullptr;
    for (const auto* incident : from_) {
      const auto* proof = proof_of(*incident);
      if (!proof || proof->kind != "confirmation" || best) continue;
      for (const auto* update : incident->standing("update")) {
        if (update->text("to") == "customer" && update->at().instant <= proof->at().instant) best = update;
      }
    }
    const auto text = best ? best->text("text") : std::string_view();
    if (!best) return also("message", "no message to a customer came before a confirmation");
    if (!may_stay(text, "message")) return;
    draft_.keys.set("message", shorten_message(unnamed_(one_line(text))));
  }

  // By whole sentences.
  std::string shorten_message(std::string text) {
    if (width(text) <= longest_message) return text;
    also("message", "the end of it was left out, for a page's sake");
    const auto head = shorten(text, longest_message);
    const auto end = head.find_last_of(".!?");
    return end == std::string::npos || end < longest_message / 3 ? head : head.substr(0, end + 1);
  }

  // --- one page
  void fit() {
    while (!with_.fits(draft_.keys)) {
      const std::string* longest = nullptr;
      std::size_t most = 0;
      for (const auto& field : draft_.keys.fields) {
        const auto* items = std::get_if<Texts>(&field.value);
        if (!items || field.name == "from" || items->size() < 2) continue;
        std::size_t size = 0;
        for (const auto& item : *items) size += item.size() + 40;
        if (size > most) {
          most = size;
          longest = &field.name;
        }
      }
      if (!longest) return;  // lint says what is left
      const auto name = *longest;
      auto items = Texts(draft_.keys.list(name).begin(), draft_.keys.list(name).end());
      items.pop_back();
      also(name, "the last ones were left out, for a page's sake");
      draft_.keys.set(name, std::move(items));
    }
  }

  std::span<const Incident* const> from_;
  const Drafting& with_;
  Unnamed unnamed_;
  PlaybookDraft draft_;
};

}  // namespace

PlaybookDraft draft_playbook(std::span<const Incident* const> from, const Drafting& drafting) {
  return Drafter(from, drafting).draft();
}

}  // namespace sitrep
