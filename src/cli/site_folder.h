// SPDX-License-Identifier: MIT
// The folder of a site, between two runs: what an earlier run made there is replaced or removed, what anybody else put
// there is never touched. A run that is stopped in the middle leaves a folder that the next one knows as its own, and
// of which it takes nothing for granted. Where nothing changed, nothing is written.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/once.h"
#include "cli/site_manifest.h"
#include "sitrep/store/disk.h"

namespace sitrep {

class SiteFolder {
 public:
  // Error(could_not) where `folder` holds something and no manifest of ours, or cannot hold a site.
  SiteFolder(Disk& disk, std::string folder, std::string shown);

  // These pages and no others are to be there; `key` as in the manifest. To be called once, before anything is written.
  // Error(could_not), and nothing is changed, where one of them would take the place of a file that is not the site's.
  void begin(std::string key, const std::vector<std::string>& paths);

  // It is there as it was made from the same.
  bool holds(const std::string& path, const std::string& from) const;
  // Of what holds: it stays. Each path is kept, written or dropped once; on any thread, for different paths at once.
  void keep(const std::string& path);
  // Where the same bytes are there already, nothing is written.
  void write(const std::string& path, const std::string& from, const std::string& bytes);

  // Nothing could be made of it: it does not belong after all.
  void drop(const std::string& path) { became_.find(path)->second = Became::dropped; }

  // Removes what an earlier run made and no longer belongs, and says what is there now. What was changed by hand since
  // is left, and told.
  struct Done {
    std::size_t pages = 0, written = 0, removed = 0;
    std::vector<std::string> left;
  };
  Done finish();

 private:
  std::string at(std::string_view path) const { return folder_ + "/" + std::string(path); }
  void look_into(const std::string& below);

  Disk& disk_;
  std::string folder_, shown_;
  std::set<std::string, std::less<>> there_;  // files, as paths from the top
  Manifest before_, now_;
  std::string unfinished_;  // the manifest while pages are written
  Once begun_;
  enum class Became { kept, written, dropped };
  std::map<std::string, Became, std::less<>> became_;  // a place for each page, so that threads do not meet
};

}  // namespace sitrep
