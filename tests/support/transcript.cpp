// SPDX-License-Identifier: MIT
#include "support/transcript.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <optional>

#include "support/direction.h"
#include "support/stage.h"

namespace sitrep::testing {
namespace {

// A line of the file with the lines that belong to it.
struct Item {
  std::size_t line = 0;            // 1-based
  std::vector<std::string> head;   // the line itself; a command may be continued with a backslash
  std::vector<std::string> below;  // what it said, or the lines behind bars
  bool is_command() const { return head.front().starts_with("$ "); }
  bool is_look() const { return head.front().starts_with("= ") || head.front().starts_with("+ "); }
  bool is_silent() const { return head.front().empty() || head.front().starts_with('#'); }
};

bool said_line(std::string_view line) {
  return line.starts_with("  ") || line.starts_with('!') || line.starts_with('<') || line.starts_with('>') ||
         line.starts_with("? ");
}

bool barred(std::string_view line) { return line == "|" || line.starts_with("| "); }

std::vector<Item> items_of(const std::vector<std::string>& lines) {
  std::vector<Item> items;
  for (std::size_t at = 0; at < lines.size();) {
    Item item{at + 1, {lines[at++]}, {}};
    while (item.is_command() && item.head.back().ends_with('\\') && at < lines.size()) item.head.push_back(lines[at++]);
    while (at < lines.size()) {
      auto next = at;  // an empty line belongs to the output where more of it follows
      while (item.is_command() && next < lines.size() && lines[next].empty()) ++next;
      if (next == lines.size() || !(item.is_command() ? said_line(lines[next]) : barred(lines[next]))) break;
      while (at <= next) item.below.push_back(lines[at++]);
    }
    items.push_back(std::move(item));
  }
  return items;
}

std::string visible(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\x1b')
      out += "␛";
    else if (static_cast<unsigned char>(c) < 0x20 && c != '\t')
      out += fmt::format("␀{:02x}", c);
    else
      out += c;
  }
  if (out.ends_with(' ')) out.replace(out.size() - 1, 1, "␠");
  return out;
}

std::vector<std::string> rendered(const Shown& shown) {
  std::vector<std::string> lines;
  for (const auto& [from, text] : shown.said) {
    const bool out = from == Said::From::out;
    const auto* mark = out ? "  " : from == Said::From::err ? "! " : from == Said::From::typed ? "< " : "> ";
    lines.push_back(text.empty() ? std::string(out ? "" : mark, out ? 0 : 1) : mark + visible(text));
  }
  if (!lines.empty() && lines.back().empty() && shown.status == 0) lines.back() = "  ␤";
  if (shown.status != 0) lines.push_back(fmt::format("? {}", shown.status));
  return lines;
}

std::vector<std::string> behind_bars(std::string_view bytes) {
  std::vector<std::string> lines;
  const bool ended = bytes.empty() || bytes.ends_with('\n');
  for (const auto& line : lines_of(bytes)) lines.push_back(line.empty() ? "|" : "| " + visible(line));
  if (!ended) lines.back() += "␄";
  return lines;
}

std::vector<std::string> look(const Stage& stage, std::string_view line) {
  const auto path = stage.path(line.substr(2));
  const auto now = stage.disk.files.find(path);
  if (now == stage.disk.files.end()) return {"| (no such file)"};
  std::string_view bytes = now->second;
  if (line.starts_with("+ ")) {
    const auto then = stage.before().find(path);
    if (then != stage.before().end() && bytes.starts_with(then->second)) {
      bytes.remove_prefix(then->second.size());
      if (bytes.empty()) return {"| (unchanged)"};
      if (bytes.starts_with('\n')) bytes.remove_prefix(1);
    }
  }
  return behind_bars(bytes);
}

std::string command_line(const Item& item) {
  std::string line;
  for (const auto& each : item.head) {
    line += each;
    if (line.ends_with('\\')) line.pop_back();
  }
  return line.substr(2);
}

std::vector<std::string> typed_into(const Item& item) {
  std::vector<std::string> typed;
  for (const auto& line : item.below) {
    if (line == "<" || line.starts_with("< ")) typed.push_back(line.size() < 2 ? "" : line.substr(2));
  }
  return typed;
}

std::vector<std::string> unbarred(const Item& item) {
  std::vector<std::string> lines;
  for (const auto& line : item.below) lines.push_back(line.size() < 2 ? std::string() : line.substr(2));
  return lines;
}

class Player {
 public:
  Player(std::string_view name, Played& into) : name_(name), into_(into) {}

