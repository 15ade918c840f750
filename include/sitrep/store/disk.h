// SPDX-License-Identifier: MIT
// What the store asks of a file system, and nothing else: the real one (real_disk.h) and the one in memory that the
// tests use answer the same calls. Paths are absolute. Whatever cannot be done is an Error(could_not) that names the
// path and the reason in words; a missing file is an ordinary answer.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sitrep/model/error.h"

namespace sitrep {

// What a name in the file system is, without following a last symbolic link unless said.
enum class Being { nothing, file, folder, link, other };

struct Listed {
  std::string name;
  Being being = Being::nothing;
};

// One file to be replaced as a whole, durably.
struct Replacement {
  std::string path;     // absolute; symbolic links are followed, at most five, and must stay below root
  std::string root;     // nothing outside this folder is touched
  std::string lock;     // the permanent, empty lock file; made where it is missing, never removed
  bool create = false;  // the file must not exist yet (its folder is made); else it must
  bool whole = false;   // what stands in it may change; else the new bytes must begin with the old
};

// Given the bytes that stand now, the bytes that shall stand: the old ones and more, unless the whole may change. It
// may throw: then nothing was changed. It is called under the lock, again for each attempt (an editor may have written
// meanwhile).
using Compose = std::function<std::string(std::string_view old)>;

// The new bytes and their name are in place, but the folder could not be flushed: written, and perhaps not there after
// a power cut. Never to be written a second time.
class Unsure : public Error {
 public:
  using Error::Error;
};

class Disk {
 public:
  virtual ~Disk() = default;

  virtual Being look(const std::string& path) = 0;                       // follows links
  virtual std::vector<Listed> list(const std::string& folder) = 0;       // sorted by name; empty where there is none
  virtual std::optional<std::string> read(const std::string& path) = 0;  // nullopt: no such file

  // The durable append of durability.md, steps 1 to 7: when this returns, the new bytes are on disk and so is their
  // name. When it throws, the target is byte-identical and no temporary is left, but for Unsure (below).
  virtual void replace(const Replacement& what, const Compose& compose) = 0;

  // Small files of the program's own (the spool, what `use` chose, sitrep.toml on init): written whole, fsynced,
  // folders made with mode 0700 where `secret`. With `fresh`, an existing file is an Error and stays as it is.
  virtual void write(const std::string& path, std::string_view bytes, bool fresh, bool secret) = 0;
  virtual void remove(const std::string& path) = 0;  // of the program's own files only

  // A path without `.`, `..` and links, for messages and for keys; the path as it is where it cannot be resolved.
  virtual std::string canonical(const std::string& path) = 0;
};

}  // namespace sitrep
