// SPDX-License-Identifier: MIT
#include "cli/options.h"

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>

#include "sitrep/model/error.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep {

struct Options::Inside {
  CLI::App app;
  std::string command;
  std::vector<OptionSpec> specs;
  std::map<std::string, std::string, std::less<>> left_out;  // what an option means without its value
  std::string usage, usage_meaning;
  std::size_t most_words = 0;
  bool everywhere = false;
  bool help = false;

  void declare(std::string_view name, std::string_view placeholder, std::string_view meaning) {
    specs.push_back({std::string(name), std::string(placeholder), std::string(meaning), everywhere});
  }

  // The option of that spelling ("--who", "-i"); null: none.
  CLI::Option* find(const std::string& spelling) {
    return spelling.size() > 1 ? app.get_option_no_throw(spelling) : nullptr;
  }
};

Options::Options(std::string_view command) : inside_(std::make_unique<Inside>()) {
  inside_->command = command;
  inside_->app.set_help_flag();
  flag("-h,--help", inside_->help, "say what this command does");
}

Options::~Options() = default;

void Options::text(std::string_view name, std::string_view placeholder, std::string& into, std::string_view meaning) {
  inside_->declare(name, placeholder, meaning);
  inside_->app.add_option_function<std::string>(std::string(name), [&into](const std::string& value) { into = value; })
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void Options::many(std::string_view name, std::string_view placeholder, std::vector<std::string>& into,
                   std::string_view meaning) {
  inside_->declare(name, placeholder, meaning);
  // One value each time: a list type would split "[a,b]" and swallow what follows.
  inside_->app
      .add_option_function<std::string>(std::string(name), [&into](const std::string& value) { into.push_back(value); })
      ->trigger_on_parse()
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

void Options::flag(std::string_view name, bool& into, std::string_view meaning) {
  inside_->declare(name, "", meaning);
  inside_->app.add_flag(std::string(name), into);
}

void Options::perhaps(std::string_view name, std::string_view placeholder, std::string& into,
                      std::string_view otherwise, std::string_view meaning) {
  text(name, fmt::format("[={}]", placeholder), into, meaning);
  inside_->left_out.emplace(name, otherwise);
}

void Options::words(std::string_view usage, std::string_view meaning, std::size_t most) {
  inside_->usage = usage;
  inside_->usage_meaning = meaning;
  inside_->most_words = most;
}

void Options::everywhere() { inside_->everywhere = true; }

namespace {

bool has_space(std::string_view text) { return text.find_first_of(" \t\n\r") != std::string_view::npos; }

}  // namespace

std::vector<std::string> Options::parse(const std::vector<std::string>& arguments) {
  std::vector<std::string> words;
  std::vector<std::string> options;  // each `--name=value` or a flag: CLI11 never sees a value apart from its name
  const auto refuse = [&](const std::string& message) { throw wrong_usage(message); };
  const auto unknown = [&](const std::string& spelling) {
    std::vector<std::string> names;
    for (const auto& spec : specs()) {
      for (std::string_view rest = spec.name; !rest.empty();) {
        const auto end = std::min(rest.find(','), rest.size());
        if (end > 2) names.emplace_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
    const std::vector<std::string_view> known(names.begin(), names.end());
    refuse(fmt::format("{} has no option {}{}{}", inside_->command, safe(spelling), did_you_mean(spelling, known),
                       inside_->most_words > 0 ? "\n        text that begins with a dash goes behind --" : ""));
  };
  std::optional<std::pair<std::string, std::size_t>> in_question;  // `--name=…` with white space, and its place
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const auto& argument = arguments[at];
    if (argument == "--") {
      words.insert(words.end(), arguments.begin() + static_cast<std::ptrdiff_t>(at) + 1, arguments.end());
      break;
    }
    const auto equals = argument.find('=');
    const auto spelling = argument.substr(0, equals);
    const bool dashed =
        argument.size() > 1 && argument[0] == '-' && argument.find_first_not_of('-') != std::string::npos;
    // `--source="the log"` is an option with its value; `"--by me"` and `"-q is loud"` are text.
    const bool joined =
        equals != std::string::npos && inside_->find(spelling) && inside_->find(spelling)->get_items_expected_max() > 0;
    if (!dashed || has_space(spelling) || (has_space(argument) && !joined)) {
      words.push_back(argument);
      continue;
    }
    const auto* option = inside_->find(spelling);
    if (!option && argument[1] != '-' && argument.size() > 2) {  // -iID
      const auto* attached = inside_->find(argument.substr(0, 2));
      if (attached && attached->get_items_expected_max() > 0) {
        options.push_back("--" + attached->get_lnames().front() + "=" + argument.substr(2));
        continue;
      }
    }
    if (!option) unknown(spelling);
    const auto name = option->get_lnames().empty() ? spelling : "--" + option->get_lnames().front();
    if (option->get_items_expected_max() == 0) {
      if (equals != std::string::npos) refuse(fmt::format("{} takes no value", name));
      options.push_back(name);
      continue;
    }
    if (const auto otherwise = inside_->left_out.find(name);
        otherwise != inside_->left_out.end() && equals == std::string::npos) {
      options.push_back(name + "=" + otherwise->second);
      continue;
    }
    const bool follows = equals != std::string::npos || (at + 1 < arguments.size() && arguments[at + 1] != "--");
    if (!follows) refuse(fmt::format("{} waits for a value", name));
    const auto value = equals == std::string::npos ? arguments[++at] : argument.substr(equals + 1);
    if (value.find_first_not_of(" \t\n\r") == std::string::npos) refuse(fmt::format("the value of {} is empty", name));
    // `--by --json`: a forgotten value, not a person called --json.
    if (equals == std::string::npos && value.size() > 2 && value.starts_with("--") &&
        inside_->find(value.substr(0, value.find('=')))) {
      refuse(fmt::format("{} waits for a value, and {} is an option; if it is meant as text: {}={}", name, safe(value),
                         name, safe(value)));
    }
    if (has_space(argument) && equals != std::string::npos) in_question = {argument, options.size()};
    options.push_back(name + "=" + value);
  }
  // `note "--at=noon we saw it"`: where a text is needed and this is all there is, it is the text.
  const bool needs_text = !inside_->usage.empty() && inside_->usage.front() != '[';
  if (words.empty() && needs_text && in_question) {
    words.push_back(in_question->first);
    options.erase(options.begin() + static_cast<std::ptrdiff_t>(in_question->second));
  }
  std::ranges::reverse(options);  // CLI11 takes them from the back
  try {
    inside_->app.parse(options);
  } catch (const CLI::Error& error) {
    refuse(safe(error.what()));
  }
  if (words.size() > inside_->most_words && !inside_->help) {
    refuse(inside_->most_words == 0 ? fmt::format("{} takes no argument: {}", inside_->command, safe(words.front()))
                                    : fmt::format("{} takes {}: one argument too many: {}", inside_->command,
                                                  inside_->usage, safe(words[inside_->most_words])));
  }
  return words;
}

bool Options::wants_help() const { return inside_->help; }
const std::vector<OptionSpec>& Options::specs() const { return inside_->specs; }
const std::string& Options::usage() const { return inside_->usage; }
const std::string& Options::usage_meaning() const { return inside_->usage_meaning; }

}  // namespace sitrep
