// SPDX-License-Identifier: MIT
#include "cli/completion.h"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "cli/commands.h"
#include "cli/offers.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"

namespace sitrep::bind {
namespace {

// What the scripts read: a line an offer, its meaning behind a tab; a line that begins with a tab names what the shell
// is to offer by itself.
std::string lines_of(const Offers& offers) {
  std::string out;
  for (const auto& offer : offers.words) out += safe(offer.value) + "\t" + offer.meaning + "\n";
  if (offers.beside == Beside::files) out += "\tfiles\n";
  if (offers.beside == Beside::folders) out += "\tfolders\n";
  return out;
}

std::string_view script_of(std::string_view shell) {
  std::vector<std::string_view> known;
  for (const auto& script : completion_scripts()) {
    if (script.shell == shell) return script.text;
    known.push_back(script.shell);
  }
  throw wrong_usage(fmt::format("there is no completion for {}{} (bash, fish and zsh have one)",
                                safe(shorten(shell, 40)), did_you_mean(shell, known)));
}

}  // namespace

// Behind `--` and the word `offer` stands the line that is being typed: the scripts' own way in.
Action completion(Options& options) {
  options.words("[SHELL]", "bash, zsh or fish: prints what that shell loads", 100'000);
  return [](Session& session) {
    auto words = session.words;
    if (words.empty()) {
      throw wrong_usage(
          "for which shell? bash: eval \"$(sitrep completion bash)\" in ~/.bashrc, and the same for zsh in\n"
          "        ~/.zshrc; fish: sitrep completion fish | source in ~/.config/fish/config.fish");
    }
    if (words.front() == "offer") {
      words.erase(words.begin());
      session.global = {};
      session.world.out << lines_of(offers(session, words));
      return Status::done;
    }
    if (words.size() > 1) throw wrong_usage(fmt::format("completion takes one shell: {}", safe(words[1])));
    session.world.out << script_of(words.front());
    return Status::done;
  };
}

}  // namespace sitrep::bind
