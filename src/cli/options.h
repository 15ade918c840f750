// SPDX-License-Identifier: MIT
// What a command declares about its options. CLI11 sits behind it, and so do its traps: an option takes exactly one
// value, as it was typed, brackets and dashes included, and never an empty one; free text never passes through it at
// all. What was declared can be listed, for help, manual and completion.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep {

struct OptionSpec {
  std::string name;         // "--who"; "-q,--quiet"
  std::string placeholder;  // "NAME"; empty: a flag
  std::string meaning;
  bool everywhere = false;  // one of the global options
};

class Options {
 public:
  explicit Options(std::string_view command);
  ~Options();
  Options(const Options&) = delete;
  Options& operator=(const Options&) = delete;

  void text(std::string_view name, std::string_view placeholder, std::string& into, std::string_view meaning);
  void many(std::string_view name, std::string_view placeholder, std::vector<std::string>& into,
            std::string_view meaning);
  void flag(std::string_view name, bool& into, std::string_view meaning);
  // An option whose value is given as `--name=VALUE` alone, and may be left out: then `otherwise` is meant. What stands
  // behind it is never its value.
  void perhaps(std::string_view name, std::string_view placeholder, std::string& into, std::string_view otherwise,
               std::string_view meaning);

  // The arguments that are no options: how usage shows them, and what they are. At most `most` of them, where given.
  void words(std::string_view usage, std::string_view meaning, std::size_t most = static_cast<std::size_t>(-1));

  // What is declared from here on is one of the options that work everywhere.
  void everywhere();

  // Parses; the words that are no options are returned as they were typed. An argument that contains white space is
  // text unless it follows an option that waits for a value, and everything behind `--` is text. Error(usage) that
  // names the option and the nearest one. `--help` is told by `wants_help`.
  std::vector<std::string> parse(const std::vector<std::string>& arguments);
  bool wants_help() const;

  const std::vector<OptionSpec>& specs() const;
  const std::string& usage() const;  // "TEXT", "ID FIELD=VALUE…"
  const std::string& usage_meaning() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace sitrep
