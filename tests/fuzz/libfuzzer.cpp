// SPDX-License-Identifier: MIT
// What libFuzzer calls. FUZZ_TARGET names the function of targets.h that this program is for.
#include <cstddef>
#include <cstdint>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sitrep::fuzz::FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
