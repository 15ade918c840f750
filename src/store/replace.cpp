// SPDX-License-Identifier: MIT
// RealDisk::replace, the durable append. The order of the calls is the whole point: bytes on disk, then the name, then
// the name on disk, and only then back to the caller.
#include <fmt/format.h>

#include <cerrno>
#include <string_view>

#include "sitrep/store/real_disk.h"
#include "store/fd.h"
#include "store/lock.h"
#include "store/path_guard.h"
#include "store/purpose.h"
#include "store/rename.h"
#include "store/sight.h"
#include "store/temporary.h"

namespace sitrep {
namespace store {
namespace {

constexpr int most_attempts = 10;

Sight read_target(const Spot& spot, bool create, const Purpose& purpose) {
  Sight old = see(spot.folder.get(), spot.name, false);
  if (create && !old.exists) return old;
  if (create && old.status.st_nlink > 0) purpose.fail("it exists already");
  if (!old.exists) purpose.fail(ENOENT);
  if (!old.problem.empty()) purpose.fail(old.problem);
  if (old.status.st_nlink > 1) {
    purpose.fail("it is hard-linked under a second name, and a replacement would part the two");
  }
  return old;
}

void check(std::string_view fresh, std::string_view old, bool whole, const Purpose& purpose) {
  if (!whole && !fresh.starts_with(old)) purpose.fail("what stands in it would have changed");
  if (fresh.size() > most_bytes) purpose.fail("it would be larger than 16 MiB");
}

// Gives what another program saved a name that is never swept away, and says where it is.
std::string keep(const Spot& spot, Temporary& temporary) {
  std::string kept = fmt::format("{}.saved-{}", spot.name, random_digits());
  if (rename_to_new(spot.folder.get(), temporary.name(), kept) != 0) kept = temporary.name();
  temporary.release();
  return kept;
}

// Swaps the new file in and looks at what came out. If that is not what was read, somebody saved in the last moment:
// theirs goes back, and false is returned.
bool swap_in(const Spot& spot, Temporary& temporary, const Sight& old, const Sight& ours, std::string_view fresh,
             const Purpose& purpose) {
  const int folder = spot.folder.get();
  int error = exchange(folder, temporary.name(), spot.name);
  if (error == ENOTSUP) {
    // The last look comes before the rename here, not after it: a save between these two calls is lost.
    const Sight now = look_again(folder, spot.name, old.bytes);
    if (!same_file(now, old)) return false;
    error = rename_over(folder, temporary.name(), spot.name);
    if (error == 0) {
      temporary.release();
      return true;
    }
  }
  if (error != 0) purpose.fail(error);
  if (same_file(look_again(folder, temporary.name(), old.bytes), old)) return true;

  if (exchange(folder, temporary.name(), spot.name) != 0) {
    throw Unsure(Status::could_not, fmt::format("{} is written, but another program saved it at the same moment; what "
                                                "it saved is in {}",
                                                purpose.path, keep(spot, temporary)));
  }
  const Sight back = look_again(folder, temporary.name(), fresh);
  if (same_file(back, ours)) return false;
  if (!back.problem.empty()) {
    // Not another program but the disk stands in the way, and the next attempt says how.
    if (seems_same(folder, temporary.name(), ours)) return false;
    purpose.fail(fmt::format("{}; what stood in its place for a moment is in {}", back.problem, keep(spot, temporary)));
  }
  purpose.fail(fmt::format("another program saved it twice at the same moment; what it saved last is in {}",
                           keep(spot, temporary)));
}

// One attempt. False: somebody wrote meanwhile, and nothing was changed.
bool try_once(const Spot& spot, bool create, bool whole, const Compose& compose, const Purpose& purpose) {
  const int folder = spot.folder.get();
  const Sight old = read_target(spot, create, purpose);
  std::string fresh;
  try {
    fresh = compose(old.bytes);
  } catch (...) {
    if (!untouched(folder, spot.name, old)) return false;  // it may have read a half-saved file
    throw;
  }
  check(fresh, old.bytes, whole, purpose);

  // A new file is made as any program makes one, by the umask; a replacement is closed until it has its mode.
  Temporary temporary(folder, spot.name, Temporary::Held::under_lock, create ? 0666 : 0600, purpose);
  temporary.fill(fresh, create ? nullptr : &old.status, purpose);
  const Sight ours = look_again(folder, temporary.name(), fresh);
  if (!ours.problem.empty()) purpose.fail(ours.problem);
  if (!ours.same) purpose.fail("what was written does not read back the same");
  if (!untouched(folder, spot.name, old)) return false;
  if (create) {
    const int error = rename_to_new(folder, temporary.name(), spot.name);
    if (error == EEXIST) purpose.fail("it exists already");
    if (error != 0) purpose.fail(error);
    temporary.release();
  } else if (!swap_in(spot, temporary, old, ours, fresh, purpose)) {
    return false;
  }
  temporary.remove();
  if (!flush(spot.folder)) {
    throw Unsure(Status::could_not,
                 fmt::format("{} is written, but may not survive a power cut: {}", purpose.path, in_words(errno)));
  }
  return true;
}

}  // namespace
}  // namespace store

void RealDisk::replace(const Replacement& what, const Compose& compose) {
  const store::Purpose purpose{"write", what.path};
  const store::Spot spot = store::find_below(what.path, what.root, what.create, purpose);
  const store::Lock lock(what.lock, spot.folder.get(), patience_, purpose);
  store::sweep(spot.folder.get(), store::Temporary::Held::under_lock);
  for (int attempt = 0; attempt < store::most_attempts; ++attempt) {
    if (store::try_once(spot, what.create, what.whole, compose, purpose)) return;
  }
  purpose.fail("it keeps changing while it is being written");
}

}  // namespace sitrep
