// SPDX-License-Identifier: MIT
#include "store/whole_file.h"

#include <fcntl.h>
#include <fmt/format.h>

#include <cerrno>
#include <filesystem>

#include "store/path_guard.h"
#include "store/rename.h"

namespace sitrep::store {
namespace {

using Held = Temporary::Held;

}  // namespace

WholeFile::WholeFile(const std::string& path, bool fresh, bool secret) : purpose_{"write", path}, fresh_(fresh) {
  const std::filesystem::path whole(path);
  name_ = whole.filename().string();
  if (name_.empty() || name_ == "." || name_ == "..") purpose_.fail("it is a folder");
  folder_ = make_folder(whole.has_parent_path() ? whole.parent_path().string() : ".", secret ? 0700 : 0777, purpose_);
  struct stat old = {};
  const bool exists = ::fstatat(folder_.get(), name_.c_str(), &old, AT_SYMLINK_NOFOLLOW) == 0;
  if (exists && fresh) purpose_.fail("it exists already");
  if (exists && S_ISDIR(old.st_mode)) purpose_.fail("it is a folder");
  if (exists && !secret && S_ISREG(old.st_mode)) like_ = old;
  sweep(folder_.get(), Held::alone);
  temporary_.emplace(folder_.get(), name_, Held::alone, secret || like_ ? 0600 : 0666, purpose_);
}

void WholeFile::put(std::string_view bytes) { temporary_->put(bytes, purpose_); }

void WholeFile::end() {
  temporary_->finish(like_ ? &*like_ : nullptr, purpose_);
  // A link of that name is replaced, not followed: a repository may have put it there.
  const int error = fresh_ ? rename_to_new(folder_.get(), temporary_->name(), name_)
                           : rename_over(folder_.get(), temporary_->name(), name_);
  if (error == EEXIST) purpose_.fail("it exists already");
  if (error != 0) purpose_.fail(error);
  temporary_->release();
  if (!flush(folder_)) {
    throw Unsure(Status::could_not,
                 fmt::format("{} is written, but may not survive a power cut: {}", purpose_.path, in_words(errno)));
  }
}

}  // namespace sitrep::store
