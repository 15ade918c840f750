// SPDX-License-Identifier: MIT
// One durable append through the real disk, as small as it can be, for the fault tests to run under strace:
// append_probe ROOT FILE LINE [create]. It prints "ok" only afterwards, and exits 3 with the reason when it could not.
#include <cstdio>
#include <exception>
#include <string>

#include "sitrep/store/real_disk.h"

int main(int count, char** words) try {
  if (count < 4) {
    std::fputs("usage: append_probe ROOT FILE LINE [create]\n", stderr);
    return 2;
  }
  const std::string root = words[1];
  const std::string line = words[3];
  sitrep::Replacement what;
  what.root = root;
  what.path = root + "/" + words[2];
  what.lock = root + "/sitrep.lock";
  what.create = count > 4;
  sitrep::RealDisk disk;
  disk.replace(what, [&](std::string_view old) { return std::string(old) + line + "\n"; });
  return std::puts("ok") >= 0 && std::fflush(stdout) == 0 ? 0 : 3;
} catch (const sitrep::Unsure& error) {
  std::fprintf(stderr, "unsure: %s\n", error.what());
  return 3;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 3;
}
