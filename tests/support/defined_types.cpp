// SPDX-License-Identifier: MIT
#include "support/defined_types.h"

#include <algorithm>
#include <cctype>

namespace sitrep {
namespace {

bool is_letter(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Names and signs, one each; "::" is one, and a text or a character is `"`. Without comments and preprocessor lines.
class Words {
 public:
  explicit Words(std::string_view source) : source_(source) {}

  std::vector<std::string_view> read() {
    while (at_ < source_.size()) {
      const char c = source_[at_];
      if (std::isspace(static_cast<unsigned char>(c)) != 0) {
        ++at_;
      } else if (source_.substr(at_, 2) == "//" || (c == '#' && begins_line())) {
        skip_line();
      } else if (source_.substr(at_, 2) == "/*") {
        at_ = behind("*/", at_ + 2);
      } else if (source_.substr(at_, 2) == "R\"") {
        const auto mark = source_.substr(at_ + 2, source_.find('(', at_) - at_ - 2);
        take_text(behind(")" + std::string(mark) + "\"", at_));
      } else if (c == '"' || c == '\'') {
        take_text(behind_text(c));
      } else if (is_letter(c)) {
        auto end = at_;
        // A number may have a ' between its digits.
        while (end < source_.size() &&
               (is_letter(source_[end]) || (source_[end] == '\'' && std::isdigit(static_cast<unsigned char>(c)) != 0)))
          ++end;
        take(end);
      } else {
        take(at_ + (source_.substr(at_, 2) == "::" ? 2 : 1));
      }
    }
    return std::move(words_);
  }

 private:
  bool begins_line() const {
    const auto before = source_.substr(0, at_).find_last_not_of(" \t");
    return before == std::string_view::npos || source_[before] == '\n';
  }
  void skip_line() {
    while (at_ < source_.size() && source_[at_] != '\n') at_ += source_[at_] == '\\' ? 2 : 1;
  }
  std::size_t behind(std::string_view mark, std::size_t from) const {
    const auto found = source_.find(mark, from);
    return found == std::string_view::npos ? source_.size() : found + mark.size();
  }
  std::size_t behind_text(char quote) const {
    auto end = at_ + 1;
    while (end < source_.size() && source_[end] != quote) end += source_[end] == '\\' ? 2 : 1;
    return std::min(end + 1, source_.size());
  }
  void take(std::size_t end) {
    words_.push_back(source_.substr(at_, end - at_));
    at_ = end;
  }
  void take_text(std::size_t end) {
    words_.push_back("\"");
    at_ = end;
  }

  std::string_view source_;
  std::size_t at_ = 0;
  std::vector<std::string_view> words_;
};

// A brace that is open: what it adds to a name, or that nothing in it can be named from elsewhere.
struct Brace {
  std::string adds;
  bool hides = false;
};

class Definitions {
 public:
  explicit Definitions(std::vector<std::string_view> words) : words_(std::move(words)) {}

  std::vector<std::string> read() {
    for (; at_ < words_.size(); ++at_) {
      if (word() == "namespace") {
        enter_namespace();
      } else if (word() == "extern" && word(1) == "\"" && word(2) == "{") {
        at_ += 2;
        open_.emplace_back();
      } else if (word() == "struct" || word() == "class" || word() == "union" || word() == "enum") {
        note_type();
      } else if (word() == "{") {
        open_.push_back({"", true});
      } else if (word() == "}" && !open_.empty()) {
        open_.pop_back();
      }
    }
    return std::move(found_);
  }

 private:
  std::string_view word(std::size_t ahead = 0) const {
    return at_ + ahead < words_.size() ? words_[at_ + ahead] : std::string_view();
  }

  void enter_namespace() {
    Brace brace;
    auto ahead = std::size_t{1};
    for (; word(ahead) == "::" || (!word(ahead).empty() && is_letter(word(ahead).front())); ++ahead)
      brace.adds += word(ahead);
    if (word(ahead) != "{") return;  // another name for one, or all of one
    brace.hides = brace.adds.empty();
    brace.adds += "::";
    at_ += ahead;
    open_.push_back(std::move(brace));
  }

  void note_type() {
    auto ahead = std::size_t{word(1) == "class" || word(1) == "struct" ? 2u : 1u};
    std::string name;
    for (; word(ahead) == "::" || (!word(ahead).empty() && is_letter(word(ahead).front()) && word(ahead) != "final");
         ++ahead)
      name += word(ahead);
    const bool defined = word(ahead) == "{" || word(ahead) == "final" || word(ahead) == ":";
    const bool hidden = std::ranges::any_of(open_, &Brace::hides);
    if (defined && !hidden && !name.empty()) {
      std::string whole;
      for (const auto& brace : open_) whole += brace.adds;
      found_.push_back(whole + name);
    }
    at_ += ahead - 1;
  }

  std::vector<std::string_view> words_;
  std::size_t at_ = 0;
  std::vector<Brace> open_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> defined_types(std::string_view source) { return Definitions(Words(source).read()).read(); }

}  // namespace sitrep
