// SPDX-License-Identifier: MIT
// The phrases that findings are made of: entries by their numbers, clocks and spans as people say them, customers and
// what they cannot do. Text out of the file goes in as it stands; making it safe to show is the view's business.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "lint/rule.h"

namespace sitrep {

// "9": the id's number; the whole id where another entry of the file has that number, or where it is no id.
std::string number(const Case& c, std::string_view id);
std::string number(const Case& c, const Entry& entry);

// `11:15`, with the date where it is not today's, on the clock by which it was written.
std::string clock_of(const Case& c, const Time& time);

// "38 minutes", "1 hour 5 minutes", "3 days": at most two units, the rest is cut off.
std::string span_of(Seconds span);

// "a, b and c".
std::string listed(std::span<const std::string> words);

// The first words, in quotation marks.
std::string quoted(std::string_view text);

// Words of a text, in quotation marks.
std::string quoted_words(std::string_view text, Found words);

// The action of a report as it reads after "can": without a leading "cannot", "can't" or "to".
std::string action_of(const Entry& report);

// "Acme", or "the customer" where the report does not say who.
std::string customer_of(const Entry& report);

// "Alex's", "the" where nobody is named.
std::string whose(std::string_view name);

// As one argument of a command line that a person may paste into a shell: text out of a file never runs.
std::string argument(std::string_view text);

// ` --report 1` where more than one report stands, so that a command says which is meant; else nothing.
std::string report_option(const Case& c, const Entry& report);

// Now is after it, to the minute: the minute itself is in time.
bool passed(const Time& due, Instant now);

Time later_by(const Time& time, Seconds span);

}  // namespace sitrep
