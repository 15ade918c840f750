// SPDX-License-Identifier: MIT
#include "view/explain.h"

#include <algorithm>

#include "sitrep/model/safe.h"
#include "view/layout.h"

namespace sitrep {

using namespace view;

namespace {

bool is_bullet(std::string_view line) { return line.starts_with("- ") || line.starts_with("* "); }

// Reads line by line; what belongs to one paragraph is gathered and wrapped together.
class Page {
 public:
  explicit Page(const Look& look) : look_(look) {}

  void line(std::string_view line) {
    if (line.starts_with("```")) {
      finish();
      fenced_ = !fenced_;
    } else if (fenced_ || line.starts_with("    ")) {
      finish();
      text_ += Row(look_).to(4).put(safe(fenced_ ? line : line.substr(4)), Ink::aside).line();
    } else if (line.empty()) {
      finish();
      if (!text_.empty() && !text_.ends_with("\n\n")) text_ += "\n";
    } else if (line.starts_with("#")) {
      finish();
      line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
      for (const auto& part : wrapped(line, look_.columns)) text_ += Row(look_).put(part, Ink::title).line();
    } else {
      if (is_bullet(line)) finish();
      if (!paragraph_.empty()) paragraph_ += ' ';
      paragraph_ += line;
    }
  }

  std::string done() {
    finish();
    while (text_.ends_with("\n\n")) text_.pop_back();
    return std::move(text_);
  }

 private:
  void finish() {
    if (paragraph_.empty()) return;
    const bool bullet = is_bullet(paragraph_);
    Row row(look_);
    if (bullet) row.put("-").to(2);
    const std::string_view words = bullet ? std::string_view(paragraph_).substr(2) : std::string_view(paragraph_);
    text_ += hung(row, wrapped(words, std::max<std::size_t>(look_.columns, 12) - (bullet ? 2 : 0)), Ink::plain, look_);
    paragraph_.clear();
  }

  const Look& look_;
  std::string text_;
  std::string paragraph_;
  bool fenced_ = false;
};

}  // namespace

std::string explain_text(std::string_view markdown, const Look& look) {
  Page page(look);
  while (!markdown.empty()) {
    const auto end = std::min(markdown.find('\n'), markdown.size());
    page.line(markdown.substr(0, end));
    markdown.remove_prefix(std::min(end + 1, markdown.size()));
  }
  return page.done();
}

}  // namespace sitrep
