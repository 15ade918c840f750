// SPDX-License-Identifier: MIT
#include "fuzz/laws.h"

#include <cstdint>
#include <stdexcept>

#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"

namespace sitrep::fuzz {
namespace {

// The code point at the front and how many bytes it takes; 0 bytes where it is no UTF-8.
struct Point {
  std::uint32_t value;
  std::size_t length;
};

Point front(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const auto first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length == 0 || text.size() < length) return {0, 0};
  std::uint32_t value = first & (0x7fU >> length);
  for (std::size_t at = 1; at < length; ++at) {
    if ((byte(at) & 0xc0) != 0x80) return {0, 0};
    value = value << 6U | (byte(at) & 0x3fU);
  }
  constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < least[length] || value > 0x10ffff || (value >= 0xd800 && value <= 0xdfff)) return {0, 0};
  return {value, length};
}

bool dangerous(std::uint32_t c) {
  return (c < 0x20 && c != '\n') || (c >= 0x7f && c <= 0x9f) || c == 0xad || c == 0x61c || c == 0x180e || c == 0x200b ||
         c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff ||
         (c >= 0xfff9 && c <= 0xfffb) || (c >= 0xe0000 && c <= 0xe007f);
}

Bytes first_part(Bytes bytes) { return bytes.substr(0, bytes.find('\x1c')); }

Routine routine_of(Bytes bytes) {
  const auto at = bytes.find('\x1c');
  return at == Bytes::npos ? Routine{} : read_routine(bytes.substr(at + 1), "sitrep.toml");
}

}  // namespace

void must(bool holds, std::string_view law, std::string_view what) {
  if (!holds) throw std::logic_error(std::string(law) + (what.empty() ? "" : ": ") + std::string(what));
}

void must_be_safe(std::string_view output) {
  for (auto rest = output; !rest.empty();) {
    const auto point = front(rest);
    must(point.length > 0, "an output is UTF-8", output);
    must(!dangerous(point.value), "an output holds no control and nothing invisible", output);
    rest.remove_prefix(point.length);
  }
  must(!find_hidden(output, false), "an output holds nothing hidden", output);
}

Given::Given(Bytes bytes)
    : routine(routine_of(bytes)),
      log(read_incident(first_part(bytes), "incidents/acme.toml")),
      people(routine, log),
      incident(fold(log, routine, people)),
      around{noon, [](std::string_view id) { return id.size() % 2 == 0; }} {}

}  // namespace sitrep::fuzz
