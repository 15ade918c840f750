// SPDX-License-Identifier: MIT
#include "support/direction.h"

#include <fmt/format.h>

#include <charconv>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "support/shell_words.h"

namespace sitrep::testing {
namespace {

// A last line that ends in ␄ has no line end.
std::string bytes_of(const std::vector<std::string>& block) {
  constexpr std::string_view no_end = "␄";
  std::string bytes;
  for (const auto& line : block) bytes += line + "\n";
  if (bytes.ends_with(fmt::format("{}\n", no_end))) bytes.resize(bytes.size() - no_end.size() - 1);
  return bytes;
}

std::string escaped_bytes_of(const std::vector<std::string>& block) {
  std::string bytes;
  for (const auto& line : block) bytes += shell_words("$'" + line + "'").front();
  return bytes;
}

std::size_t number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size())
    throw std::runtime_error(fmt::format("{} is no number", text));
  return value;
}

void set_clock(Stage& stage, std::string_view when) {
  if (const auto time = parse_rfc3339(when)) {
    stage.now = time->instant;
    return;
  }
  const auto zone = named_zone(stage.zone);
  const auto text = fmt::format("{} {}", show_date(stage.now, zone), when);
  stage.now = read_past(text, stage.now, zone).time.instant;
}

void set_terminal(Stage& stage, std::string_view size) {
  stage.terminal.reset();
  if (size == "off") return;
  const auto by = size.find('x');
  if (by == std::string_view::npos) throw std::runtime_error("terminal COLUMNSxROWS, or terminal off");
  stage.terminal = Terminal{true, true, true, number(size.substr(0, by)), number(size.substr(by + 1))};
}

}  // namespace

void direct(Stage& stage, std::string_view line, const std::vector<std::string>& block) {
  const auto space = line.find(' ');
  const auto verb = line.substr(0, space);
  const std::string what(space == std::string_view::npos ? std::string_view() : line.substr(space + 1));
  if (verb == "clock") {
    set_clock(stage, what);
  } else if (verb == "tick") {
    stage.now += read_duration(what).value();
  } else if (verb == "zone") {
    stage.zone = what;
  } else if (verb == "env") {
    const auto equals = what.find('=');
    stage.env.erase(what.substr(0, equals));
    if (equals != std::string::npos) stage.env[what.substr(0, equals)] = what.substr(equals + 1);
  } else if (verb == "login") {
    stage.login = what;
  } else if (verb == "folder") {
    stage.disk.folders.insert(stage.path(what));
  } else if (verb == "file") {
    stage.disk.files[stage.path(what)] = bytes_of(block);
  } else if (verb == "given") {
    std::ifstream in(fmt::format("{}/tests/given/{}.toml", SITREP_SOURCE, what), std::ios::binary);
    if (!in) throw std::runtime_error(fmt::format("there is no tests/given/{}.toml", what));
    stage.disk.files[stage.path("incidents/" + what + ".toml")] = {std::istreambuf_iterator<char>(in), {}};
  } else if (verb == "bytes") {
    stage.disk.files[stage.path(what)] = escaped_bytes_of(block);
  } else if (verb == "stdin") {
    stage.standard_input = what == "bytes" ? escaped_bytes_of(block) : bytes_of(block);
  } else if (verb == "terminal") {
    set_terminal(stage, what);
  } else if (verb == "editor") {
    stage.env["EDITOR"] = "vi";
    stage.editor = bytes_of(block);
  } else if (verb == "program") {
    stage.programs[what] = bytes_of(block);
  } else if (verb == "disk" && what == "unsure") {
    stage.disk.unsure_next();
  } else if (verb == "disk" && what.starts_with("fails ")) {
    stage.disk.fail_next(what.substr(6));
  } else if (verb == "meanwhile") {
    stage.disk.meanwhile = [path = stage.path(what), bytes = bytes_of(block), once = true](MemoryDisk& disk) mutable {
      if (std::exchange(once, false)) disk.files[path] += "\n" + bytes;
    };
  } else {
    throw std::runtime_error(fmt::format("\"{}\" is no line that a transcript knows", line));
  }
}

}  // namespace sitrep::testing
