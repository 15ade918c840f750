// SPDX-License-Identifier: MIT
#include "lint/words/times.h"

#include <span>
#include <string>

#include "lint/words/phrases.h"

namespace sitrep {

using namespace shape;

namespace {

constexpr WordClass classes[] = {
    {"unit", "second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months"},
    {"many", "minutes mins hours hrs days weeks seconds"},
    {"day",
     "monday tuesday wednesday thursday friday saturday sunday mondays mon tue tues wed thu thurs fri sat weekend"},
    {"month",
     "january february march april june july august september october november december jan feb apr jun jul aug sep "
     "sept oct nov dec"},
    {"part", "morning noon afternoon evening night midday lunchtime"},
    {"zone", "cet cest utc gmt bst est edt pst pdt ist uhr hours hrs o'clock am pm a.m p.m"},
    {"about",
     "about approximately approx around roughly circa ca some another nearly almost just only maybe perhaps ~"},
    {"det", "the your our this tomorrow's today's tonight's next first"},
    {"daypart", "lunch dinner breakfast noon midday nightfall supper morning evening afternoon night daybreak"},
    {"event",
     "rush break meeting concert show match opening closing appointment appointments guests doors class lesson lessons "
     "school flight departure payroll audit demo presentation game race auction exam exams market session "
     "rehearsal night peak deadline weekend holiday holidays shift party conference kickoff kick-off ceremony lecture "
     "surgery operation delivery pick-up collection boarding sale event webinar training handover hand-over"},
    {"end", "end close start beginning middle"},
    {"ordinal", "1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 15th 20th 21st 22nd 23rd 24th 25th 30th 31st"},
};

// How long: "half an hour", "the next 20 minutes".
constexpr std::string_view spans[] = {
    "@about? #number more? @unit",
    "@about? #number to|or|and|- #number more? @unit",
    "@about? #number working|business day|days|hours",
    "@about? another? a|an|one more? @unit and a half",
    "@about? a|an more? @unit",
    "@about? half a|an @unit",
    "@about? half hour",
    "@about? a? quarter of? an hour",
    "@about? three quarters of an hour",
    "@about? a? couple|few|handful of? more? @unit",
    "@about? a? couple|few|handful of? @unit more|longer",
    "@about? several|some|many more? @unit",
    "#number and a half @unit",
    "@about? #span #span?",
    "#span more|longer",
    "@about? #number @unit more|longer",
    "another #number? more? @unit",
    "a bit|moment|while|jiffy|little !of longer?",
    "a short|little while|time",
    "the rest of the|this|your? day|week|night|morning|afternoon|evening|shift|hour|weekend",
    "t-minus #span|#number",
};

// From when to when: open hours, and no quarter to six.
constexpr std::string_view ranges[] = {"from @about? #clock|#number to|until|till|- #clock|#number @zone?"};

// A time of day or a day, alone.
constexpr std::string_view points[] = {
    "@about? #clock @zone? @zone?",
    "@about? #number am|pm|a.m|p.m|o'clock|uhr|utc|cet|gmt|sharp @zone?",
    "@about? half|quarter past|to|after #number",
    "@about? a quarter past|to|after #number",
    "@about? #number past|to #number",
    "@about? half #number !@unit|percent",
    "noon|midday|midnight|lunch|lunchtime|eod|cob|eob|tonight|today|tomorrow|overnight|breakfast|dinner|teatime",
    "close of play|business @day?",
    "the? @end of the|this|next|today's|your|our? business|working? day|week|month|shift|morning|afternoon|evening",
    "the? @end of tomorrow|today|@day",
    "the? end of business",
    "today 's close|end",
    "later this @part|week|month|weekend",
    "this afternoon|evening|noon|week|month|weekend",
    "later|early|first today|tomorrow|tonight|thing",
    "first thing tomorrow|@day? @part?",
    "tomorrow|today|@day @part",
    "tomorrow|today|tonight|@day ,? at? @about? #clock|#number @zone?",
    "tomorrow|today|@day at? noon|midday|midnight|lunchtime",
    "the? weekend",
    "the morning|afternoon|evening",
    "@day !@day",
    "early|late|mid|sometime|some next|this|in|on week|month|@day|@part",
    "early|late|mid|sometime|some next|this week|month|@day|@part",
    "early|late|mid @day|@part|week|month",
    "next week|month|@day|morning|year @day?",
    "the following|next|same day|morning|week|afternoon",
    "#number @month",
    "@month #number",
    "the @ordinal of? @month?",
    "@ordinal of? @month",
    "#number|@ordinal may",
    "may #number|@ordinal",
    "mid-afternoon|mid-morning|midweek|mid-week|noonish|night|nightfall|supper|bedtime|sundown|sunset|sunrise|dawn|"
    "dusk",
    "tea|lunch|breakfast|supper|dinner|opening|closing time",
    "the working|business day",
    "the day after tomorrow",
    "the turn of the hour",
    "the top of the hour",
};

// Two points that are one: "tomorrow, at 10".
constexpr std::string_view pairs[] = {
    "#point ,? at|by|around|before|in? @about? the? #point",
    "#point on #point",
    "#point ,? #point",
    "#point at|around #number",
};

enum Kind : std::uint16_t { to_come = when, up_to = until, gone = passed };

struct Adverbial {
  std::uint16_t kind;
  std::string_view pattern;
};

// The words that make a point or a span a time to come, or none.
constexpr Adverbial adverbials[] = {
    {to_come,
     "by|before|from|at|around|after|towards|toward|on|against|come @about? the? #point at? the? latest? "
     "on|onward|onwards?"},
    {to_come,
     "by|before|at|around|from @about? #number on|onward|onwards? "
     "!@unit|of|or|to|percent|%|accounts|customers|invoices|tries|times"},
    {to_come, "no|not|never? later than #point|#number"},
    {to_come, "not? any? no? longer than #span"},
    {to_come, "no more|longer than #span"},
    {to_come, "not be|take? longer|more than #span"},
    {to_come, "at the latest|earliest"},
    {to_come, "#point at the latest|earliest"},
    {to_come, "at the latest by|at|on|before? #point"},
    {to_come, "at some point #point?"},
    {to_come,
     "in|within|inside|under|after|over @about? under|less|the|just|as? "
     "than|course|little|next|coming|following|space|as? of|as? #span|@many time?"},
    {to_come, "in|within|over|during|for the? next|coming|following @about? of? #span|@many|hour|day"},
    {to_come, "in|within|under the|an? hour|day|minute|week|half-hour"},
    {to_come, "in less|under|fewer than? #span"},
    {to_come, "less than #span"},
    {to_come, "in|over|during|within the course of #point|#span|today"},
    {to_come, "in|over|during|within the course of the next? #span? day|morning|week|hours|hour|days|week?"},
    {to_come, "within #point"},
    {to_come, "in|during the? #point"},
    {to_come, "in|within minutes|seconds|hours|days|moments time?"},
    {to_come, "in in? a? moment|jiffy|bit|while|minute|sec|tick|flash|few|no time?"},
    {to_come, "in no time at? all?"},
    {to_come, "in the near|foreseeable future"},
    {to_come, "in time for"},
    {to_come,
     "before|when|by you|your|the|we|everyone *3 open|opens|start|starts|begin|begins|arrive|leave|close|closes"},
    {to_come,
     "before|until|till|by|when you|they|everyone|everybody|your|the *3 "
     "return|returns|come|comes|get|wake|log|finish|finishes|read|are back|home|in|up|off|this?"},
    {to_come,
     "by the time *4 "
     "return|returns|come|comes|get|wake|log|finish|finishes|read|are|is|arrive|arrives|open|opens|start|starts"},
    {to_come, "by the time"},
    {to_come, "before|by|until|till @det *2 @event"},
    {to_come, "before|by your|the|our|this|tomorrow's|next *1 @event"},
    {to_come, "before you know it"},
    {to_come, "between @about? #point|#number and|- #point|#number @zone?"},
    {to_come, "as|effective of|from #point"},
    {to_come, "in|during|over the night to? @day?"},
    {to_come, "by|before|towards @daypart"},
    {to_come, "ahead of @det *3 @event"},
    {to_come, "ahead of #point @event?"},
    {to_come, "before|by|until|with #point 's? @event"},
    {to_come, "before|until|by the #point|day|week|month|hour is out|over|up"},
    {to_come, "before the? #point is out|over|up"},
    {up_to, "until|till @daypart"},
    {to_come,
     "before|until|till|by @det|the *2 "
     "starts|start|begins|begin|rises|opens|open|arrives|arrive|leaves|leave|ends|end|closes|close|goes|go"},
    {to_come,
     "with|after|from|in the? next|coming|upcoming|evening|morning *1 "
     "@event|release|version|rollout|update|deployment|run|show|delivery"},
    {to_come,
     "with|after|from|in the? #point 's *1 "
     "@event|release|version|rollout|update|deployment|run|show|delivery"},
    {to_come, "in #span 's time"},
    {to_come, "#span hence"},
    {to_come, "in|within @about? #span|#number max|maximum|tops"},
    {to_come, "by|before|around|from|after then|that"},
    {to_come, "from then on"},
    {to_come, "any minute|moment|second now?"},
    {to_come, "any time|day|hour now|soon"},
    {to_come, "in|by #number $"},
    {to_come, "very? soon|shortly|momentarily|presently|imminently|imminent|straightaway|tonight|overnight|eod"},
    {to_come, "before too? long"},
    {to_come, "@about? #span from now"},
    {to_come, "later on? #point?"},
    {to_come, "some time|sometime #point"},
    {to_come, "over the weekend"},
    {to_come, "sooner or later"},
    {to_come, "as early|soon as #point"},
    {up_to, "until|till|til @about? the? #point|#number|then"},
    {gone, "since @about? #point|#number|then|yesterday"},
    {gone, "@about? #span ago|earlier|later"},
    {gone, "yesterday 's? @part?"},
    {gone, "last night|week|month|@day|year|@part|evening"},
    {gone, "this morning"},
    {gone, "earlier|already #point"},
    {gone, "every|each|per #span|#point|hour|day|minute|week|morning|evening|night|month|@day"},
    {gone, "within|in|for|over|during|of? the last|past #span|hour|day|week|month|#number @unit?"},
    {gone, "for|lasted|after|during @about? the? #span"},
    {gone, "from|between @about? #point|#number to|until|till|and|- #point|#number"},
    {gone, "#point to|until|till|and|- #point"},
    {gone, "as soon as !possible"},
    {gone, "#point 's"},
    {gone, "of #point"},
    {gone, "until further notice"},
    {gone, "at any time|point|moment"},
};

std::vector<std::string_view> patterns_of(std::span<const Adverbial> table) {
  std::vector<std::string_view> patterns;
  for (const auto& each : table) patterns.push_back(each.pattern);
  return patterns;
}

// Every match becomes one word of that shape.
template <typename Shape>
void merge(std::vector<Word>& words, const Phrases& phrases, Shape shape_of) {
  std::vector<Word> merged;
  merged.reserve(words.size());
  for (std::size_t at = 0; at < words.size();) {
    const auto hit = phrases.at(words, at);
    if (!hit) {
      merged.push_back(std::move(words[at++]));
      continue;
    }
    Word word;
    std::string all;
    for (auto each = hit->first; each < hit->last; ++each) all += (all.empty() ? "" : " ") + words[each].lower;
    word.spell(std::move(all));
    const auto place = between(words, hit->first, hit->last);
    word.at = place.at;
    word.size = place.size;
    word.shape = static_cast<std::uint16_t>(shape_of(hit->pattern) | (words[at].shape & upper));
    merged.push_back(std::move(word));
    at = hit->last;
  }
  words = std::move(merged);
}

}  // namespace

std::vector<Word> mark_times(const std::vector<Word>& words) {
  static const Phrases span_phrases(classes, spans);
  static const Phrases range_phrases(classes, ranges);
  static const Phrases point_phrases(classes, points);
  static const Phrases pair_phrases(classes, pairs);
  static const Phrases adverbial_phrases(classes, patterns_of(adverbials));
  auto marked = words;
  merge(marked, span_phrases, [](std::size_t) { return span; });
  merge(marked, range_phrases, [](std::size_t) { return passed; });
  merge(marked, point_phrases, [](std::size_t) { return point; });
  merge(marked, pair_phrases, [](std::size_t) { return point; });
  merge(marked, adverbial_phrases, [](std::size_t pattern) { return adverbials[pattern].kind; });
  return marked;
}

}  // namespace sitrep
