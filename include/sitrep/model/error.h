// SPDX-License-Identifier: MIT
// The one exception: "this command cannot go on". Its message says what happened, where, and what to do instead;
// its status is what the program exits with. Bad content of a file is never an Error: that is data, a Problem or a
// Finding.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>

#include "sitrep/model/place.h"

namespace sitrep {

// The exit statuses, a contract with scripts and CI.
enum class Status : int {
  done = 0,
  refused = 1,    // the rules say no: findings, a refused close or update, a merge conflict
  usage = 2,      // wrong usage: an unknown word, an id that names nothing, empty text
  could_not = 3,  // I/O, a lock, a file that is not readable as its format
};

class Error : public std::runtime_error {
 public:
  Error(Status status, const std::string& message, std::optional<Place> place = std::nullopt)
      : std::runtime_error(message), status_(status), place_(place) {}

  Status status() const { return status_; }
  const std::optional<Place>& place() const { return place_; }

 private:
  Status status_;
  std::optional<Place> place_;
};

inline Error wrong_usage(const std::string& message) { return {Status::usage, message}; }
inline Error could_not(const std::string& message) { return {Status::could_not, message}; }

}  // namespace sitrep
