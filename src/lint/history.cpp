// SPDX-License-Identifier: MIT
#include "sitrep/lint/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "lint/phrase.h"
#include "lint/rule.h"
#include "model/ascii.h"
#include "sitrep/model/blanked.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

using Blanks = std::set<std::pair<std::string, std::string>>;  // the entry's id, its field

void add_blanks(std::span<const Entry> entries, Blanks& into) {
  for (const auto& entry : entries) {
    if (entry.kind == "redaction") into.emplace(entry.text("of"), entry.text("field"));
  }
}

// Every field that differs was blanked, and a redaction says so.
bool only_blanked(const std::string& id, const Entry& was, const Entry& is, const Blanks& declared) {
  return was.kind == is.kind && was.fields.size() == is.fields.size() &&
         std::ranges::all_of(was.fields, [&](const Field& field) {
           const auto* now = is.find(field.name);
           if (now && now->value == field.value && !std::holds_alternative<Odd>(field.value)) return true;
           return now && can_be_blanked(was.kind, field.name) && now->value == blanked(field.value) &&
                  declared.contains({id, field.name});
         });
}

std::string value_in_words(const Value& value) {
  const auto quoted = [](std::string_view text) { return fmt::format("\"{}\"", shorten(safe(text), 40)); };
  if (const auto* text = std::get_if<std::string>(&value)) return quoted(*text);
  if (const auto* time = std::get_if<Time>(&value)) return rfc3339(*time);
  if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* odd = std::get_if<Odd>(&value)) return "another " + odd->type;
  std::string all;
  for (const auto& text : std::get<std::vector<std::string>>(value)) all += (all.empty() ? "" : ", ") + text;
  return quoted(all);
}

