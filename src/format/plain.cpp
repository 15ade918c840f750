// SPDX-License-Identifier: MIT
#include "format/plain.h"

#include <algorithm>
#include <string>

#include "format/plain_reader.h"

namespace sitrep {
namespace {

// More keys than any entry has: looking for twins among them stays cheap.
constexpr std::size_t most_fields = 32;

class Fields {
 public:
  explicit Fields(std::vector<Field>& into) : into_(into) {}

  bool key(std::string_view name, Place place) {
    if (into_.size() == most_fields || std::ranges::find(into_, name, &Field::name) != into_.end()) return false;
    auto& field = into_.emplace_back();
    field.name = name;
    field.key = place;
    return true;
  }
  void text(std::string_view text, Place place) {
    into_.back().value.emplace<std::string>(text);
    into_.back().place = place;
  }
  void list() { texts_ = &into_.back().value.emplace<std::vector<std::string>>(); }
  void item(std::string_view text, Place place) {
    texts_->emplace_back(text);
    into_.back().items.push_back(place);
  }
  void list_end(Place whole) { into_.back().place = whole; }
  void flag(bool is, Place place) {
    into_.back().value = is;
    into_.back().place = place;
  }
  void time(Time time, Place place) {
    into_.back().value = time;
    into_.back().place = place;
  }

 private:
  std::vector<Field>& into_;
  std::vector<std::string>* texts_ = nullptr;  // of the list that is being read
};

}  // namespace

std::optional<Entry> read_plain(const Blocks& blocks, const Block& block) {
  Entry entry(block.kind);
  Fields fields(entry.fields);
  PlainReader reader(blocks.text(block), block.line, fields);
  if (!reader.header(block.kind)) return std::nullopt;
  entry.place = {block.line, 1, static_cast<std::uint32_t>(block.kind.size() + 4)};
  entry.fields.reserve(8);
  if (!reader.fields() || !reader.done()) return std::nullopt;
  return entry;
}

}  // namespace sitrep
