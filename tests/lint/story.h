// SPDX-License-Identifier: MIT
// One incident as it should run, step by step, from the report to the follow-up. A test leaves a step out, puts another
// in its place or adds one, and sees what the rules say. A step refers to another as `{label}`; what refers to a step
// that is left out is left out with it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lint/sample.h"

namespace sitrep::sample {

struct Step {
  std::string label;
  std::string kind;
  std::string at;      // `11:05` on the sample's day, or RFC 3339
  std::string fields;  // lines of TOML
  std::string by = "Mina";
};

class Story {
 public:
  Story();  // everything that `close` can ask is there
  explicit Story(std::vector<Step> steps) : steps_(std::move(steps)) {}
  static Story blank() { return Story(std::vector<Step>()); }  // the header alone

  Story& drop(std::string_view label);
  Story& put(Step step);  // replaces the step of that label
  Story& add(Step step);  // comes last
  Story& after(std::string_view label, Step step);
  Story& close(std::string_view held_to = {}, std::string_view outcome = "resolved");  // at 11:40; all that is asked

  std::string text() const;
  std::string id(std::string_view label) const;  // as the text numbers it
  std::size_t size() const { return steps_.size(); }
  Story first(std::size_t count) const;  // as it stood then
  Instant last_at() const;

  std::vector<Finding> lint(std::string_view routine = {}, Instant now = noon) const;
  CloseVerdict judge(std::string_view outcome = "resolved", std::string_view routine = {}, Instant now = noon) const;

 private:
  std::vector<Step> kept() const;

  std::vector<Step> steps_;
};

// Of level error only.
std::string errors(const std::vector<Finding>& findings);

}  // namespace sitrep::sample
