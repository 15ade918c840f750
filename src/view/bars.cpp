// SPDX-License-Identifier: MIT
#include "view/bars.h"

#include <algorithm>
#include <string_view>

namespace sitrep::view {
namespace {

constexpr std::string_view across[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};
constexpr std::string_view upward[] = {"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};

}  // namespace

std::string bar(std::size_t value, std::size_t most, std::size_t columns) {
  if (value == 0 || most == 0) return "";
  const auto eighths = std::max<std::size_t>(std::min(value, most) * columns * 8 / most, 1);
  std::string out;
  for (std::size_t full = 0; full < eighths / 8; ++full) out += across[8];
  return out.append(across[eighths % 8]);
}

std::string sparkline(std::span<const std::optional<std::size_t>> values) {
  std::size_t most = 1;
  for (const auto& value : values) most = std::max(most, value.value_or(0));
  std::string out;
  for (const auto& value : values) out += value ? upward[std::min<std::size_t>(*value * 8 / most, 7)] : "·";
  return out;
}

}  // namespace sitrep::view
