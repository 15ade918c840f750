// SPDX-License-Identifier: MIT
#include "view/preflight.h"

#include <fmt/format.h>

#include <algorithm>

#include "view/json.h"
#include "view/layout.h"
#include "view/words.h"

namespace sitrep {

using namespace view;

namespace {

std::size_t columns_from(std::size_t indent, const Look& look) {
  return look.terminal ? std::max<std::size_t>(look.columns - std::min(look.columns, indent), 8) : any_width;
}

std::string row(const PreflightCheck& check, std::size_t column, const Look& look) {
  Row first(look);
  first.put(check.unmet.empty() ? "ok" : "no", check.unmet.empty() ? Ink::good : Ink::late).to(4).put(check.name);
  if (check.unmet.empty()) {
    return hung(first.to(column), wrapped(check.said, columns_from(column, look)), Ink::plain, look);
  }
  std::string out;
  for (const auto& unmet : check.unmet) {
    out += hung(first.to(column), wrapped(unmet.why, columns_from(column, look)), Ink::plain, look);
    first = Row(look);
    if (unmet.cure.empty()) continue;
    out += hung(Row(look).to(column), wrapped(unmet.cure, columns_from(column, look)), Ink::title, look);
  }
  return out;
}

std::size_t count_unmet(std::span<const PreflightCheck> checks) {
  return static_cast<std::size_t>(
      std::ranges::count_if(checks, [](const PreflightCheck& check) { return !check.unmet.empty(); }));
}

}  // namespace

std::string preflight_text(std::span<const PreflightCheck> checks, std::string_view message, const Look& look) {
  std::size_t column = 0;
  for (const auto& check : checks) column = std::max(column, check.name.size());
  column += 7;
  const auto unmet = count_unmet(checks);
  const auto heading = unmet == 0
                           ? fmt::format("ready to tell: {} met", counted(checks.size(), "check is", "checks are"))
                           : fmt::format("not ready to tell: {} of {} {} not met", unmet,
                                         counted(checks.size(), "check", "checks"), unmet == 1 ? "is" : "are");
  std::string out = paint(heading, Ink::title, look) + "\n\n";
  for (const auto& check : checks) out += row(check, column, look);
  if (message.empty()) return out;
  return out + "\n" + hung(Row(look), wrapped(message, columns_from(0, look)), Ink::plain, look);
}

std::string preflight_json(std::span<const PreflightCheck> checks, std::string_view message) {
  auto json = versioned();
  json["ready"] = count_unmet(checks) == 0;
  json["checks"] = Json::array();
  for (const auto& check : checks) {
    Json one = {{"check", check.name}, {"demand", check.demand}, {"met", check.unmet.empty()}};
    if (check.unmet.empty()) {
      one["said"] = check.said;
    } else {
      for (const auto& unmet : check.unmet) one["unmet"].push_back({{"why", unmet.why}, {"cure", unmet.cure}});
    }
    json["checks"].push_back(std::move(one));
  }
  json["message"] = message;
  return dumped(json);
}

}  // namespace sitrep
