// SPDX-License-Identifier: MIT
#include "view/page.h"

#include <fmt/format.h>

#include <algorithm>

#include "sitrep/model/reading.h"
#include "sitrep/model/safe.h"
#include "view/json.h"
#include "view/layout.h"

namespace sitrep {

using namespace view;

namespace {

constexpr std::size_t label_columns = 14;

class Paper {
 public:
  explicit Paper(const Look& look) : look_(look) {}

  void title(std::string_view text) {
    // One paragraph: what begins at the left edge is ours alone.
    for (const auto& line : wrapped(safe(text), look_.columns)) text_ += Row(look_).put(line, Ink::title).line();
  }

  void gap() {
    if (!text_.empty() && !text_.ends_with("\n\n")) text_ += "\n";
  }

  // Nothing where there is no text.
  void labelled(std::string_view label, std::string_view text) {
    if (!text.empty()) put(label, {}, text);
  }

  // One below the other; with numbers where their order counts.
  void list(std::string_view label, std::span<const std::string> items, bool numbered) {
    for (std::size_t at = 0; at < items.size(); ++at) {
      const auto number = numbered ? fmt::format("{}", at + 1) : std::string();
      put(at == 0 ? label : std::string_view(), number, items[at]);
    }
  }

  std::string done() {
    while (text_.ends_with("\n\n")) text_.pop_back();
    return std::move(text_);
  }

 private:
  void put(std::string_view label, std::string_view number, std::string_view text) {
    Row row(look_);
    row.put(label, Ink::aside).to(label_columns);
    std::size_t column = label_columns;
    if (!number.empty()) {
      row.put(number).to(label_columns + 3);
      column += 3;
    }
    const auto room = std::max<std::size_t>(look_.columns, column + 10) - column;
    text_ += hung(row, wrapped(text, room), Ink::plain, look_);
  }

  const Look& look_;
  std::string text_;
};

// "Sam writes to customers, at least every 30m"; what is not said is left out.
std::string who_writes(const Entry& customer) {
  const auto voice = customer.text("voice");
  const auto every = customer.text("update_every");
  std::string said(voice.empty() ? "" : fmt::format("{} writes to customers", voice));
  if (!every.empty()) said += fmt::format("{} at least every {}", said.empty() ? "they hear" : ",", every);
  return said;
}

std::string both(std::string_view first, std::string_view between, std::string_view second) {
  if (first.empty() || second.empty()) return std::string(first.empty() ? second : first);
  return fmt::format("{}{}{}", first, between, second);
}

std::string after(std::string_view span, std::string_view what) {
  return span.empty() ? std::string() : fmt::format("{}{}", span, what);
}

}  // namespace

std::string playbook_text(const Page& page, const Look& look) {
  const auto& playbook = page.keys;
  Paper paper(look);
  paper.title(playbook.text("title"));
  paper.gap();
  paper.labelled("blocked", playbook.text("blocked"));
  paper.list("symptoms", playbook.list("symptoms"), false);
  paper.gap();
  paper.list("look first", playbook.list("look_first"), true);
  paper.list("logs", playbook.list("logs"), false);
  paper.labelled("workaround", playbook.text("workaround"));
  paper.list("steps", playbook.list("steps"), true);
  paper.gap();
  paper.labelled("message", playbook.text("message"));
  paper.gap();
  paper.list("from", playbook.list("from"), false);
  if (const auto reviewed = day(playbook, "reviewed")) paper.labelled("reviewed", show_date(*reviewed, utc()));
  return paper.done();
}

std::string playbook_json(const Page& page, std::string_view name) {
  auto json = versioned();
  json["name"] = name;
  json["path"] = page.path;
  auto keys = page.keys;
  const auto reviewed = day(keys, "reviewed");
  keys.unset("reviewed");  // a day, not a time
  json["playbook"] = to_json(keys);
  json["playbook"].erase("entry");
  if (reviewed) json["playbook"]["reviewed"] = show_date(*reviewed, utc());
  return dumped(json);
}

std::string routine_text(const Page& page, const Look& look) {
  static const Entry nothing;
  const auto section = [&](std::string_view name) -> const Entry& {
    const auto* found = page.find(name);
    return found ? *found : nothing;
  };
  Paper paper(look);
  paper.title("How we run an escalation");
  paper.gap();
  paper.labelled("owner", section("owner").text("who"));
  paper.labelled("handoff", section("owner").text("handoff"));
  paper.labelled("record", both(section("record").text("where"), "; we talk in ", section("record").text("thread")));
  paper.labelled("customers", who_writes(section("customer")));
  paper.labelled("product",
                 both(section("product").text("joins"), "; stays out: ", section("product").text("stays_out")));
  paper.labelled("fixed", section("fixed").text("means"));
  paper.gap();
  if (const auto* strict = section("fixed").find("strict"); strict && strict->value == Value(true)) {
    paper.labelled("strict", "a weak spot, its follow-up and every guess and question gate the close too");
  }
  paper.list("not asked", section("fixed").list("skip"), false);
  paper.labelled("watch", after(section("fixed").text("watch_for"), " after the last change"));
  paper.labelled("review", after(section("review").text("within"), " after the close"));
  if (const auto* limit = section("room").find("limit")) {
    if (const auto* number = std::get_if<std::int64_t>(&limit->value))
      paper.labelled("room", fmt::format("at most {}", *number));
  }
  paper.labelled("drill",
                 section("drill").text("every").empty() ? "" : fmt::format("every {}", section("drill").text("every")));
  paper.list("first checks", section("start").list("checks"), false);
  return paper.done();
}

std::string routine_json(const Page& page, std::size_t words) {
  auto json = versioned();
  json["path"] = page.path;
  json["words"] = words;
  json["reading_seconds"] = reading_time(words).count();
  json["routine"] = Json::array();
  if (!page.keys.fields.empty()) json["routine"].push_back(to_json(page.keys));
  for (const auto& table : page.tables) json["routine"].push_back(to_json(table));
  return dumped(json);
}

std::string page_text(const Page& page, const Look& look) {
  if (page.is("playbook")) return playbook_text(page, look);
  return page.is("routine") ? routine_text(page, look) : std::string();
}

}  // namespace sitrep
