// SPDX-License-Identifier: MIT
#include "view/clause.h"

#include <algorithm>
#include <cctype>

#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"

namespace sitrep::view {
namespace {

std::string lower(std::string_view text) {
  std::string low(text);
  std::ranges::transform(low, low.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return low;
}

// A cause is not the customer's business before it is proved: what follows such a word is left out.
std::string_view without_cause(std::string_view text) {
  const auto low = lower(text);
  auto end = text.size();
  for (const auto* word : {" because", " due to ", " caused by ", ", since ", " as a result of "}) {
    end = std::min(end, low.find(word));
  }
  return text.substr(0, end);
}

}  // namespace

std::vector<std::string> split_words(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

bool names_a_time(std::string_view text) {
  const auto words = split_words(lower(text));
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto colon = words[i].find(':');
    const auto digit = [&](std::size_t at) {
      return at < words[i].size() && std::isdigit(static_cast<unsigned char>(words[i][at]));
    };
    if (colon != std::string::npos && colon > 0 && digit(colon - 1) && digit(colon + 1)) return true;
    if (words[i].starts_with("eta") || words[i] == "asap" || words[i] == "tonight" || words[i] == "tomorrow")
      return true;
    if (digit(0) && i + 1 < words.size() && among(words[i + 1], "minutes minute min hours hour h days day am pm"))
      return true;
  }
  return false;
}

std::string clause(std::string_view text, std::size_t most_words) {
  auto words = split_words(without_cause(text));
  if (words.size() > most_words) {
    words.resize(most_words);
    auto end = words.size();
    while (end > 0 && words[end - 1].find_last_of(",;") != words[end - 1].size() - 1) --end;
    if (end > 0) {
      words.resize(end);
    } else {
      words.back() += "…";
    }
  }
  std::string said;
  for (const auto& word : words) said += (said.empty() ? "" : " ") + word;
  while (!said.empty() && std::string_view(".,;: ").find(said.back()) != std::string_view::npos) said.pop_back();
  return safe(said);
}

bool says_none(std::string_view text) { return text.empty() || among(lower(text), "none nothing no -"); }

std::string uncapitalised(std::string text) {
  const bool word = text.size() > 1 && std::islower(static_cast<unsigned char>(text[1]));
  if (word) text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return text;
}

std::string capitalised(std::string text) {
  if (!text.empty()) text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

}  // namespace sitrep::view
