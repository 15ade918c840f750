// SPDX-License-Identifier: MIT
// Numbers drawn with characters: a bar for a share of something, a sparkline for how it went. They only underline: the
// number itself always stands beside them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace sitrep::view {

// As much of `columns` columns as `value` is of `most`, in eighths; something wherever the value is not zero.
std::string bar(std::size_t value, std::size_t most, std::size_t columns);

// A column a value, the highest one full; where there is no value a dot.
std::string sparkline(std::span<const std::optional<std::size_t>> values);

}  // namespace sitrep::view
