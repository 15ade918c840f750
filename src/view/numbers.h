// SPDX-License-Identifier: MIT
// What people call an entry: the number of its id alone, or with as much of the five as tells it from another of that
// number (two clones may both have made a 17).
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/incident.h"

namespace sitrep::view {

class Numbers {
 public:
  Numbers() = default;  // knows of no other entry: the number alone
  explicit Numbers(const Incident& incident);
  explicit Numbers(const Log& log);

  std::string operator()(std::string_view id) const;        // safe; of what is no id the beginning
  std::string all(std::span<const std::string> ids) const;  // "4, 7"
  std::size_t columns() const { return columns_; }          // of the widest

 private:
  void add(std::string_view id);
  void measure(std::string_view id);

  std::size_t columns_ = 0;
  std::map<std::uint64_t, std::set<std::string, std::less<>>> fives_;
};

// Every entry of the incident but amendments that were withdrawn, by id.
std::vector<const Standing*> everything(const Incident& incident);

}  // namespace sitrep::view
