// SPDX-License-Identifier: MIT
#include "cli/impact_words.h"

#include "cli/session.h"

namespace sitrep {
namespace {

struct Part {
  const char* option;
  const char* field;
  std::string ImpactWords::*word;
  const char* meaning;
};

constexpr Part parts[] = {
    {"--affected", "affected", &ImpactWords::affected, "who is hurt: everyone, a tier, a region, one account"},
    {"--works", "works", &ImpactWords::works, "what still works; none is an answer"},
    {"--fails", "fails", &ImpactWords::fails, "what fails"},
    {"--unknown", "unknown", &ImpactWords::unknown, "what is not known; none is an answer"},
    {"--workaround", "workaround", &ImpactWords::workaround, "the way round it"},
};

}  // namespace

void ImpactWords::declare(Options& options) {
  for (const auto& part : parts) options.text(part.option, "TEXT", this->*part.word, part.meaning);
}

bool ImpactWords::any() const {
  for (const auto& part : parts) {
    if (!(this->*part.word).empty()) return true;
  }
  return false;
}

Entry ImpactWords::entry(const Entry* standing) const {
  Entry entry("impact");
  for (const auto& part : parts) {
    if (standing) entry.set(part.field, std::string(standing->text(part.field)));
    entry.set(part.field, readable(this->*part.word));
  }
  return entry;
}

}  // namespace sitrep
