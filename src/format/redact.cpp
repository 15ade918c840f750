// SPDX-License-Identifier: MIT
#include "sitrep/format/redact.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "format/lines.h"
#include "sitrep/format/read.h"
#include "sitrep/format/write.h"
#include "sitrep/model/error.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

// What shall stand in place of a range of bytes, by where the range begins.
struct Patch {
  std::size_t end;
  std::string text;
};
using Patches = std::map<std::size_t, Patch>;

std::string patched(std::string_view bytes, const Patches& patches) {
  std::string out;
  std::size_t at = 0;
  for (const auto& [begin, patch] : patches) {
    out.append(bytes.substr(at, begin - at)).append(patch.text);
    at = patch.end;
  }
  return out.append(bytes.substr(at));
}

std::vector<std::string> texts_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return {*text};
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return *list;
  return {};
}

// A word of a few letters is found in half of all texts: it has to be the whole of one.
bool repeats(std::string_view text, const std::vector<std::string>& secrets) {
  return std::ranges::any_of(secrets, [&](std::string_view secret) {
    return secret.size() < 4 ? text == secret : text.find(secret) != std::string_view::npos;
  });
}

class Redactor {
 public:
  Redactor(std::string_view bytes, std::string_view id, std::string_view field)
      : bytes_(bytes), blocks_(scan(bytes)), id_(id), field_(field) {}

  Blanking run() {
    bool found = false;
    for (const auto& block : blocks_.blocks) found = (block.id == id_ && value_in(block)) || found;
    if (!found) throw could_not(fmt::format("{} has no `{}` that can be read", safe(id_), safe(field_)));
    Blanking done{patched(bytes_, patches_), !patches_.empty(), {}};
    prove(done.bytes);
    done.still = still_in(done.bytes);
    return done;
  }

 private:
  bool value_in(const Block& block) {
    const auto entry = read_block(blocks_, block);
    const auto* field = entry ? entry->find(field_) : nullptr;
    if (!field) return false;
    auto after = *entry;
    after.set(field_, blanked(field->value));
    // Of what was blanked before, another clone may have repeated the first words since.
    const auto gloss = gloss_of(after);
    if (gloss != gloss_of(*entry) || gloss.find(redacted) != std::string::npos) glosses_elsewhere(gloss);
    if (is_blanked(field->value)) return true;
    for (const auto& text : texts_of(field->value)) {
      if (!text.empty()) secrets_.push_back(text);
    }
    const bool list = std::holds_alternative<std::vector<std::string>>(field->value);
    const auto blank = list ? fmt::format("[{}]", toml_string(redacted)) : toml_string(redacted);
    for (const auto& pair : pairs_of(blocks_.text(block))) {
      if (pair.key == field_) patches_[block.header + pair.value] = {block.header + pair.line_end, blank};
    }
    return true;
  }

  bool names_it(const Line& line) const {
    const auto said = line.text.substr(0, line.comment);
    return said.find(fmt::format("\"{}\"", id_)) != std::string_view::npos ||
           said.find(fmt::format("'{}'", id_)) != std::string_view::npos;
  }

  // The comments behind references to it. Its own id has none of ours.
  void glosses_elsewhere(const std::string& gloss) {
    for (const auto& line : lines_of(bytes_)) {
      if (line.comment == std::string_view::npos || !names_it(line)) continue;
      const auto begin = line.begin + line.comment;
      const auto end = line.begin + line.text.size();
      auto said = "# " + gloss;
      if (bytes_.substr(begin, end - begin) != said) patches_.try_emplace(begin, Patch{end, std::move(said)});
    }
  }

  // The file says what it said, but for that one value.
  void prove(std::string_view fresh) const {
    const auto now = scan(fresh);
    bool same = now.blocks.size() == blocks_.blocks.size() && now.open_string == blocks_.open_string;
    for (std::size_t at = 0; same && at < now.blocks.size(); ++at) {
      const auto& before = blocks_.blocks[at];
      if (before.id != id_ && blocks_.text(before) == now.text(now.blocks[at])) continue;
      auto was = read_block(blocks_, before);
      const auto is = read_block(now, now.blocks[at]);
      same = was.has_value() == is.has_value();
      if (!same || !was) continue;
      if (const auto* field = before.id == id_ ? was->find(field_) : nullptr) was->set(field_, blanked(field->value));
      same = was->kind == is->kind && std::ranges::equal(was->fields, is->fields, [](const Field& a, const Field& b) {
               return a.name == b.name && a.value == b.value;
             });
    }
    if (!same)
      throw could_not(fmt::format("`{}` of {} is spelled so that it cannot be blanked alone", safe(field_), safe(id_)));
  }

  std::vector<std::string> still_in(std::string_view fresh) const {
    std::vector<std::string> still;
    if (secrets_.empty()) return still;
    const auto look = [&](const Field& field, const std::string& where) {
      const auto texts = texts_of(field.value);
      const bool there = std::ranges::any_of(texts, [&](const std::string& text) { return repeats(text, secrets_); });
      if (there) still.push_back(fmt::format("`{}` {}", safe(field.name), where));
    };
    const auto log = read_incident(fresh, "");
    for (const auto& field : log.header.fields) look(field, "in the header");
    for (const auto& entry : log.entries) {
      for (const auto& field : entry.fields) look(field, fmt::format("of {} {}", safe(entry.kind), safe(entry.id())));
    }
    for (const auto& line : lines_of(fresh)) {
      if (line.comment == std::string_view::npos) continue;
      auto words = line.text.substr(line.comment);
      words.remove_prefix(std::min(words.find_first_not_of("# \t"), words.size()));
      if (repeats(words, secrets_)) still.push_back(fmt::format("the comment in line {}", line.number));
    }
    return still;
  }

  std::string_view bytes_;
  Blocks blocks_;
  std::string_view id_, field_;
  Patches patches_;
  std::vector<std::string> secrets_;
};

}  // namespace

Blanking blank_value(std::string_view bytes, std::string_view id, std::string_view field) {
  return Redactor(bytes, id, field).run();
}

}  // namespace sitrep
