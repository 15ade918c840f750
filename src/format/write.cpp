// SPDX-License-Identifier: MIT
#include "sitrep/format/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "sitrep/format/read.h"
#include "sitrep/model/kinds.h"
#include "sitrep/model/safe.h"

namespace sitrep {
namespace {

// A line of a file has a limit (blocks.h), a text has none: in the multi-line form a line is broken here, by a
// backslash that takes the break back.
constexpr std::size_t long_line = 32 * 1024;
static_assert(long_line * 2 <= Limits::line);

// What a basic string cannot hold as itself, and what a reviewer could not see: both are escaped.
class Characters {
 public:
  Characters(std::string& out, bool lines) : out_(out), lines_(lines), line_(out.size()) {}

  void put(std::string_view text) {
    while (!text.empty()) {
      const auto hidden = find_hidden(text, true);
      const auto clear = text.substr(0, hidden ? hidden->offset : text.size());
      for (std::size_t at = 0; at < clear.size(); ++at) seen(clear[at], at + 1 == clear.size());
      if (!hidden) return;
      text.remove_prefix(hidden->offset);
      escape(hidden->character);
      std::size_t length = 1;
      while (hidden->character > 0x7f && length < text.size() && (text[length] & 0xc0) == 0x80) ++length;
      text.remove_prefix(length);
    }
  }

 private:
  void seen(char c, bool last) {
    const bool broken = (c & 0xc0) != 0x80 && break_line();
    if (broken && c == ' ') {  // the backslash would take it for indentation
      out_ += "\\u0020";
      return;
    }
    // In the multi-line form three quotes in a row would end it; a quote before a quote is always escaped.
    const bool quote = c == '"' && (!lines_ || out_.ends_with('"') || last);
    if (quote || c == '\\') out_ += '\\';
    out_ += c;
  }

  void escape(char32_t character) {
    if (character == U'\n' && lines_) {
      out_ += '\n';
      line_ = out_.size();
      return;
    }
    break_line();
    switch (character) {
      case U'\n': out_ += "\\n"; break;
      case U'\t': out_ += "\\t"; break;
      case U'\r': out_ += "\\r"; break;
      default:
        out_ += character > 0xffff ? fmt::format("\\U{:08X}", static_cast<std::uint32_t>(character))
                                   : fmt::format("\\u{:04X}", static_cast<std::uint32_t>(character));
    }
  }

  bool break_line() {
    if (!lines_ || out_.size() - line_ < long_line) return false;
    out_ += "\\\n";
    line_ = out_.size();
    return true;
  }

  std::string& out_;
  bool lines_;
  std::size_t line_;  // where the line begins
};

struct Emit {
  const Gloss& gloss;
  bool refers;

  std::string comment(const std::string& id) const {
    const auto said = refers && gloss ? gloss(id) : std::string();
    return said.empty() ? std::string() : "  # " + said;
  }

  std::string operator()(const std::string& text) const { return toml_string(text) + comment(text); }
  std::string operator()(const Time& time) const { return rfc3339(time); }
  std::string operator()(bool flag) const { return flag ? "true" : "false"; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(const Odd& odd) const { throw std::logic_error("no spelling for " + odd.type); }
  std::string operator()(const std::vector<std::string>& texts) const {
    if (texts.size() == 1) return "[" + toml_string(texts[0]) + "]" + comment(texts[0]);
    if (!refers || !gloss) return toml_array(texts);
    std::string out = "[";
    for (const auto& text : texts) out += "\n  " + toml_string(text) + "," + comment(text);
    return out + "\n]";
  }
};

void put_field(std::string& out, const Field& field, bool refers, const Gloss& gloss) {
  out += field.name + " = " + std::visit(Emit{gloss, refers}, field.value) + "\n";
}

// The rank of a field in the kinds table; unknown ones come last, in the order they have.
std::size_t rank(const KindSpec* kind, std::string_view name) {
  static constexpr std::string_view first = "id at logged by amends clears";
  if (among(name, first)) return first.find(name);
  if (kind) {
    const auto found = std::ranges::find(kind->fields, name, &FieldSpec::name);
    return 100 + static_cast<std::size_t>(found - kind->fields.begin());
  }
  return 1000;
}

bool same_said(const Entry& a, const Entry& b) {
  const auto contains = [](const Entry& all, const Field& field) {
    const auto* other = all.find(field.name);
    return other && other->value == field.value;
  };
  return a.kind == b.kind && a.fields.size() == b.fields.size() &&
         std::ranges::all_of(a.fields, [&](const Field& field) { return contains(b, field); });
}

}  // namespace

std::string toml_string(std::string_view text) {
  // Escaped, a byte may become six.
  const bool lines = text.find('\n') != std::string_view::npos || text.size() > long_line / 6;
  std::string out = lines ? "\"\"\"\n" : "\"";
  Characters(out, lines).put(text);
  return out + (lines ? "\"\"\"" : "\"");
}

std::string toml_array(std::span<const std::string> texts) {
  std::string flat, tall;
  for (const auto& text : texts) {
    const auto said = toml_string(text);
    flat += (flat.empty() ? "" : ", ") + said;
    tall += "\n  " + said + ",";
  }
  return flat.size() < long_line ? "[" + flat + "]" : "[" + tall + "\n]";
}

std::string gloss_of(const Entry& entry) {
  auto gloss = shorten(safe(entry.kind + ": " + gist(entry)), 60);
  // Marks without a width of their own could make it longer than a line may be.
  return gloss.size() <= 1000 ? gloss : entry.kind;
}

void put_in_order(Entry& entry) {
  const auto* kind = find_kind(entry.kind);
  std::ranges::stable_sort(entry.fields, {}, [&](const Field& field) { return rank(kind, field.name); });
}

std::string write_block(const Entry& meant, const Gloss& gloss) {
  auto entry = meant;
  put_in_order(entry);
  const auto* kind = find_kind(entry.kind);
  std::string out = "[[" + entry.kind + "]]\n";
  for (const auto& field : entry.fields) {
    const auto* spec = kind ? find_field(*kind, field.name) : nullptr;
    const bool refers = spec && (spec->type == Type::id || spec->type == Type::ids);
    put_field(out, field, refers, gloss);
  }
  const auto blocks = scan(out);
  const auto back = blocks.blocks.size() == 1 ? read_block(blocks, blocks.blocks.front()) : std::nullopt;
  if (!back || !same_said(entry, *back) || blocks.open_string) {
    throw std::logic_error("this entry does not read back as it was meant:\n" + out);
  }
  return out;
}

std::string write_header(const Header& header) {
  std::string out = "format = \"incident/1\"\n\n[incident]\n";
  out += "id = " + toml_string(header.id) + "\n";
  out += "title = " + toml_string(header.title) + "\n";
  out += "opened = " + rfc3339(header.opened) + "\n";
  out += "opened_by = " + toml_string(header.opened_by) + "\n";
  if (!header.drill.empty()) out += "drill = " + toml_string(header.drill) + "\n";
  const auto minutes = std::ranges::find(header.fields, "drill_minutes", &Field::name);
  if (minutes != header.fields.end()) put_field(out, *minutes, false, {});
  return out;
}

}  // namespace sitrep
