// SPDX-License-Identifier: MIT
#include "support/shell_words.h"

#include <stdexcept>

namespace sitrep::testing {
namespace {

class Splitter {
 public:
  explicit Splitter(std::string_view line) : rest_(line) {}

  std::vector<std::string> words() {
    while (!rest_.empty()) {
      const char c = next();
      if (c == ' ' || c == '\t') {
        finish();
      } else if (c == '\\') {
        add(rest_.empty() ? '\\' : next());
      } else if (c == '\'') {
        for (char in = inside('\''); in_; in = inside('\'')) add(in);
      } else if (c == '"') {
        for (char in = inside('"'); in_; in = inside('"')) add(in == '\\' && escapes_in_quotes() ? next() : in);
      } else if (c == '$' && rest_.starts_with('\'')) {
        next();
        for (char in = inside('\''); in_; in = inside('\'')) add(in == '\\' ? escape(next()) : in);
      } else {
        add(c);
      }
    }
    finish();
    return std::move(words_);
  }

 private:
  char next() {
    const char c = rest_.front();
    rest_.remove_prefix(1);
    return c;
  }
  // The next character of a quotation; at its end in_ turns false.
  char inside(char end) {
    if (rest_.empty()) throw std::runtime_error("a quote is never closed");
    started_ = true;
    const char c = next();
    in_ = c != end;
    return c;
  }
  bool escapes_in_quotes() const { return rest_.starts_with('"') || rest_.starts_with('\\') || rest_.starts_with('$'); }
  char escape(char c) {
    if (c == 'n') return '\n';
    if (c == 't') return '\t';
    if (c == 'r') return '\r';
    if (c != 'x') return c;
    const auto byte = static_cast<char>(std::stoi(std::string(rest_.substr(0, 2)), nullptr, 16));
    rest_.remove_prefix(2);
    return byte;
  }
  void add(char c) {
    word_ += c;
    started_ = true;
  }
  void finish() {
    if (started_) words_.push_back(word_);
    word_.clear();
    started_ = false;
  }

  std::string_view rest_;
  std::vector<std::string> words_;
  std::string word_;
  bool started_ = false;
  bool in_ = false;
};

}  // namespace

std::vector<std::string> shell_words(std::string_view line) { return Splitter(line).words(); }

}  // namespace sitrep::testing
