// SPDX-License-Identifier: MIT
#include "cli/offers.h"

#include <catch2/catch.hpp>

#include <string>

#include "cli/options.h"
#include "cli/run.h"
#include "cli/table.h"

namespace sitrep {
namespace {

std::string bare(std::string_view placeholder) {
  std::string out(placeholder);
  for (const std::string_view mark : {"[=", "[", "]", "…"}) {
    if (mark == "[=" && out.find(mark) != std::string::npos && out.find(mark) > 0) out.erase(out.find(mark));
    if (const auto at = out.find(mark); at != std::string::npos) out.erase(at, mark.size());
  }
  return out;
}

// A new option or argument is free text only where somebody said so.
TEST_CASE("offers: every value that a command takes has its row") {
  for (const auto& command : commands()) {
    Options options(command.name);
    const auto action = command.bind(options);
    Globals globals;
    declare_globals(options, globals);
    for (const auto& spec : options.specs()) {
      if (spec.placeholder.empty()) continue;
      const auto name = spec.name.substr(spec.name.find("--"));
      INFO(command.name << " " << name << " " << spec.placeholder);
      CHECK((offer_row(command.name, name) || offer_row(command.name, bare(spec.placeholder))));
    }
    auto usage = options.usage();
    while (!usage.empty()) {
      const auto word = usage.substr(0, usage.find(' '));
      usage.erase(0, word.size() + 1);
      INFO(command.name << " " << word);
      CHECK(offer_row(command.name, bare(word)));
    }
  }
}

}  // namespace
}  // namespace sitrep
