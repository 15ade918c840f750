// SPDX-License-Identifier: MIT
// A page while it is being drafted from logs: what may stand on it, each thing once and not too long, and what has to
// be said of what was left out. Names, accounts and addresses never come through, nor does what looks like a secret.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/playbook_draft.h"
#include "cli/unnamed.h"

namespace sitrep {

inline constexpr std::size_t most_items = 8;

class DraftedPage {
 public:
  DraftedPage(std::span<const Incident* const> from, const Drafting& with);

  bool may_stay(std::string_view text, std::string_view field);  // false: it says nothing, or a secret, which is said
  bool is_secret(std::string_view text) const { return with_.is_secret(text); }
  std::string unnamed(std::string_view text) const { return unnamed_(text); }
  std::string item(std::string_view text) const;  // in one line, unnamed, not too long
  void remark(std::string_view field, std::string_view what);

  void add(std::vector<std::string>& items, std::string_view field, std::string_view text);
  void put(std::string_view field, std::vector<std::string> items, std::string_view gap);  // or the remark `gap`
  void put(std::string_view field, std::string text) { draft_.keys.set(field, std::move(text)); }

  PlaybookDraft done(date::sys_days reviewed);  // on one page, as far as leaving out makes it one

 private:
  void fit();

  std::span<const Incident* const> from_;
  const Drafting& with_;
  Unnamed unnamed_;
  PlaybookDraft draft_;
};

// The same thing said twice: nearly all the words of one are the other's.
bool is_said(const std::vector<std::string>& items, std::string_view text);

}  // namespace sitrep
