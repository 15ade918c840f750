// SPDX-License-Identifier: MIT
// Recording: entries completed, appended, told; and kept where that could not be done.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/hint.h"
#include "cli/names.h"
#include "cli/session.h"
#include "sitrep/format/write.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"
#include "view/entry_line.h"

namespace sitrep {

std::string Session::five() {
  const auto used = fives_.size();
  fives_.push_back(used < pinned_.size() ? pinned_[used] : world.five());
  return fives_.back();
}

void Session::complete(std::vector<Entry>& entries) {
  for (auto& entry : entries) {
    if (!entry.has("id")) entry.set("id", "0-" + five());
    if (!entry.has("at")) entry.set("at", at());
    if (!entry.has("by")) entry.set("by", by());
    if (!entry.has("logged") && entry.at().instant != now()) entry.set("logged", stamp(now()));
  }
}

void Session::recorded(const std::vector<Entry>& entries) {
  recorded_.insert(recorded_.end(), entries.begin(), entries.end());
  pending_.clear();
  typed_ = false;
}

std::vector<Entry> Session::write(std::vector<Entry> entries, const Write& append) {
  complete(entries);
  pending_ = entries;
  Appended appended;
  try {
    appended = append(entries);
  } catch (const UnsureEntries& unsure) {
    // It is in the file; only a power cut could still take it. Keeping it too would write it twice.
    recorded(unsure.entries);
    throw;
  }
  recorded(appended.entries);
  pending_header_.reset();
  bytes_.reset();
  folded_.reset();
  if (appended.damaged) {
    tell(fmt::format("{}: an entry above cannot be read; this one is recorded all the same (sitrep lint tells where)",
                     shown(workspace(), path())));
  }
  return appended.entries;
}

// Whoever typed a refused text a second time, put right, does not want to be reminded of the first.
void Session::forget_what_was_typed_again() {
  if (replaying_ || !state().any_held()) return;
  for (const auto& held : state().held()) {
    if (!held.kept.entries.empty()) continue;
    const auto again = [&](const std::string& word) {
      return word.find(' ') != std::string::npos && std::ranges::find(arguments, word) != arguments.end();
    };
    if (std::ranges::any_of(held.kept.command, again)) state().drop(held.path);
  }
}

std::vector<Entry> Session::append(std::vector<Entry> entries, const Still& still) {
  auto written = write(std::move(entries), [&](const std::vector<Entry>& complete) {
    return append_entries(world.disk, workspace(), path(), complete, still);
  });
  try {
    forget_what_was_typed_again();
  } catch (const Error&) {  // the entry is written; a note that stays behind harms nobody
  }
  return written;
}

std::vector<Entry> Session::redact(Entry redaction, std::vector<std::string>& still) {
  return write({std::move(redaction)}, [&](const std::vector<Entry>& complete) {
    return redact_entry(world.disk, workspace(), path(), complete.front(), still);
  });
}

std::vector<Entry> Session::record(std::vector<Entry> entries, const Still& still) {
  auto written = append(std::move(entries), still);
  say(written);
  advise(written);
  return written;
}

void Session::advise(const std::vector<Entry>& written) {
  if (global.quiet || global.json) return;
  bool told = false;
  for (const auto& entry : written) {
    for (const auto& advice : advice_on_names(entry, routine())) {
      tell(advice);
      told = true;
    }
  }
  if (!told) show_hint(hint_after(*this, written));
}

void Session::remind() { show_hint(hint_meanwhile(*this)); }

void Session::show_hint(std::string_view hint) {
  if (hint.empty()) return;
  world.out << std::flush;
  world.err << "    " << safe(hint) << '\n';
}

std::vector<Entry> Session::open(const Header& header, std::vector<Entry> entries) {
  pending_header_ = header;
  use_path(join_path(workspace().folder, header.id + ".toml"));
  return write(std::move(entries), [&](const std::vector<Entry>& complete) {
    return create_incident(world.disk, workspace(), path(), header, complete);
  });
}

void Session::say(const std::vector<Entry>& entries) {
  if (global.json) {
    world.out << entry_json(entries, incident_id());
    return;
  }
  for (const auto& entry : entries) {
    world.out << (global.quiet ? std::string(entry.id()) + "\n" : entry_line(entry, look()));
  }
}

// ---------------------------------------------------------------- when it cannot go on

// A --now that cannot be read must not be what loses the text.
Instant Session::now_or_the_clock() {
  try {
    return now();
  } catch (const Error&) {
    return world.clock();
  }
}

std::string Session::keep(const Error& why) {
  if (!recorded_.empty()) {
    std::string lines;
    for (const auto& entry : recorded_)
      lines +=
          fmt::format("        recorded, so do not type it again: {}  {}\n", safe(entry.id()), safe(gloss_of(entry)));
    return lines;
  }
  // What claims something to others is judged again before it is written: never kept as if it had been granted.
  const bool claims =
      std::ranges::any_of(pending_, [](const Entry& entry) { return among(entry.kind, "close update"); });
  if (!typed_ && (pending_.empty() || (claims && why.status() == Status::refused))) return {};
  Kept kept;
  kept.why = why.what();
  kept.folder = world.folder;
  kept.command = arguments;
  for (auto& word : kept.command) word = readable(word);
  kept.text = in_text_;
  kept.fives = fives_;
  // Without a file that they were meant for the entries are not finished: the command is typed again. So is what does
  // more than append.
  const bool edits = std::ranges::any_of(pending_, [](const Entry& entry) { return entry.kind == "redaction"; });
  const bool finished = !pending_.empty() && path_ && !claims && !edits;
  if (finished) {
    kept.entries = pending_;
    kept.header = pending_header_;
    kept.target = *path_;
    kept.folder = workspace().root;
  }
  std::string blocks = !pending_.empty() && pending_header_ ? write_header(*pending_header_) : "";
  for (auto entry : pending_) {
    entry.unset("id");  // it has none yet: that is given where it is written, and `lint --fix` gives it to a pasted one
    blocks += "\n" + write_block(entry);
  }
  try {
    kept.at = at_ ? *at_ : Time{now_or_the_clock(), Minutes(0)};
    kept.by = by_ ? *by_ : std::string();
    // For what has no id yet: a replay that is repeated finds under these what it wrote before.
    while (!finished && kept.fives.size() < 4) kept.fives.push_back(world.five());
    const auto path = state().keep(kept);
    return finished ? fmt::format("        your entry is kept in {}; sitrep replay writes it\n", safe(path))
                    : fmt::format("        your text is kept in {}; sitrep replay tries it again\n", safe(path));
  } catch (const Error& also) {
    // The last resort: what was typed goes to the terminal, where it can be copied.
    std::string text = fmt::format("        and it could not be kept ({}); here it is:\n", also.what());
    if (!blocks.empty()) return text + safe_lines(blocks) + "\n";
    for (const auto& word : arguments) text += safe_lines(word) + " ";
    return text + "\n" + safe_lines(in_text_) + "\n";
  }
}

void Session::take_over(const Kept& kept) {
  replaying_ = true;
  in_text_ = kept.text;
  read_in_ = true;
  pinned_ = kept.fives;
  if (global.at.empty()) at_ = stamp(kept.at.instant);
  if (!kept.by.empty()) by_ = kept.by;
}

}  // namespace sitrep
