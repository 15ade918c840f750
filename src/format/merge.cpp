// SPDX-License-Identifier: MIT
#include "sitrep/format/merge.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "format/content.h"
#include "format/redactions.h"
#include "format/toml.h"
#include "format/version.h"
#include "sitrep/format/blocks.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

constexpr std::array<std::string_view, 3> names = {"the base version", "our version", "their version"};

// Versions of one content, of which one stays.
struct Form {
  std::string text;
  std::size_t comments = 0;
  bool hidden = false;  // no comment is worth an entry that cannot be read
  unsigned in = 0;      // a bit for each of the three

  bool better_than(const Form& other) const {
    if (hidden != other.hidden) return other.hidden;
    if (comments != other.comments) return comments > other.comments;
    return text < other.text;
  }
};

using Forms = std::map<std::string, Form, std::less<>>;  // by content

void add(Forms& forms, std::string_view text, unsigned in) {
  auto content = content_of(text);
  Form fresh;
  fresh.text = text;
  fresh.comments = content.comments;
  fresh.hidden = find_hidden(text, false).has_value();
  auto& form = forms[std::move(content.said)];
  in |= form.in;
  if (form.in == 0 || fresh.better_than(form)) form = std::move(fresh);
  form.in = in;
}

class Merger {
 public:
  Merged run(std::string_view base, std::string_view ours, std::string_view theirs) {
    read_version(versions_[0], base);
    read_version(versions_[1], ours);
    read_version(versions_[2], theirs);
    // A base that was damaged by hand and is mended since must not stand in the way of every merge.
    if (versions_[0].damaged) versions_[0] = {};
    for (std::size_t from = 0; from < versions_.size(); ++from) {
      if (!versions_[from].unusable.empty()) return no(fmt::format("{}: {}", names[from], versions_[from].unusable));
    }
    if (std::ranges::all_of(versions_, &Version::none)) return {};
    head();
    blocks();
    if (merged_.text.size() > Limits::file) return no("together they are over 16 MiB; no incident needs that much");
    if (count_ > Limits::entries) return no("together they have more than 50,000 entries");
    if (breaks()) return no("together they are no valid TOML; an entry begins with `[[kind]]`, never with `[kind]`");
    return std::move(merged_);
  }

 private:
  static Merged no(std::string why) {
    Merged merged;
    merged.unusable = std::move(why);
    return merged;
  }

  void head() {
    Forms forms;
    std::array<const std::string*, 3> contents{};
    for (std::size_t from = 0; from < 3; ++from) {
      if (versions_[from].none()) continue;
      add(forms, versions_[from].head, 1U << from);
    }
    for (const auto& [content, form] : forms) {
      for (std::size_t from = 0; from < 3; ++from) {
        if ((form.in & (1U << from)) != 0) contents[from] = &content;
      }
    }
    heads_differ_ = forms.size() > 1;
    const auto* ours = contents[1] ? contents[1] : contents[2];
    const auto* theirs = contents[2] ? contents[2] : contents[1];
    merged_.header_differs = ours != theirs;
    const auto* stands = merged_.header_differs || !ours ? contents[0] : ours;
    merged_.text = (stands ? forms.at(*stands) : forms.begin()->second).text + "\n";
  }

  void blocks() {
    std::size_t size = merged_.text.size();
    for (const auto& version : versions_) size = std::max(size, version.bytes.size() + version.bytes.size() / 4);
    merged_.text.reserve(size);
    const auto pieces = sorted_pieces(versions_);
    redact(pieces);
    auto piece = pieces.begin();
    while (piece != pieces.end() && piece->id) {
      const auto next = end_of_id(piece, pieces.end());
      one(std::span(piece, next));
      piece = next;
    }
    Forms rest;
    for (; piece != pieces.end(); ++piece) add(rest, redactions_.glossed(piece->text), 1U << piece->from);
    for (const auto& [content, form] : rest) put(form.text);
  }

  static Pieces::const_iterator end_of_id(Pieces::const_iterator piece, Pieces::const_iterator end) {
    return std::find_if(piece + 1, end, [&](const Piece& each) { return each.id != piece->id; });
  }

  void redact(const Pieces& pieces) {
    for (const auto& piece : pieces) {
      if (piece.kind == "redaction") redactions_.add(piece.text);
    }
    if (redactions_.none()) return;
    for (auto piece = pieces.begin(); piece != pieces.end() && piece->id;) {
      const auto next = end_of_id(piece, pieces.end());
      const auto id = name_of(*piece->id);
      if (redactions_.name(id)) redactions_.apply(id, blanked_[id] = texts_of(std::span(piece, next)));
      piece = next;
    }
  }

  static std::string name_of(const Id& id) { return fmt::format("{}-{}", id.number, id.five); }

  static std::vector<std::string> texts_of(std::span<const Piece> pieces) {
    std::vector<std::string> texts;
    for (const auto& piece : pieces) texts.emplace_back(piece.text);
    return texts;
  }

  // All versions of one id.
  void one(std::span<const Piece> pieces) {
    const auto same = [&](const Piece& each) { return each.text == pieces.front().text; };
    const auto id = redactions_.none() ? std::string() : name_of(*pieces.front().id);
    const auto blanked = blanked_.find(id);
    if (blanked == blanked_.end() && std::ranges::all_of(pieces, same)) {
      put(redactions_.glossed(pieces.front().text));
      return;
    }
    const auto versions = blanked != blanked_.end() ? std::move(blanked->second) : texts_of(pieces);
    Forms forms;
    for (std::size_t at = 0; at < pieces.size(); ++at) {
      add(forms, redactions_.glossed(versions[at]), 1U << pieces[at].from);
    }
    const auto known = [](const auto& each) { return (each.second.in & 0b110) == 0b110; };
    if (forms.size() > 1 && !std::ranges::all_of(forms, known)) merged_.twins.push_back(name_of(*pieces.front().id));
    for (const auto& [content, form] : forms) put(form.text);
  }

  void put(std::string_view text) {
    merged_.text += '\n';
    merged_.text += text;
    merged_.text += '\n';
    ++count_;
  }

  // What stands alone stands in any order. Other tables, and heads of different keys, are asked of the parser.
  bool breaks() const {
    const auto& all = versions_;
    if (!heads_differ_ && std::ranges::none_of(all, &Version::odd)) return false;
    const auto valid = [](std::string_view text) {
      const auto blocks = scan(text);
      if (blocks.head_unreadable || std::ranges::any_of(blocks.blocks, &Block::unreadable)) return false;
      return parse_toml(text, 0, nullptr).has_value();
    };
    return !valid(merged_.text) &&
           std::ranges::all_of(all, [&](const Version& each) { return each.none() || valid(each.bytes); });
  }

  std::array<Version, 3> versions_;
  Redactions redactions_;
  std::map<std::string, std::vector<std::string>> blanked_;  // the versions of the ids that redactions name
  Merged merged_;
  std::size_t count_ = 0;
  bool heads_differ_ = false;
};

}  // namespace

Merged merge(std::string_view base, std::string_view ours, std::string_view theirs) {
  return Merger().run(base, ours, theirs);
}

}  // namespace sitrep
