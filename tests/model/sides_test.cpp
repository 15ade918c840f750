// SPDX-License-Identifier: MIT
// Who is ours, and which change came last: what the fold works out when it is first asked.
#include <catch2/catch.hpp>

#include "lint/story.h"
#include "sitrep/model/incident.h"

using namespace sitrep;
using namespace sitrep::sample;

namespace {

bool ours(const Story& story, std::string_view name) {
  const auto log = read_incident(story.text(), path);
  const Routine routine;
  const People people(routine, log);
  return fold(log, routine, people).ours(name);
}

}  // namespace

TEST_CASE("ours are the owner and the voice and who works or writes or joined") {
  const Story story;
  for (const char* name : {"Mina", "sam", "Alex", "Kim"}) CHECK(ours(story, name));
  for (const char* name : {"Dana", "Dana (Acme)", "Zoe"}) CHECK_FALSE(ours(story, name));
}

TEST_CASE("a guest is not ours even where they write") {
  Story story;
  story.add({"j", "join", "11:39", "name = \"Joe\"\nfrom = \"Hosting Ltd\""})
      .add({"n", "note", "11:39", "text = \"x\"", "Joe"});
  CHECK_FALSE(ours(story, "Joe"));
}

TEST_CASE("who was only named by mistake is not ours") {
  Story story;
  story.add({"j", "join", "11:39", "name = \"Dana\""});
  CHECK(ours(story, "Dana"));
  story.add({"r", "retraction", "11:39", "of = \"{j}\"\nwhy = \"she is of Acme\""});
  CHECK_FALSE(ours(story, "Dana"));
}

TEST_CASE("the last change is by when it happened and of one moment the one written last") {
  auto story = Story::blank();
  story.add({"report", "report", "10:14", "customer = \"Acme\"\nblocked = \"x\""});
  story.add({"late", "change", "11:10", "text = \"x\""}).add({"early", "change", "11:00", "text = \"x\""});
  story.add({"named", "change", "11:20", "text = \"x\"\nreports = [\"{report}\"]"});
  story.add({"other", "change", "11:10", "text = \"x\""});
  const auto log = read_incident(story.text(), path);
  const Routine routine;
  const People people(routine, log);
  Incident incident(log.header, routine, people);
  std::vector<std::string> last, touching;
  for (const auto& entry : log.entries) {
    incident.take(entry);
    if (const auto* change = incident.last_change()) last.emplace_back(change->id());
    if (const auto* change = incident.last_change_touching("99-k3mq7")) touching.emplace_back(change->id());
  }
  const auto id = [&](const char* label) { return story.id(label); };
  CHECK(last == std::vector{id("late"), id("late"), id("named"), id("named")});
  CHECK(touching == std::vector{id("late"), id("late"), id("late"), id("other")});
  CHECK(incident.last_change_touching(story.id("report"))->id() == id("named"));
}
