// SPDX-License-Identifier: MIT
// Free text: from the words, from standard input, from the editor; and the ids that people type for entries.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "cli/session.h"
#include "cli/standard_input.h"
#include "model/trim.h"
#include "sitrep/format/read.h"
#include "sitrep/format/write.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

std::string stripped(std::string_view text) { return std::string(trimmed(text, white_space)); }

// What the editor gave back: comment lines are the draft's own advice.
std::string without_advice(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    if (!line.starts_with("# sitrep:")) out += std::string(line) + "\n";
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

// A single word is sooner typed again than replayed.
bool is_more_than_a_word(std::string_view text) { return text.find_first_of(" \t\n") != std::string_view::npos; }

// "17" -> "17-": a whole number never means the beginning of a longer one.
bool fits(std::string_view id, std::string_view typed) {
  if (typed.find('-') != std::string_view::npos) return id.starts_with(typed);
  return id.size() > typed.size() && id.starts_with(typed) && id[typed.size()] == '-';
}

std::string kinds_in_words(std::string_view kinds) {
  std::string words;
  while (!kinds.empty()) {
    const auto end = std::min(kinds.find(' '), kinds.size());
    const auto rest = kinds.substr(std::min(end + 1, kinds.size()));
    words += std::string(words.empty() ? "a " : rest.empty() ? " or " : ", ") + std::string(kinds.substr(0, end));
    kinds = rest;
  }
  return words;
}

}  // namespace

std::string readable(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto hidden = find_hidden(text.substr(at), false);
    if (!hidden) return out += text.substr(at);
    out += text.substr(at, hidden->offset);
    at += hidden->offset;
    if (hidden->character == U'\ufffd' && !text.substr(at).starts_with("\xef\xbf\xbd")) {
      out += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[at++]));
      continue;
    }
    std::size_t length = 1;
    while (at + length < text.size() && (text[at + length] & 0xc0) == 0x80) ++length;
    out += text.substr(at, length);
    at += length;
  }
  return out;
}

std::string Session::read_in() {
  if (!read_in_) {
    in_text_ = everything_in(world.in);
    for (auto end = in_text_.find("\r\n"); end != std::string::npos; end = in_text_.find("\r\n", end))
      in_text_.erase(end, 1);
    read_in_ = true;
  }
  return in_text_;
}

void Session::read_what_is_piped() {
  if (!world.terminal.in) typed_ = !stripped(readable(read_in())).empty() || typed_;
}

std::string Session::text_of(const std::vector<std::string>& parts) {
  if (parts.size() == 1 && parts.front() == "-") {
    auto text = stripped(readable(read_in()));
    typed_ = typed_ || !text.empty();
    return text;
  }
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : " ") + part;
  text = stripped(readable(text));
  typed_ = typed_ || is_more_than_a_word(text);
  return text;
}

std::optional<std::string> Session::edited_whole(const std::string& draft) {
  if (replaying_ && !in_text_.empty() && !given_back_) {
    given_back_ = true;
    return in_text_;
  }
  if (!world.terminal.in || !world.terminal.out) return std::nullopt;
  const auto text = world.edit(draft);
  if (!text) return std::nullopt;
  in_text_ = readable(*text);
  typed_ = typed_ || in_text_.find_first_not_of(" \t\r\n") != std::string::npos;
  return in_text_;
}

std::string Session::optional_text() { return text_of(words); }

std::string Session::text(std::string_view what, const std::string& draft) {
  if (words.empty() && replays_text()) return stripped(in_text_);
  std::string text;
  if (!words.empty()) {
    text = text_of(words);
  } else if (world.terminal.in && world.terminal.out) {
    const auto advice = fmt::format("\n# sitrep: write the {} above; lines like this one are left out.\n", what);
    const auto edited = world.edit((draft.empty() ? std::string() : draft) + advice);
    if (!edited) {
      throw wrong_usage(
          fmt::format("{} needs a text: sitrep {} \"TEXT\" (or set EDITOR, to be given one)", command, command));
    }
    in_text_ = stripped(readable(without_advice(*edited)));
    typed_ = typed_ || !in_text_.empty();
    text = in_text_;
  } else {
    throw wrong_usage(what == "name"
                          ? fmt::format("{} needs a name: sitrep {} NAME", command, command)
                          : fmt::format("{} needs a text: sitrep {} \"TEXT\", or - to read it from standard input",
                                        command, command));
  }
  if (text.empty()) throw wrong_usage(fmt::format("the {} is empty; nothing was recorded", what));
  return text;
}

bool Session::has_editor() const {
  return world.terminal.in && world.terminal.out && (world.env("VISUAL") || world.env("EDITOR"));
}

