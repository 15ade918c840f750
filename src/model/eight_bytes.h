// SPDX-License-Identifier: MIT
// Eight bytes of a text at once, for the two loops that look at every byte of a thousand logs. What holds for a byte is
// told by its high bit; the arithmetic is of seven bits a byte, so that none carries into the next.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace sitrep {

class EightBytes {
 public:
  static constexpr std::size_t size = 8;

  explicit EightBytes(const char* begin) { std::memcpy(&bytes_, begin, size); }

  // a to z and A to Z.
  std::uint64_t letters() const {
    const auto small = seven() | each(0x20);
    return at_least(small, 'a') & ~at_least(small, 'z' + 1) & ascii();
  }
  // Printable ASCII, but no quotation mark and no backslash.
  std::uint64_t plain_text() const {
    return at_least(seven(), 0x20) & ~at_least(seven(), 0x7f) & ascii() & other_than('"') & other_than('\\');
  }

  // Of how many, from the first, it holds without a gap.
  static std::size_t leading(std::uint64_t holds) {
    const auto gaps = ~holds & high;
    const int bits = std::endian::native == std::endian::little ? std::countr_zero(gaps) : std::countl_zero(gaps);
    return static_cast<std::size_t>(bits) / 8;
  }

  // The first so many, 7 at most, and zeros.
  std::uint64_t first(std::size_t count) const {
    const auto bits = 8 * count;
    if (std::endian::native == std::endian::little) return bytes_ & ((std::uint64_t(1) << bits) - 1);
    return bytes_ & ~(~std::uint64_t(0) >> bits);
  }
  std::uint64_t all() const { return bytes_; }

 private:
  static constexpr std::uint64_t each(unsigned byte) { return byte * 0x0101010101010101u; }
  static constexpr std::uint64_t high = 0x8080808080808080u;

  std::uint64_t seven() const { return bytes_ & ~high; }
  std::uint64_t ascii() const { return ~bytes_ & high; }
  static std::uint64_t at_least(std::uint64_t seven, unsigned byte) { return (seven + each(0x80 - byte)) & high; }
  std::uint64_t other_than(unsigned byte) const { return ((seven() ^ each(byte)) + each(0x7f)) & high; }

  std::uint64_t bytes_ = 0;
};

}  // namespace sitrep
