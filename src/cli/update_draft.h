// SPDX-License-Identifier: MIT
// A message before it goes out: what was said of it, and all that is drawn from the log for what was not. `update`
// sends it, `preflight` only looks at it; both judge the same draft.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/impact_words.h"
#include "cli/session.h"

namespace sitrep {

struct UpdateWords {
  std::string to, who, next, checking, repeat;
  std::vector<std::string> customers, known;
  ImpactWords impact;
  bool final = false;
  std::vector<std::string> left_out;  // fields that are not drawn from the log either
  bool still_so = false;              // the impact that stands is said anew, though it is older than the last change

  void declare(Options& options);
};

class UpdateDraft {
 public:
  UpdateDraft(Session& session, const UpdateWords& given);
  UpdateDraft(const UpdateDraft&) = delete;  // the incident points into the log

  std::optional<Entry> impact;  // one that is new, written in the same append
  Entry entry;                  // the message, without its text

  // The incident as it will stand when the message goes out.
  const Incident& incident() const { return incident_; }
  // The message draws on an impact that was said before the last change or trial.
  bool impact_is_stale() const;

  // Plain sentences out of the log; nothing in them is what the rules would stop.
  std::string composed() const;
  std::string promise() const;  // its sentence about the next message
  UpdateVerdict judged() const;

 private:
  std::size_t faults_of(std::string_view sentence) const;

  Session& session_;
  bool checking_is_drawn_;
  Log log_;
  People people_;
  Incident incident_;
};

}  // namespace sitrep
