// SPDX-License-Identifier: MIT
// Which instant a pasted row means, by what stood above it: a heading's day, a note that says the zone, the row before.
// Whatever had to be supposed is said beside the instant; where nothing can be supposed there is none, and the reason.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/pasted_zone.h"
#include "sitrep/model/pasted.h"

namespace sitrep {

class PastedCalendar {
 public:
  // `some_day`: one that the text names with its year, for days that have none.
  PastedCalendar(const PastedAround& around, std::optional<date::local_days> some_day);

  // A day and a zone for what stands below.
  void heading(std::string_view text);
  // The same of a sentence above a timeline ("All times in PST, on 5 February 2019", "Date: 2019-02-05"); false: it
  // says nothing of the kind. Where such a sentence goes on in the next line, that line is one too.
  bool note(std::string_view text);
  // Whether a sentence between two rows is such a note for certain: "All times in CET".
  static bool is_note(std::string_view text);

  struct Placed {
    std::optional<Time> at;
    std::string fault;
    bool own_zone = false;  // neither the row nor anything above it names a zone
    std::vector<std::string> remarks;
  };
  // `column`: the zone that a table's head names.
  Placed place(const PastedStamp& stamp, const PastedZone& column);

 private:
  date::local_days complete(const PastedDay& day);
  std::string take_weekday(PastedStamp& stamp, Placed& placed);  // why it cannot be told; empty: it can
  PastedInstant on_its_day(const PastedStamp& stamp, const PastedZone& zone, Placed& placed);
  void remark(const PastedStamp& stamp, const PastedZone& zone, Placed& placed);

  const PastedAround& around_;
  PastedZone zone_;  // of the last heading or note that named one
  std::optional<date::local_days> some_day_;
  std::optional<date::local_days> day_;      // of the row or heading above
  std::optional<date::local_days> for_all_;  // that a note gives to every row without one
  std::optional<date::local_days> headed_;   // of the heading or note above
  std::optional<Instant> previous_;          // the row above under the same heading
  std::string supposed_;                     // of the heading above, and not yet said
  std::optional<int> no_year_;               // supposed, and not yet said
  bool rolled_ = false;                      // behind midnight, under this heading
  bool strange_ = false;                     // the row above is a year off
  bool aside_ = false;                       // the row above names a day before that of the heading
  bool year_told_ = false, season_told_ = false, sentence_open_ = false;
};

}  // namespace sitrep
