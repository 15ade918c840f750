// SPDX-License-Identifier: MIT
// When each audience must hear next. There is one clock for the customer and one for the team, and a word to one never
// moves the other's. They are moved by the standing entries of an incident, by id, each as it stands now.
#pragma once

#include <optional>
#include <string_view>

#include "sitrep/model/entry.h"
#include "sitrep/model/time.h"

namespace sitrep {

class Clocks {
 public:
  // The customer's runs from the opening; `every` is the routine's interval.
  Clocks(const Time& opened, Seconds every);

  void tick(const Entry& entry);
  static bool moved_by(std::string_view kind);

  const std::optional<Time>& customer() const { return customer_.due; }  // nullopt: nothing is promised
  const std::optional<Time>& team() const { return team_.due; }

 private:
  struct Clock {
    std::optional<Time> due;
    bool running = true;
  };

  std::optional<Time> one_interval_after(const Entry& entry) const;
  void wake(const Entry& entry);
  void told(const Entry& update);

  Seconds every_;
  Clock customer_, team_;
  bool had_owner_ = false;
  bool closed_ = false;
};

}  // namespace sitrep
