// SPDX-License-Identifier: MIT
#include "lint/words/sentence.h"

#include <algorithm>

#include "lint/words/sentence_words.h"
#include "lint/words/text.h"
#include "lint/words/word_shape.h"
#include "model/ascii.h"

namespace sitrep {

using namespace shape;

namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::string lowered(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("’") || text.substr(at).starts_with("‘")) {
      lower += '\'';
      at += 2;
    } else {
      lower += sitrep::lower(text[at]);
    }
  }
  return lower;
}

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Sentence> read() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (space_at(at) > 0) {
        const auto from = at;
        while (at < text_.size() && space_at(at) > 0) at += space_at(at);
        if (ends_paragraph(text_.substr(from, at - from), at)) finish();
        continue;
      }
      const auto from = at;
      while (at < text_.size() && space_at(at) == 0) ++at;
      piece(from, at);
    }
    finish();
    return std::move(sentences_);
  }

 private:
  // How many bytes of white space begin here: no-break and thin spaces too, which stand in "3 pm".
  std::size_t space_at(std::size_t at) const {
    if (is_space(text_[at])) return 1;
    const auto rest = text_.substr(at, 3);
    if (rest.starts_with("\xc2\xa0")) return 2;
    return rest == "\xe2\x80\x89" || rest == "\xe2\x80\xaf" || rest == "\xe2\x80\x8a" ? 3 : 0;
  }

  // A blank line, or a line that begins an item of a list.
  bool ends_paragraph(std::string_view space, std::size_t next) const {
    const auto breaks = std::ranges::count(space, '\n');
    if (breaks == 0 || next >= text_.size()) return false;
    const auto rest = text_.substr(next);
    return breaks > 1 || rest.starts_with("- ") || rest.starts_with("* ") || rest.starts_with("• ");
  }

  // What white space separates: marks, a word, marks.
  void piece(std::size_t from, std::size_t to) {
    const auto whole = text_.substr(from, to - from);
    if (whole == "-" || whole == "–" || whole == "—" || whole == "/" || whole == "--") {
      return push_mark(",", from, to - from);  // a dash parts like a comma
    }
    auto first = from;
    auto last = to;
    while (first < last && opens(first, last)) first += mark_size(first);
    bool stop = false;
    bool question = false;
    std::string after;
    while (first < last) {
      const auto size = closing_mark(first, last);
      if (size == 0) break;
      const char c = text_[last - size];
      if (size == 1 && (c == '.' || c == '!' || c == '?')) stop = true;
      if (size == 3 && text_.substr(last - 3, 3) == "…") stop = true;
      if (c == '?') question = true;
      if (c == ',' || c == ';' || c == ':') after = c;
      if (c == ')' && after.empty()) after = ",";
      last -= size;
    }
    if (whole.starts_with('(') && first > from) push_mark(",", from, 1);
    if (first >= last) {
      if (stop && !here_.words.empty()) end_sentence(to, question);
      return;
    }
    ++here_.counted;
    word(first, last);
    if (!after.empty()) push_mark(after, last, 1);
    if (!stop) return;
    const auto lower = lowered(text_.substr(first, last - first)) + ".";
    const bool dots = last < to && text_[last] == '.' && !question;
    if (dots && abbreviations.contains(lower) && !(may_end.contains(lower) && begins_anew(to))) return;
    if (dots && last - first == 1 && is_upper(text_[first]) && text_[first] != 'I') return;  // "J. Smith"
    end_sentence(to, question);
  }

  bool begins_anew(std::size_t at) const {
    while (at < text_.size() && is_space(text_[at])) ++at;
    return at >= text_.size() || is_upper(text_[at]);
  }

  std::size_t mark_size(std::size_t at) const { return static_cast<unsigned char>(text_[at]) >= 0xe0 ? 3 : 1; }
  bool opens(std::size_t at, std::size_t end) const {
    if (std::string_view("([{\"'*_<>~").find(text_[at]) != std::string_view::npos) return true;
    const auto three = text_.substr(at, std::min<std::size_t>(3, end - at));
    return three == "“" || three == "‘" || three == "„" || three == "—" || three == "–";
  }
  // The size of the mark that ends the piece; 0: it ends in a letter, or in the apostrophe of "reviewers'".
  std::size_t closing_mark(std::size_t first, std::size_t last) const {
    if (std::string_view(".,;:!?)]}\"'*_>").find(text_[last - 1]) != std::string_view::npos) return 1;
    const auto three = last - first >= 3 ? text_.substr(last - 3, 3) : std::string_view();
    return three == "”" || three == "’" || three == "…" || three == "—" || three == "–" || three == "“" ? 3 : 0;
  }

  void word(std::size_t from, std::size_t to) {
    // "soon—we" and "export;printing": parted by a mark inside.
    const auto said = text_.substr(from, to - from);
    const auto dash = said.find("—");
    if (dash != std::string_view::npos && dash > 0 && dash + 3 < said.size()) {
      word(from, from + dash);
      push_mark(",", from + dash, 3);
      return word(from + dash + 3, to);
    }
    auto lower = lowered(said);
    const auto found = contractions.find(lower);
    if (found != contractions.end()) return push_all(found->second, from, to);
    const auto apostrophe = lower.rfind('\'');
    if (apostrophe == std::string::npos || apostrophe == 0) return push(std::move(lower), from, to);
    read_apostrophe(lower, apostrophe, from, to);
  }

  void read_apostrophe(const std::string& lower, std::size_t apostrophe, std::size_t from, std::size_t to) {
    const auto stem = lower.substr(0, apostrophe);
    const auto tail = std::string_view(lower).substr(apostrophe);
    const auto both = [&](std::string_view second) {
      push(stem, from, to);
      push(std::string(second), from, to);
    };
    if (tail == "'ll") return both("will");
    if (tail == "'re") return both("are");
    if (tail == "'ve") return both("have");
    if (tail == "'m") return both("am");
    if (tail == "'d") return both("would");
    if (tail == "'t" && stem.ends_with('n')) {
      push(stem.substr(0, stem.size() - 1), from, to);
      return push("not", from, to);
    }
    if (tail == "'s") return both(pronouns_of_is.contains(stem) ? "is" : "'s");
    push(lower, from, to);
  }

  void push_all(std::string_view words, std::size_t from, std::size_t to) {
    while (!words.empty()) {
      const auto space = std::min(words.find(' '), words.size());
      push(std::string(words.substr(0, space)), from, to);
      words.remove_prefix(std::min(space + 1, words.size()));
    }
  }
  void add(std::string lower, std::size_t at, std::size_t size, std::uint16_t shape) {
    auto& word = here_.words.emplace_back();
    word.spell(std::move(lower));
    word.at = at;
    word.size = size;
    word.shape = shape;
  }
  void push(std::string lower, std::size_t from, std::size_t to) {
    if (here_.words.empty()) here_.at = from;
    const auto shape = shape_of(text_.substr(from, to - from), lower.empty() ? "-" : std::string_view(lower));
    add(std::move(lower), from, to - from, shape);
    // The apostrophe of a plural: "the reviewers' fault".
    const auto& word = here_.words.back();
    if (word.lower.ends_with('s') && to < text_.size() && (text_[to] == '\'' || text_.substr(to).starts_with("’")) &&
        word.lower != "'s")
      add("'s", from, to - from, 0);
  }
  void push_mark(std::string_view which, std::size_t at, std::size_t size) {
    if (!here_.words.empty()) add(std::string(which), at, size, mark);
  }

  void end_sentence(std::size_t end, bool question) {
    here_.end = end;
    here_.asks = question;
    if (!here_.words.empty()) sentences_.push_back(std::move(here_));
    here_ = {};
  }
  void finish() { end_sentence(text_.size(), false); }

  std::string_view text_;
  std::vector<Sentence> sentences_;
  Sentence here_;
};

}  // namespace

// FNV-1a.
std::uint32_t hash_of(std::string_view lower) {
  std::uint32_t hash = 2166136261u;
  for (const char c : lower) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash;
}

std::vector<Sentence> read_sentences(std::string_view text, std::span<const std::string> allow) {
  auto sentences = Reader(text).read();
  const auto places = places_of(text, allow);
  if (places.empty()) return sentences;
  std::vector<bool> covered(text.size());
  for (const auto& place : places)
    std::fill_n(covered.begin() + static_cast<std::ptrdiff_t>(place.at), place.size, true);
  for (auto& sentence : sentences) {
    for (auto& word : sentence.words) {
      const auto first = covered.begin() + static_cast<std::ptrdiff_t>(word.at);
      if (std::find(first, first + static_cast<std::ptrdiff_t>(word.size), true) !=
          first + static_cast<std::ptrdiff_t>(word.size))
        word.shape |= allowed;
    }
  }
  return sentences;
}

Found between(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  if (first >= last || last > words.size()) return {};
  return {words[first].at, words[last - 1].end() - words[first].at};
}

}  // namespace sitrep
