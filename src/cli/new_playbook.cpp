// SPDX-License-Identifier: MIT
#include "cli/new_playbook.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <ostream>

#include "cli/playbook_draft.h"
#include "lint/words/secret.h"
#include "sitrep/format/read.h"
#include "sitrep/model/safe.h"
#include "sitrep/store/pages.h"
#include "view/page.h"
#include "view/playbooks.h"
#include "view/words.h"

namespace sitrep {
namespace {

const PageSpec& spec() { return *find_page("playbook/1"); }

// Without --from the incident that is meant; a closed one too, where it was the last to be opened or chosen.
std::vector<std::string> paths_meant(Session& session, const NewPlaybook& given) {
  auto& disk = session.world.disk;
  std::vector<std::string> paths;
  for (const auto& named : given.from) {
    auto path = named_incident(disk, session.workspace(), session.world.folder, named);
    if (std::ranges::find(paths, path) == paths.end()) paths.push_back(std::move(path));
  }
  if (!paths.empty()) return paths;
  const bool named = !session.global.incident.empty() || session.world.env("SITREP_INCIDENT");
  const auto current = named ? std::string() : session.state().current(session.workspace().root);
  if (is_slug(current) && disk.look(join_path(session.workspace().folder, current + ".toml")) == Being::file) {
    return {named_incident(disk, session.workspace(), session.world.folder, current)};
  }
  return {session.path()};
}

// `lint` measures it so.
bool fits_on_a_page(Session& session, const Entry& keys) {
  Page page;
  page.spec = &spec();
  page.path = "playbooks/draft.toml";
  page.readable = true;
  page.keys = keys;
  const auto findings = lint_page(page, session.routine(), session.around());
  return std::ranges::find(findings, "playbook-too-long", &Finding::rule) == findings.end();
}

PlaybookDraft draft_of(Session& session, const std::vector<std::string>& paths) {
  std::vector<std::unique_ptr<Folded>> logs;
  std::vector<const Incident*> incidents;
  for (const auto& path : paths) {
    session.use_path(path);
    session.incident();  // Error where it is none
    logs.push_back(std::make_unique<Folded>(session.bytes(), shown(session.workspace(), path), session.routine()));
    incidents.push_back(&logs.back()->incident);
  }
  const auto allowed = session.routine().allowed_words;
  const Drafting drafting{
      date::floor<date::days>(session.now()),
      [&](std::string_view text) { return find_secret(text, allowed).has_value(); },
      [&](const Entry& keys) { return fits_on_a_page(session, keys); },
  };
  return draft_playbook(incidents, drafting);
}

std::string free_path(Session& session, const std::string& name) {
  if (!is_slug(name)) {
    throw wrong_usage(
        fmt::format("--name is made of a-z, 0-9 and -, at most 80 characters, not {}", safe(shorten(name, 90))));
  }
  const auto path = join_path(join_path(session.workspace().root, spec().folder), name + ".toml");
  if (session.world.disk.look(path) == Being::nothing) return path;
  throw wrong_usage(fmt::format(
      "there is a playbook {} already: sitrep playbook show {}; --name gives this one another name", name, name));
}

std::vector<Finding> findings_in(Session& session, const std::string& path, const std::string& text) {
  return lint_page(read_page(text, shown(session.workspace(), path), spec()), session.routine(), session.around());
}

std::size_t errors_in(const std::vector<Finding>& findings) {
  return static_cast<std::size_t>(std::ranges::count(findings, Level::error, &Finding::level));
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

// Gone over until there is nothing wrong with it, or until whoever writes it has had enough.
std::string gone_over(Session& session, const std::string& path, const std::string& draft) {
  if (session.global.json || session.global.quiet) return draft;
  auto text = session.edited_whole(draft);
  if (!text) return draft;
  for (;;) {
    if (is_blank(*text)) throw wrong_usage("the page is empty; nothing was written");
    const auto findings = findings_in(session, path, *text);
    if (errors_in(findings) == 0) return *text;
    for (const auto& each : findings) {
      if (each.level == Level::error)
        session.tell(fmt::format("line {}: {} [{}]", each.place.line, safe(each.message), each.rule));
    }
    std::string answer;
    if (!session.ask("Enter edits it again, k keeps it as it is ", answer) || answer == "k" || answer == "K")
      return *text;
    const auto again = session.edited_whole(*text);
    if (!again) return *text;
    text = again;
  }
}

void write(Session& session, const std::string& path, const std::string& text) {
  try {
    create_page(session.world.disk, session.workspace(), spec(), path, text.ends_with('\n') ? text : text + "\n");
  } catch (const Unsure&) {
    session.never_keep();  // it is written; only a power cut could still take it
    throw;
  }
  session.never_keep();
}

void say(Session& session, const std::string& path, const std::vector<std::string>& paths, const PlaybookDraft& draft) {
  const auto name = shown(session.workspace(), path);
  std::vector<std::string> from;
  for (const auto& each : paths) {
    auto id = each.substr(each.rfind('/') + 1);
    id.resize(id.size() - std::min<std::size_t>(id.size(), id.ends_with(".toml") ? 5 : 0));
    from.push_back(std::move(id));
  }
  if (session.global.json) {
    session.world.out << new_playbook_json(name, from, draft.open);
  } else if (session.global.quiet) {
    session.world.out << safe(name) << '\n';
  } else {
    std::string ids;
    for (const auto& id : from) ids += (ids.empty() ? "" : ", ") + safe(id);
    session.world.out << fmt::format("wrote {}, from {}\n", safe(name), ids);
  }
}

}  // namespace

Status new_playbook(Session& session, const NewPlaybook& given) {
  session.never_keep();  // until something is written in the editor
  const auto paths = paths_meant(session, given);
  auto draft = draft_of(session, paths);
  const auto title = readable(given.title);
  if (title.find('\n') != std::string::npos) throw wrong_usage("a title is one line");
  if (!title.empty()) draft.keys.set("title", title);
  const auto called = std::string(draft.keys.text("title"));
  const auto path = free_path(session, given.name.empty() ? slug(called) : given.name);
  const auto text = gone_over(session, path, write_page(spec(), draft.keys, draft.remarks));
  write(session, path, text);
  say(session, path, paths, draft);
  if (session.global.json || session.global.quiet) return Status::done;
  const auto findings = findings_in(session, path, text);
  if (const auto errors = errors_in(findings)) {
    session.tell(fmt::format("{} to put right in it before it is a page: sitrep lint {}",
                             view::counted(errors, "thing", "things"), safe(shown(session.workspace(), path))));
  }
  return Status::done;
}

}  // namespace sitrep
