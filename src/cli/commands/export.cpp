// SPDX-License-Identifier: MIT
#include "view/export.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>
#include <vector>

#include "cli/commands.h"
#include "cli/logs.h"
#include "cli/site.h"
#include "sitrep/model/safe.h"
#include "sitrep/model/suggest.h"
#include "sitrep/store/long_file.h"

namespace sitrep::bind {
namespace {

struct Given {
  std::string output;
  bool all = false, force = false;
};

constexpr std::string_view advice = "sitrep export md, html, json, ndjson, csv or ics; sitrep export site DIR";

// To standard output as it comes, one incident at a time; to a file whole or not at all.
class Sink {
 public:
  Sink(Session& session, const Given& given) : session_(session) {
    if (given.output.empty()) return;
    path_ = join_path(session.world.folder, given.output);
    if (path_.ends_with(".toml"))
      throw wrong_usage(
          fmt::format("{} is the name of a log, a page or a routine; name the export otherwise", safe(given.output)));
    const auto being = session.world.disk.look(path_);
    if (being != Being::nothing && being != Being::file)
      throw wrong_usage(fmt::format("{} is no file", safe(given.output)));
    if (being == Being::file && !given.force)
      throw wrong_usage(fmt::format("{} is there already; --force writes over it", safe(given.output)));
  }
  void put(std::string_view text) {
    if (path_.empty()) {
      session_.world.out << text;
      return;
    }
    if (!file_) file_ = begin_long_file(session_.world.disk, path_);
    file_->put(text);
  }
  void end() {
    if (path_.empty()) return;
    put({});  // also of nothing it is a file
    file_->end();
  }

 private:
  Session& session_;
  std::string path_;
  std::unique_ptr<LongFile> file_;
};

Status every(Session& session, const ExportFormat& format, Sink& sink) {
  if (!format.several) {
    throw wrong_usage(fmt::format(
        "export {} shows one incident: -i says which; sitrep export site DIR makes a page of each", format.name));
  }
  auto status = Status::done;
  bool first = true;
  const auto zone = zone_of_record(session);
  sink.put(format.head());
  for_each_log(session, [&](const std::string& path, const Folded* folded, const std::string& trouble) {
    if (!folded) {
      session.tell(fmt::format("{} is left out: {}", safe(path), safe(trouble)));
      status = Status::could_not;
      return;
    }
    if (!first) sink.put(format.between);
    first = false;
    sink.put(format.one(folded->log, folded->incident, {zone, SITREP_VERSION}));
  });
  sink.put(format.tail);
  sink.end();
  return status;
}

Status meant(Session& session, const ExportFormat& format, Sink& sink) {
  const auto& folded = session.folded();
  const auto zone = zone_of_record(session);
  if (format.framed) sink.put(format.head());
  sink.put(format.one(folded.log, folded.incident, {zone, SITREP_VERSION}));
  if (format.framed) sink.put(format.tail);
  sink.end();
  return Status::done;
}

Status site(Session& session, const Given& given) {
  if (session.words.size() < 2) throw wrong_usage("export site: say the folder: sitrep export site DIR");
  if (!given.output.empty()) throw wrong_usage("export site takes a folder, not -o: sitrep export site DIR");
  return export_site(session, session.words[1]);
}

}  // namespace

Action export_(Options& options) {
  auto given = std::make_shared<Given>();
  options.words(
      "FORMAT [DIR]",
      "md or html (one page), json, ndjson (a line an entry), csv or ics (a calendar) of the incident; site DIR: a static site of all "
      "incidents, playbooks, the routine and the numbers; only what changed is made anew",
      2);
  options.text("-o,--output", "PATH", given->output, "write it there, whole or not at all; else to standard output");
  options.flag("--all", given->all, "every incident, drills too; not of a site, which has them all");
  options.flag("--force", given->force, "write over a file that is there");
  return [given](Session& session) {
    if (session.words.empty()) throw wrong_usage(fmt::format("export: say the format: {}", advice));
    const auto& name = session.words.front();
    if (name == "site") return site(session, *given);
    const auto formats = export_formats();
    const auto found = std::ranges::find(formats, std::string_view(name), &ExportFormat::name);
    if (found == formats.end()) {
      std::vector<std::string_view> known = {"site"};
      for (const auto& format : formats) known.push_back(format.name);
      throw wrong_usage(
          fmt::format("there is no format {}{} ({})", safe(shorten(name, 40)), did_you_mean(name, known), advice));
    }
    if (session.words.size() > 1) {
      throw wrong_usage(
          fmt::format("export {} takes no folder: {}; -o PATH writes to a file", name, safe(session.words[1])));
    }
    Sink sink(session, *given);
    return given->all ? every(session, *found, sink) : meant(session, *found, sink);
  };
}

}  // namespace sitrep::bind
