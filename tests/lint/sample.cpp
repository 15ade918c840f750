// SPDX-License-Identifier: MIT
#include "lint/sample.h"

#include <fmt/format.h>

#include "view/page.h"

namespace sitrep::sample {

Time at(std::string_view clock) {
  const auto whole = clock.size() > 8 ? std::string(clock) : fmt::format("2026-11-23T{}:00+01:00", clock);
  return parse_rfc3339(whole).value();
}

std::vector<Finding> lint(std::string_view log, std::string_view routine, Instant now, std::string_view where) {
  const auto read = read_incident(log, std::string(where));
  const auto how = routine.empty() ? Routine{} : read_routine(routine, "sitrep.toml");
  return lint_incident(read, how, {now, {}});
}

std::vector<Finding> lint_a_page(std::string_view text, std::string_view where, Instant now,
                                 std::optional<Instant> last_drill) {
  const auto page = read_page(text, std::string(where), *find_page(format_said(text)));
  Surroundings around{now, [](std::string_view id) { return id == "2026-11-23-acme-cannot-export-invoices"; }};
  around.check_zone = named_zone;
  around.last_drill = [=] { return last_drill; };
  around.page_text = [=](const Page& each) {
    const auto zone = utc();
    return page_text(each, Look{now, zone});
  };
  return lint_page(page, page.is("routine") ? routine_of(page) : Routine(), around);
}

std::string Writer::id(int number) { return fmt::format("{}-k3mq{}", number, number % 10); }

int Writer::entry(std::string_view kind, std::string_view when, std::string_view fields, std::string_view by) {
  ++last_;
  body_ +=
      fmt::format("\n[[{}]]\nid = \"{}\"\nat = {}\nby = \"{}\"\n{}\n", kind, id(last_), rfc3339(at(when)), by, fields);
  return last_;
}

std::string names(const std::vector<Finding>& findings) {
  std::map<std::string_view, int> count;
  for (const auto& finding : findings) ++count[finding.rule];
  std::string all;
  for (const auto& [name, times] : count) {
    all += fmt::format("{}{}{}", all.empty() ? "" : " ", name, times > 1 ? fmt::format("*{}", times) : "");
  }
  return all;
}

std::vector<Finding> of(const std::vector<Finding>& findings, std::string_view rule) {
  std::vector<Finding> those;
  for (const auto& finding : findings) {
    if (finding.rule == rule) those.push_back(finding);
  }
  return those;
}

std::string faults(const std::vector<Finding>& findings) {
  std::vector<Finding> those;
  for (const auto& finding : findings) {
    if (finding.level != Level::note) those.push_back(finding);
  }
  return names(those);
}

}  // namespace sitrep::sample
