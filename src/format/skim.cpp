// SPDX-License-Identifier: MIT
#include "sitrep/format/skim.h"

#include <array>

#include "format/plain.h"
#include "format/plain_reader.h"

namespace sitrep {
namespace {

// Puts the texts of one table or entry behind those of the others.
class Texts {
 public:
  explicit Texts(std::vector<Skimmed>& into) : into_(into) {}

  void begin() {
    from_ = into_.size();
    keys_ = 0;
    id_ = {};
  }
  void drop() {
    into_.resize(from_);
    begin();
  }
  void take(const Entry& entry) {
    for (const auto& field : entry.fields) {
      field_ = field.name;
      if (const auto* said = std::get_if<std::string>(&field.value)) text(*said, {});
      const auto* texts = std::get_if<std::vector<std::string>>(&field.value);
      if (!texts) continue;
      list();
      for (const auto& each : *texts) item(each, {});
      list_end({});
    }
  }

  std::size_t from() const { return from_; }
  std::size_t keys() const { return keys_; }
  std::string_view id() const { return id_; }

  bool key(std::string_view name, Place) {
    if (keys_ == known_.size()) return false;
    for (std::size_t at = 0; at < keys_; ++at) {
      const auto& known = known_[at];  // nearly always told apart without comparing the whole
      if (known.size() == name.size() && known.front() == name.front() && known == name) return false;
    }
    known_[keys_++] = field_ = name;
    return true;
  }
  void text(std::string_view text, Place) {
    into_.push_back({field_, text});
    if (field_ == "id") id_ = text;
  }
  void list() { list_from_ = into_.size(); }
  void item(std::string_view text, Place) { into_.push_back({field_, text}); }
  void list_end(Place) {
    for (auto at = list_from_; at < into_.size(); ++at) into_[at].of = into_.size() - list_from_;
  }
  static void flag(bool, Place) {}
  static void time(Time, Place) {}

 private:
  std::vector<Skimmed>& into_;
  std::size_t from_ = 0, list_from_ = 0;
  std::array<std::string_view, 32> known_;  // more keys than any entry has; more are for toml++
  std::size_t keys_ = 0;
  std::string_view field_, id_;
};

}  // namespace

class Skimming {
 public:
  explicit Skimming(std::string_view bytes) : bytes_(bytes) {}

  std::optional<Skim> run() {
    if (bytes_.size() > Limits::file) return std::nullopt;
    skim_.texts_.reserve(bytes_.size() / 48);
    skim_.entries_.reserve(bytes_.size() / 160);
    if (!head()) return std::nullopt;
    while (!reader_.done()) {
      const auto begin = reader_.at();
      texts_.begin();
      const auto kind = reader_.header();
      if (kind.empty()) return std::nullopt;
      if (!reader_.fields()) {
        texts_.drop();
        if (!rest(bytes_.substr(begin))) return std::nullopt;
        break;
      }
      if (!entry(kind, bytes_.substr(begin, reader_.at() - begin))) return std::nullopt;
    }
    return std::move(skim_);
  }

 private:
  bool head() {
    texts_.begin();
    if (!reader_.fields() || texts_.keys() != 1 || said("format") != "incident/1") return false;
    texts_.begin();
    if (!reader_.table("incident") || !reader_.fields()) return false;
    skim_.head_ = bytes_.substr(0, reader_.at());
    skim_.title_ = said("title");
    skim_.drill_ = !said("drill").empty();
    return true;
  }

  // By what is being read.
  std::string_view said(std::string_view field) const {
    return skim_.text({{}, {}, {}, texts_.from(), skim_.texts_.size()}, field);
  }

  bool entry(std::string_view kind, std::string_view block) {
    const auto id = texts_.id();
    if (kind == "incident" || (!skim_.entries_.empty() && !id_less(skim_.entries_.back().id, id))) return false;
    skim_.entries_.push_back({kind, id, block, texts_.from(), skim_.texts_.size()});
    return skim_.entries_.size() <= Limits::entries;
  }

  // From the header of a block that is not plain. Where such a block ends only the scan knows.
  bool rest(std::string_view bytes) {
    const auto blocks = scan(bytes);
    if (blocks.too_large) return false;
    for (const auto& block : blocks.blocks) {
      if (block.odd || block.unreadable) {
        ++skim_.unread_;
        continue;
      }
      texts_.begin();
      PlainReader reader(blocks.text(block), block.line, texts_);
      if (!reader.header(block.kind) || !reader.fields() || !reader.done()) {
        texts_.drop();
        auto read = read_by_toml(blocks, block, nullptr);
        if (!read) {  // a part that is damaged hides no other
          ++skim_.unread_;
          continue;
        }
        texts_.take(skim_.read_.emplace_back(std::move(*read)));
      }
      if (!entry(block.kind, blocks.text(block))) return false;
    }
    return true;
  }

  std::string_view bytes_;
  Skim skim_;
  Texts texts_{skim_.texts_};
  PlainReader<Texts> reader_{bytes_, 1, texts_};
};

std::string_view Skim::text(const Part& entry, std::string_view field) const {
  for (const auto& said : texts_of(entry)) {
    if (said.field == field && said.of == 0) return said.text;
  }
  return {};
}

std::optional<Skim> skim(std::string_view bytes) { return Skimming(bytes).run(); }

}  // namespace sitrep
