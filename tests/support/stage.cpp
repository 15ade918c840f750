// SPDX-License-Identifier: MIT
#include "support/stage.h"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <ostream>
#include <sstream>
#include <stdexcept>
#include <streambuf>

#include "cli/run.h"
#include "support/shell_words.h"

namespace sitrep::testing {
namespace {

std::string without_end(std::string_view line) {
  const auto last = line.find_last_not_of(' ');
  return std::string(line.substr(0, last == std::string_view::npos ? 0 : last + 1));
}

// Takes what one stream says, line by line, into the list that all streams share.
class Catcher : public std::streambuf {
 public:
  Catcher(Said::From from, std::vector<Said>& into) : from_(from), into_(into) {}

  // A prompt waits on its line, so it ends there.
  void prompt() {
    if (!line_.empty()) into_.push_back({from_, without_end(std::exchange(line_, {}))});
  }
  void finish() {
    if (!line_.empty()) into_.push_back({from_, std::exchange(line_, {}) + "␄"});  // the last line has no end
  }

 protected:
  int_type overflow(int_type c) override {
    if (c == '\n') {
      into_.push_back({from_, std::exchange(line_, {})});
    } else if (c != traits_type::eof()) {
      line_ += static_cast<char>(c);
    }
    return 0;
  }

 private:
  Said::From from_;
  std::vector<Said>& into_;
  std::string line_;
};

// A keyboard: a line at a time, each shown where it was read.
class Keyboard : public std::streambuf {
 public:
  Keyboard(const std::vector<std::string>& lines, std::vector<Said>& into, Catcher& out, Catcher& err)
      : lines_(lines), into_(into), out_(out), err_(err) {}

 protected:
  int_type underflow() override {
    out_.prompt();
    err_.prompt();
    if (next_ == lines_.size()) return traits_type::eof();
    into_.push_back({Said::From::typed, lines_[next_]});
    line_ = lines_[next_++] + "\n";
    setg(line_.data(), line_.data(), line_.data() + line_.size());
    return traits_type::to_int_type(line_.front());
  }

 private:
  const std::vector<std::string>& lines_;
  std::vector<Said>& into_;
  Catcher& out_;
  Catcher& err_;
  std::string line_;
  std::size_t next_ = 0;
};

std::string joined(const std::vector<std::string>& words) {
  std::string line;
  for (const auto& word : words) line += (line.empty() ? "" : " ") + word;
  return line;
}

}  // namespace

Stage::Stage() {
  now = parse_rfc3339("2026-11-23T10:14:00+01:00")->instant;
  env = {{"HOME", "/home/sam"}, {"SITREP_BY", "Sam"}};
  disk.folders = {std::string(root), "/home/sam"};
}

Stage::~Stage() = default;

std::string Stage::path(std::string_view written) const {
  return written.starts_with('/') ? std::string(written) : fmt::format("{}/{}", root, written);
}

Shown Stage::run(std::string_view line, const std::vector<std::string>& typed) {
  auto words = shell_words(line);
  auto around = env;
  while (!words.empty() && words.front().find('=') != std::string::npos && !words.front().starts_with('-')) {
    const auto equals = words.front().find('=');
    around[words.front().substr(0, equals)] = words.front().substr(equals + 1);
    words.erase(words.begin());
  }
  before_ = disk.files;
  if (words.size() == 2 && words.front() == "cd") {
    folder = path(words.back());
    return {};
  }
  if (words.empty() || words.front() != "sitrep")
    throw std::runtime_error(fmt::format("only sitrep and cd run here, not: {}", line));

  Shown shown;
  Catcher out_catcher(Said::From::out, shown.said);
  Catcher err_catcher(Said::From::err, shown.said);
  Keyboard keyboard(typed, shown.said, out_catcher, err_catcher);
  std::istringstream piped(std::exchange(standard_input, {}));
  std::istream keys(&keyboard);
  std::ostream out(&out_catcher);
  std::ostream err(&err_catcher);
  World world{
      .clock = [this] { return now; },
      .five = [this] { return fmt::format("{:05}", ++fives_); },
      .env = [&](std::string_view name) -> std::optional<std::string> {
        const auto found = around.find(name);
        return found == around.end() || found->second.empty() ? std::nullopt : std::optional(found->second);
      },
      .run = [&](const Program& program) -> Ran {
        const auto found = programs.find(joined(program.words));
        return found == programs.end() ? Ran{} : Ran{0, found->second, {}};
      },
      .edit =
          [&](const std::string& draft) {
            std::istringstream lines(draft);
            for (std::string each; editor && std::getline(lines, each);)
              shown.said.push_back({Said::From::draft, each});
            return editor;
          },
      .login = [this] { return login; },
      .pause = [](std::chrono::milliseconds) {},
      .zone =
          [&](std::string_view name) {
            const auto set = around.find("TZ");
            return named_zone(!name.empty() ? name : set != around.end() ? std::string_view(set->second) : zone);
          },
      .disk = disk,
      .terminal = terminal.value_or(Terminal{}),
      .folder = folder,
      .in = terminal ? keys : static_cast<std::istream&>(piped),
      .out = out,
      .err = err,
      .show =
          [&](const std::vector<std::string>& program) {
            const auto found = programs.find(joined(program));
            if (found != programs.end()) out << found->second;
            return found != programs.end();
          },
      .check_zone = named_zone,
  };
  words.erase(words.begin());
  shown.status = sitrep::run(world, words);
  out_catcher.finish();
  err_catcher.finish();
  return shown;
}

std::vector<std::string> Stage::broken_promises(const Shown& shown, std::string_view line) const {
  std::vector<std::string> broken;
  const auto below = fmt::format("{}/", root);
  const auto words = shell_words(line);
  // The one edit of the format, and the commands whose work is to write files anew.
  const bool edits = std::ranges::any_of(words, [](const std::string& word) {
    return word == "redact" || word == "--fix" || word == "merge" || word == "sync" || word == "export" ||
           word == "merge-driver";
  });
  const bool replays_edit =
      std::ranges::find(words, "replay") != words.end() && std::ranges::any_of(before_, [](const auto& file) {
        return file.first.find("/spool/") != std::string::npos && file.second.find("\"redact\"") != std::string::npos;
      });
  for (const auto& [path, bytes] : before_) {
    if (!path.starts_with(below) || edits || replays_edit) continue;
    if (path.starts_with(below + ".sitrep/")) continue;  // init renews them
    const auto now_there = disk.files.find(path);
    if (now_there == disk.files.end()) {
      broken.push_back(path + " is gone");
    } else if (!now_there->second.starts_with(bytes)) {
      broken.push_back(path + " did not only grow");
    }
  }
  // A merge that leaves a conflict to a person is written all the same.
  const bool merges = words.size() > 1 && words[1].starts_with("merge") && shown.status == 1;
  // A report of findings goes where it was asked for.
  const bool reports = words.size() > 1 && words[1] == "lint" && std::ranges::find(words, "--output") != words.end();
  if (!disk.meanwhile && !merges && !reports && (shown.status == 1 || shown.status == 2)) {
    for (const auto& [path, bytes] : disk.files) {
      const auto then = before_.find(path);
      const bool same = then != before_.end() && then->second == bytes;
      if (path.starts_with(below) && !same && words[1] != "replay")
        broken.push_back(fmt::format("status {}, and {} was written", shown.status, path));
    }
  }
  return broken;
}

}  // namespace sitrep::testing
