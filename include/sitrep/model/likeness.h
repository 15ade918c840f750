// SPDX-License-Identifier: MIT
// Whether what is being reported was seen before: by signs that can be told in a few words, not by a score. A score of
// BM25 depends on how many documents there are and how long the question is, so that no number of it means "the same";
// a sign means the same in a folder of three logs and of three thousand.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep {

// What a report says as it comes in; what is not known is empty.
struct Described {
  std::string title;
  std::string blocked;
  std::string error;
  std::vector<std::string> customers;  // whose names are no sign
};

// What a playbook, or an incident that is over, says of the same.
struct Seen {
  std::string title;
  std::string blocked;
  std::vector<std::string> errors;  // symptoms, error texts
  std::vector<std::string> facts;   // where codes may stand that nobody had reported
};

struct Likeness {
  std::string code;                      // the numbered code that both name, as the one seen has it
  std::vector<std::string> error_words;  // specific words of the same error text
  bool same_action = false;
  int strength = 0;

  // From two on it is worth a line at three in the morning. Two: one numbered code, an error text of three specific
  // words, or an action of two. One: an error text of two, an action of one word ("log in"), a named code, a title.
  bool strong() const { return strength >= 2; }
};

// A report made ready to be compared with many, on any thread.
class Comparison {
 public:
  explicit Comparison(const Described& told);
  bool can_be_strong() const;  // false: it says nothing that could be seen again
  Likeness with(const Seen& seen) const;

 private:
  std::vector<std::string> numbered_, named_, error_, action_, title_;
};

}  // namespace sitrep