  void scenario(const std::vector<Item>& prelude, const std::vector<Item>& items) {
    Stage stage;
    for (const auto& item : prelude) act(stage, item);
    for (const auto& item : items) write(item, act(stage, item));
    ++into_.scenarios;
  }

  void keep(const std::vector<Item>& items) {
    for (const auto& item : items) write(item, item.below);
  }

 private:
  std::vector<std::string> act(Stage& stage, const Item& item) {
    try {
      if (item.is_silent()) return item.below;
      if (item.is_look()) return look(stage, item.head.front());
      if (!item.is_command()) {
        std::vector<std::string> block = unbarred(item);
        direct(stage, item.head.front(), block);
        return item.below;
      }
      const auto line = command_line(item);
      const auto shown = stage.run(line, typed_into(item));
      into_.commands.push_back(line);
      for (const auto& each : stage.broken_promises(shown, line)) fault(item, each);
      return rendered(shown);
    } catch (const std::exception& wrong) {
      fault(item, wrong.what());
      return item.below;
    }
  }

  void write(const Item& item, const std::vector<std::string>& came) {
    for (const auto& line : item.head) into_.text += line + "\n";
    for (const auto& line : came) into_.text += line + "\n";
    if (const auto differs = difference(item.below, came); !differs.empty())
      fault(item, item.head.front() + "\n" + differs);
  }

  void fault(const Item& item, std::string_view what) {
    into_.faults.push_back(fmt::format("{}:{}: {}", name_, item.line, what));
  }

  std::string_view name_;
  Played& into_;
};

}  // namespace

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string difference(const std::vector<std::string>& expected, const std::vector<std::string>& came) {
  if (expected == came) return {};
  // The longest common row of lines, from the back.
  std::vector<std::vector<std::size_t>> common(expected.size() + 1, std::vector<std::size_t>(came.size() + 1));
  for (std::size_t e = expected.size(); e-- > 0;) {
    for (std::size_t c = came.size(); c-- > 0;) {
      common[e][c] = expected[e] == came[c] ? common[e + 1][c + 1] + 1 : std::max(common[e + 1][c], common[e][c + 1]);
    }
  }
  std::string out;
  std::size_t e = 0, c = 0;
  while (e < expected.size() || c < came.size()) {
    if (e < expected.size() && c < came.size() && expected[e] == came[c]) {
      out += "    " + expected[e++] + "\n";
      ++c;
    } else if (c == came.size() || (e < expected.size() && common[e + 1][c] >= common[e][c + 1])) {
      out += "  - " + expected[e++] + "\n";
    } else {
      out += "  + " + came[c++] + "\n";
    }
  }
  return out;
}

Played play(std::string_view name, std::string_view text) {
  const auto items = items_of(lines_of(text));
  std::vector<std::vector<Item>> parts(1);
  for (const auto& item : items) {
    if (item.head.front() == "---") parts.emplace_back();
    parts.back().push_back(item);
  }
  Played played;
  Player player(name, played);
  std::vector<Item> prelude;
  for (std::size_t at = 0; at < parts.size(); ++at) {
    auto& part = parts[at];
    const bool sets_only = std::ranges::none_of(part, &Item::is_command);
    if (at == 0 && sets_only && parts.size() > 1) {
      player.keep(part);
      prelude = part;
      continue;
    }
    if (part.front().head.front() == "---") {
      player.keep({part.front()});
      part.erase(part.begin());
    }
    player.scenario(prelude, part);
  }
  return played;
}

}  // namespace sitrep::testing
