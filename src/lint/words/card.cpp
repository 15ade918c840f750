// SPDX-License-Identifier: MIT
#include "lint/words/card.h"

#include <string>
#include <vector>

#include "lint/words/text.h"
#include "model/ascii.h"

namespace sitrep {
namespace {

bool passes_luhn(std::string_view digits) {
  int sum = 0;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    int digit = digits[digits.size() - 1 - at] - '0';
    if (at % 2 == 1) digit = digit > 4 ? digit * 2 - 9 : digit * 2;
    sum += digit;
  }
  return sum % 10 == 0;
}

// As the issuers number their cards.
bool is_card(std::string_view digits) {
  const auto starts = [&](std::string_view with) { return digits.starts_with(with); };
  const auto first_four = digits.size() >= 4 ? (digits[0] - '0') * 1000 + (digits[1] - '0') * 100 +
                                                   (digits[2] - '0') * 10 + (digits[3] - '0')
                                             : 0;
  bool known = false;
  if (digits.size() == 15) known = starts("34") || starts("37");
  if (digits.size() == 14) known = starts("36") || starts("38") || starts("30");
  if (digits.size() == 13 || digits.size() == 19) known = starts("4");
  if (digits.size() == 16) {
    known = starts("4") || (first_four >= 5100 && first_four <= 5599) || (first_four >= 2221 && first_four <= 2720) ||
            starts("6011") || starts("65") || (first_four >= 3528 && first_four <= 3589) ||
            (first_four >= 6440 && first_four <= 6499);
  }
  return known && passes_luhn(digits);
}

// Digits in one run, or in the groups in which they are printed.
bool is_grouped_as_printed(const std::vector<std::size_t>& groups) {
  using Groups = std::vector<std::size_t>;
  return groups.size() == 1 || groups == Groups{4, 4, 4, 4} || groups == Groups{4, 6, 5} || groups == Groups{4, 6, 4} ||
         groups == Groups{4, 4, 4, 4, 3} || groups == Groups{4, 4, 4, 3};
}

}  // namespace

std::optional<Secret> card_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const bool begins =
        is_digit(text[at]) && (at == 0 || (!is_word_byte(text[at - 1]) && text[at - 1] != '.' && text[at - 1] != ','));
    if (!begins) {
      ++at;
      continue;
    }
    std::string digits;
    std::vector<std::size_t> groups;
    auto end = at;
    while (groups.size() < 5) {
      const auto from = end;
      while (end < text.size() && is_digit(text[end]) && end - from < 20) ++end;
      if (end == from || (end < text.size() && is_word_byte(text[end]))) break;
      digits.append(text.substr(from, end - from));
      groups.push_back(end - from);
      if (digits.size() > 19) break;
      if (is_grouped_as_printed(groups) && is_card(digits)) return Secret{"a card number", {at, end - at}};
      if (end + 1 >= text.size() || (text[end] != ' ' && text[end] != '-') || !is_digit(text[end + 1])) break;
      ++end;
    }
    while (at < text.size() && is_digit(text[at])) ++at;
  }
  return std::nullopt;
}

}  // namespace sitrep
