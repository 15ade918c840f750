// SPDX-License-Identifier: MIT
// The real World: this process's disk, environment, terminal and randomness, and other programs started without a
// shell. All but the clock, which main.cpp reads.
#pragma once

#include "cli/world.h"
#include "sitrep/store/real_disk.h"

namespace sitrep {

struct Outside {
  Outside();
  RealDisk disk;
  World world;
};

}  // namespace sitrep