std::string Session::edited(const std::string& form) {
  if (replays_text()) return in_text_;
  const auto left = world.edit(form);
  if (!left)
    throw wrong_usage(
        fmt::format("{} needs an editor here: set EDITOR, or say it: sitrep {} \"TEXT\"", command, command));
  in_text_ = stripped(readable(without_advice(*left)));
  if (in_text_ != stripped(without_advice(form))) typed_ = true;
  return in_text_;
}

void Session::need(std::string& value, std::string_view option, std::string_view placeholder,
                   std::string_view question) {
  if (!value.empty()) return;
  std::string answer;
  while (ask(std::string(question) + " ", answer)) {
    value = readable(answer);
    if (value.find_first_not_of(" \t") != std::string::npos) return;
    value.clear();
  }
  throw wrong_usage(fmt::format("{} needs {} {}: {}", command, option, placeholder, question));
}

std::string Session::refer(std::string_view typed, std::string_view kinds, std::string_view option) {
  const auto blocks = scan(bytes());
  std::vector<const Block*> fitting;
  const Block* latest = nullptr;
  for (const auto& block : blocks.blocks) {
    if (!parse_id(block.id)) continue;
    const bool wanted = kinds.empty() || among(block.kind, kinds);
    if (typed == "last") {
      if (wanted && (!latest || id_less(latest->id, block.id))) latest = &block;
    } else if (fits(block.id, typed)) {
      fitting.push_back(&block);
    }
  }
  if (latest) return std::string(latest->id);
  const auto name = std::string(option.empty() ? "" : std::string(option) + ": ");
  const auto described = [&](const Block& block) {
    const auto entry = read_block(blocks, block);
    return entry ? fmt::format("{} {} \"{}\" ({})", entry->id(), entry->kind, shorten(safe(gist(*entry)), 40),
                               safe(entry->by()))
                 : std::string(block.id);
  };
  // Of several with one number, the ones of the kind that is asked for are meant.
  if (fitting.size() > 1 && !kinds.empty()) {
    auto wanted = fitting;
    std::erase_if(wanted, [&](const Block* block) { return !among(block->kind, kinds); });
    if (!wanted.empty()) fitting = wanted;
  }
  if (fitting.size() > 1) {
    std::string list;
    for (const auto* block : fitting) list += (list.empty() ? "" : ", ") + described(*block);
    throw wrong_usage(fmt::format("{}{} is ambiguous: {}", name, safe(typed), list));
  }
  if (fitting.empty()) {
    const auto whose = kinds.empty() ? std::string("an entry") : kinds_in_words(kinds);
    std::string there;
    std::string_view before;
    for (const auto& block : blocks.blocks) {
      if (!parse_id(block.id) || !(kinds.empty() || among(block.kind, kinds))) continue;
      const auto number = block.id.substr(0, block.id.find('-'));
      if (number != before) there += (there.empty() ? "" : ", ") + std::string(number);  // two clones may have one
      before = number;
    }
    if (there.size() > 60) there = "…" + there.substr(there.find(',', there.size() - 60) + 1);
    throw wrong_usage(fmt::format(
        "{}there is no entry {} in {}{}", name, safe(shorten(typed, 40)), incident_id(),
        there.empty() ? fmt::format(", nor {} at all", whose) : fmt::format("; {} would be: {}", whose, there)));
  }
  const auto& found = *fitting.front();
  if (!kinds.empty() && !among(found.kind, kinds)) {
    const auto is = std::string(found.id.substr(0, found.id.find('-')));
    std::string instead;
    if (found.kind == "guess" && option == "--answers") {
      instead = fmt::format("; a fact settles a guess: --proves {} or --disproves {}", is, is);
    } else if (among(found.kind, "question check") && among(option, "--proves --disproves")) {
      instead = fmt::format("; a fact answers it: --answers {}", is);
    } else if (found.kind == "fact" && among(option, "--proves --disproves")) {
      instead = fmt::format("; if it is wrong: sitrep retract {} WHY", is);
    }
    const auto* article = found.kind.find_first_of("aeiou") == 0 ? "an" : "a";
    throw wrong_usage(
        fmt::format("{}{} is {} {}, not {}{}", name, is, article, found.kind, kinds_in_words(kinds), instead));
  }
  return std::string(found.id);
}

std::vector<std::string> Session::refer_all(const std::vector<std::string>& typed, std::string_view kinds,
                                            std::string_view option) {
  std::vector<std::string> ids;
  for (const auto& each : typed) {
    auto id = refer(each, kinds, option);
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(std::move(id));
  }
  return ids;
}

}  // namespace sitrep