// "`text` was "…", `source` is new"; `hidden` are fields whose value must not be shown again.
std::string what_differs(const std::vector<Field>& was, const std::vector<Field>& is, const auto& hidden) {
  constexpr std::size_t most = 3;
  std::vector<std::string> parts;
  const auto other = [](const std::vector<Field>& in, const Field& field) {
    const auto found = std::ranges::find(in, field.name, &Field::name);
    return found == in.end() ? nullptr : &*found;
  };
  const auto name = [](const Field& field) { return fmt::format("`{}`", shorten(safe(field.name), 40)); };
  for (const auto& field : was) {
    const auto* now = other(is, field);
    if (now && now->value == field.value && !std::holds_alternative<Odd>(field.value)) continue;
    if (now && now->value == field.value) {
      parts.push_back(name(field) + " was another");
    } else if (hidden(field.name)) {
      parts.push_back(name(field) + (now ? " was something else" : " was there"));
    } else {
      parts.push_back(fmt::format("{} was {}{}", name(field), value_in_words(field.value), now ? "" : " and is gone"));
    }
  }
  for (const auto& field : is) {
    if (!other(was, field)) parts.push_back(name(field) + " was not there");
  }
  if (parts.size() > most) {
    const auto more = parts.size() - most;
    parts.resize(most);
    parts.push_back(fmt::format("and {} more", more));
  }
  std::string all;
  for (const auto& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all.empty() ? "what it said was another text" : all;
}

std::string in_commit(const HistoryStep& step) {
  return step.commit.empty() ? "(not committed yet)" : "in " + step.commit;
}

std::string as_it_was(const HistoryStep& step) {
  const bool plain = std::ranges::all_of(step.older, [](char c) {
    return is_alphanumeric(c) || std::string_view("._-/:").find(c) != std::string_view::npos;
  });
  return "git show " + (plain ? step.older : "\"" + safe(step.older) + "\"");
}

class Judge {
 public:
  explicit Judge(const Log& now) : now_(now) {
    add_blanks(now.entries, declared_);
    for (const auto& entry : now.entries) {
      by_id_.emplace(entry.id(), &entry);
      if (const auto id = parse_id(entry.id())) ++numbers_[id->number];
    }
  }

  void judge(const HistoryStep& step) {
    auto declared = declared_;
    add_blanks(step.rewriting.redactions, declared);
    if (!step.no_file.empty() && !step.parted) {
      told("removed-entry", "", step,
           fmt::format("this file {} {}, with every entry in it", step.no_file, in_commit(step)), nullptr);
    }
    if (step.rewriting.header) header(step);
    for (const auto& each : step.rewriting.entries) {
      if (each.gone && step.parted) continue;
      if (each.was && each.is) {
        if (only_blanked(each.id, *each.was, *each.is, declared)) continue;
        if (step.parted && only_blanked(each.id, *each.is, *each.was, declared)) continue;
      }
      entry(each, step, declared);
    }
  }

  std::vector<Finding> done() {
    for (auto& [key, finding] : findings_) {
      const auto more = again_[key].size();
      if (more > 0) {
        auto list = again_[key];
        list.resize(std::min<std::size_t>(list.size(), 3));
        finding.message += fmt::format("; and again in {}{}", listed(list), more > 3 ? " and others" : "");
      }
      all_.push_back(std::move(finding));
    }
    std::ranges::stable_sort(all_, {}, [](const Finding& each) { return std::tie(each.place, each.rule, each.entry); });
    return std::move(all_);
  }

 private:
  // "17"; the whole id where that could mean another.
  std::string number(const std::string& id) const {
    const auto parsed = parse_id(id);
    const auto found = parsed ? numbers_.find(parsed->number) : numbers_.end();
    const bool own = found != numbers_.end() && found->second == 1 && by_id_.contains(id);
    return own ? std::to_string(parsed->number) : shorten(safe(id), 40);
  }

  void header(const HistoryStep& step) {
    const auto never = [](std::string_view) { return false; };
    told("changed-header", "", step,
         fmt::format("the header was changed {}: {}", in_commit(step),
                     what_differs(step.rewriting.header_was, step.rewriting.header_is, never)),
         nullptr);
  }

  void entry(const Difference& each, const HistoryStep& step, const Blanks& declared) {
    const auto found = by_id_.find(each.id);
    const auto* stands = each.id.empty() || found == by_id_.end() ? nullptr : found->second;
    const auto hidden = [&](std::string_view field) { return declared.contains({each.id, std::string(field)}); };
    const auto name = each.id.empty() ? fmt::format("a {} without an id", shorten(safe(each.kind), 40))
                                      : fmt::format("{} {}", shorten(safe(each.kind), 40), number(each.id));
    if (each.gone) {
      const bool secret = std::ranges::any_of(declared, [&](const auto& blank) { return blank.first == each.id; });
      const auto said =
          each.was && !secret ? fmt::format(": \"{}\"", shorten(safe(gist(*each.was)), 40)) : std::string();
      told("removed-entry", each.id.empty() ? name : each.id, step,
           fmt::format("{} was removed {}{}", name, in_commit(step), said), stands);
      return;
    }
    std::string differs = "what it said was another text";
    if (each.was && each.is) {
      differs = each.was->kind != each.is->kind ? fmt::format("it was a {}", shorten(safe(each.was->kind), 40))
                                                : what_differs(each.was->fields, each.is->fields, hidden);
    }
    told("rewritten-entry", each.id, step, fmt::format("{} was rewritten {}: {}", name, in_commit(step), differs),
         stands);
  }

  // A merge says again what one of its sides did: only what is new is told.
  void told(std::string_view rule, const std::string& id, const HistoryStep& step, std::string message,
            const Entry* stands) {
    const Key key{rule, id};
    if (findings_.contains(key)) {
      const auto which = step.commit.empty() ? std::string("the work tree") : step.commit;
      auto& again = again_[key];
      if (which != first_[key] && std::ranges::find(again, which) == again.end()) again.push_back(which);
      return;
    }
    first_[key] = step.commit.empty() ? "the work tree" : step.commit;
    std::vector<Finding> one;
    Reporter reporter(*find_rule(rule), now_.path, one);
    const auto& header = now_.header.place;
    if (stands) {
      reporter.at(*stands, "", std::move(message), as_it_was(step));
    } else {
      reporter.at(header.line > 0 ? header : Place{1, 1, 0}, std::move(message), as_it_was(step));
    }
    findings_.emplace(key, std::move(one.front()));
  }

  using Key = std::pair<std::string_view, std::string>;

  const Log& now_;
  Blanks declared_;
  std::map<std::string_view, const Entry*> by_id_;
  std::map<std::uint64_t, int> numbers_;
  std::map<Key, Finding> findings_;
  std::map<Key, std::vector<std::string>> again_;
  std::map<Key, std::string> first_;
  std::vector<Finding> all_;
};

}  // namespace

std::vector<Finding> lint_history(const Log& now, std::span<const HistoryStep> steps) {
  Judge judge(now);
  for (const auto& step : steps) judge.judge(step);
  return judge.done();
}

}  // namespace sitrep
