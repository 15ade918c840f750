// SPDX-License-Identifier: MIT
// Writes libFuzzer's dictionary: the words of incident/1 out of the kinds table, and the ends and beginnings of TOML
// that matter to a scan.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <set>
#include <string>

#include "sitrep/model/kinds.h"

using namespace sitrep;

namespace {

std::string quoted(std::string_view word) {
  std::string out;
  for (const char c : word) {
    const bool plain = c >= 0x20 && c < 0x7f && c != '"' && c != '\\';
    out += plain ? std::string(1, c) : fmt::format("\\x{:02X}", static_cast<unsigned char>(c));
  }
  return "\"" + out + "\"\n";
}

std::string_view value_of(Type type) {
  switch (type) {
    case Type::time: return "2026-11-23T11:00:00+01:00\n";
    case Type::boolean: return "true\n";
    case Type::ids:
    case Type::people:
    case Type::words: return "[\"2-aaaaa\", \"Mina\"]\n";
    case Type::id: return "\"2-aaaaa\"\n";
    default: return "\"Mina\"\n";
  }
}

void add(std::set<std::string>& words, std::span<const FieldSpec> fields) {
  for (const auto& field : fields) {
    words.insert(fmt::format("\n{} = {}", field.name, value_of(field.type)));
    for (auto rest = field.words; !rest.empty();) {
      const auto word = rest.substr(0, rest.find(' '));
      words.insert(fmt::format("\"{}\"", word));
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
  }
}

}  // namespace

int main() {
  std::set<std::string> words = {"format = \"incident/1\"\n",
                                 "format = \"routine/1\"\n",
                                 "[incident]\n",
                                 "\x1c",
                                 "x_why = \"\"\n",
                                 "\r\n",
                                 "\xef\xbb\xbf",
                                 "\"\"\"",
                                 "'''",
                                 "\\\n",
                                 "\\u001b",
                                 "\\u202E",
                                 "\\U0001F468",
                                 "\xe2\x80\x8d",
                                 "\xe2\x80\x8b",
                                 "\xf0\x9f\x91\xa8",
                                 "\xef\xb8\x8f",
                                 "\xcc\x81",
                                 "\xe0\xa4\x95",
                                 "\xd9\x85",
                                 "<<<<<<< ours\n",
                                 "=======\n",
                                 ">>>>>>> theirs\n",
                                 "[[",
                                 "]]",
                                 "#",
                                 "2027-01-01T",
                                 "\"1-aaaaa\"",
                                 "\"2-aaaaa\"",
                                 "\"3-bbbbb\"",
                                 "+14:00",
                                 "1970-01-01T00:00:00Z",
                                 "9999-12-31T23:59:59Z",
                                 "-23:59",
                                 "amends = \"1-aaaaa\"\n",
                                 "0x7fffffffffffffff",
                                 "-9223372036854775808",
                                 "inf",
                                 "18446744073709551615-aaaaa"};
  for (const auto& kind : kinds()) {
    words.insert(fmt::format("\n[[{}]]\nid = \"3-bbbbb\"\n", kind.name));
    add(words, kind.fields);
  }
  add(words, common_fields());
  add(words, header_fields());
  // libFuzzer takes words of at most 64 bytes.
  for (const auto& word : words) {
    if (word.size() <= 64) std::fputs(quoted(word).c_str(), stdout);
  }
}
