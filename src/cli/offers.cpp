// SPDX-License-Identifier: MIT
#include "cli/offers.h"

#include <algorithm>

#include "cli/run.h"
#include "cli/table.h"
#include "sitrep/model/error.h"
#include "sitrep/model/people.h"

namespace sitrep {
namespace {

constexpr std::string_view ellipsis = "…";

// "[ID…]" -> "ID"
std::string_view bare(std::string_view placeholder) {
  if (placeholder.starts_with('[') && placeholder.ends_with(']'))
    placeholder = placeholder.substr(1, placeholder.size() - 2);
  if (placeholder.starts_with('=')) placeholder.remove_prefix(1);
  if (placeholder.ends_with(ellipsis)) placeholder.remove_suffix(ellipsis.size());
  return placeholder.substr(0, placeholder.find("[="));
}

// The placeholder of the argument at that place; the last one where it may be repeated.
std::string_view placeholder_at(std::string_view usage, std::size_t place) {
  for (; !usage.empty(); --place) {
    const auto word = usage.substr(0, usage.find(' '));
    if (place == 0 || (word.find(ellipsis) != std::string_view::npos && word.size() == usage.size())) return bare(word);
    usage.remove_prefix(std::min(word.size() + 1, usage.size()));
  }
  return {};
}

bool is_called(const OptionSpec& spec, std::string_view spelling) {
  for (std::string_view names = spec.name; !names.empty();) {
    const auto name = names.substr(0, names.find(','));
    if (name == spelling) return true;
    names.remove_prefix(std::min(name.size() + 1, names.size()));
  }
  return false;
}

std::string_view long_name(const OptionSpec& spec) { return std::string_view(spec.name).substr(spec.name.find("--")); }

bool waits(const OptionSpec& spec) { return !spec.placeholder.empty() && !spec.placeholder.starts_with('['); }

const OptionSpec* find_option(const Options& options, std::string_view spelling) {
  const auto& specs = options.specs();
  const auto found = std::ranges::find_if(specs, [&](const OptionSpec& spec) { return is_called(spec, spelling); });
  return found == specs.end() ? nullptr : &*found;
}

// What was typed before the cursor, told apart by what the options declare.
struct Typed {
  std::vector<std::string> words;
  const OptionSpec* waiting = nullptr;  // the option whose value is being typed
  bool only_words = false;              // behind `--`
};

void obey(Globals& globals, std::string_view option, const std::string& value) {
  if (option == "--incident") globals.incident = value;
  if (option == "--dir") globals.folder = value;
  if (option == "--by") globals.by = value;
  if (option == "--now") globals.now = value;
}

Typed take_apart(const Options& options, const std::vector<std::string>& before, Globals& globals) {
  Typed typed;
  for (std::size_t at = 0; at < before.size(); ++at) {
    const auto& word = before[at];
    if (typed.only_words || word.size() < 2 || word.front() != '-') {
      typed.words.push_back(word);
    } else if (word == "--") {
      typed.only_words = true;
    } else if (const auto* option = find_option(options, word.substr(0, word.find('=')))) {
      const auto equals = word.find('=');
      if (equals != std::string::npos) {
        obey(globals, long_name(*option), word.substr(equals + 1));
      } else if (waits(*option)) {
        if (at + 1 < before.size()) {
          obey(globals, long_name(*option), before[++at]);
        } else {
          typed.waiting = option;
        }
      }
    }
  }
  return typed;
}

// Upper and lower case are one: `--who mi` means Mina.
bool begins(std::string_view value, std::string_view typed) {
  return value.starts_with(typed) || fold_name(value).starts_with(fold_name(typed));
}

void keep_what_begins(Offers& found, std::string_view typed) {
  std::erase_if(found.words, [&](const Offer& offer) { return !begins(offer.value, typed); });
}

void fill(Session& session, std::string_view command, std::string_view slot, std::string_view placeholder,
          const std::vector<std::string>& words, Offers& into) {
  const auto* row = slot.empty() ? nullptr : offer_row(command, slot);
  if (!row) row = offer_row(command, placeholder);
  if (row && row->fill) row->fill({session, words}, row->choice, into);
}

void offer_options(const Options& options, Offers& into) {
  for (const auto& spec : options.specs()) into.words.push_back({std::string(long_name(spec)), spec.meaning});
}

void offer_commands(Offers& into) {
  for (const auto& command : commands()) {
    if (command.name != "merge-driver") into.words.push_back({std::string(command.name), std::string(command.summary)});
  }
  for (const auto& alias : aliases())
    into.words.push_back({std::string(alias.name), "the same as " + std::string(alias.command)});
}

Offers offered(Session& session, const std::vector<std::string>& typed) {
  Offers found;
  auto word = typed.empty() ? std::string() : typed.back();
  const std::vector<std::string> before(typed.begin(), typed.empty() ? typed.end() : typed.end() - 1);

  Globals unused;
  Options everywhere("");
  declare_globals(everywhere, unused);
  const auto head = take_apart(everywhere, before, session.global);
  const auto* command = head.words.empty() ? nullptr : find_command(head.words.front());
  if (!head.words.empty() && !command) return found;

  Options options(command ? command->name : "");
  if (command) command->bind(options);
  options.everywhere();
  declare_globals(options, unused);
  auto all = before;
  if (command) all.erase(std::ranges::find(all, head.words.front()));
  const auto rest = take_apart(options, all, session.global);
  const auto name = command ? command->name : std::string_view();

  if (rest.waiting) {
    fill(session, name, long_name(*rest.waiting), rest.waiting->placeholder, rest.words, found);
  } else if (!rest.only_words && word.starts_with("--") && word.find('=') != std::string::npos) {
    const auto option = word.substr(0, word.find('='));
    word.erase(0, option.size() + 1);
    if (const auto* spec = find_option(options, option))
      fill(session, name, long_name(*spec), bare(spec->placeholder), rest.words, found);
    keep_what_begins(found, word);
    for (auto& offer : found.words) offer.value.insert(0, option + "=");
    return found;
  } else if (!rest.only_words && word.starts_with('-')) {
    offer_options(options, found);
  } else if (!command) {
    offer_commands(found);
  } else {
    fill(session, name, {}, placeholder_at(options.usage(), rest.words.size()), rest.words, found);
  }
  keep_what_begins(found, word);
  return found;
}

}  // namespace

Offers offers(Session& session, const std::vector<std::string>& typed) {
  try {
    return offered(session, typed);
  } catch (const Error&) {  // no incident, several, or a file that cannot be read: nothing to offer
    return {};
  }
}

}  // namespace sitrep
