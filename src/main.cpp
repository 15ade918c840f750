// SPDX-License-Identifier: MIT
#include <chrono>
#include <string>
#include <vector>

#include "cli/outside.h"
#include "cli/run.h"

int main(int count, char** arguments) {
  sitrep::Outside outside;
  outside.world.clock = [] { return std::chrono::floor<sitrep::Seconds>(std::chrono::system_clock::now()); };
  return sitrep::run(outside.world, std::vector<std::string>(arguments + (count > 0 ? 1 : 0), arguments + count));
}
