// SPDX-License-Identifier: MIT
#include "cli/options.h"

#include <catch2/catch.hpp>

#include "sitrep/model/error.h"

using namespace sitrep;
using Catch::Matchers::Contains;
using Words = std::vector<std::string>;

namespace {

// A command with one option of each sort.
struct Command {
  std::string who, at, incident;
  Words ids;
  bool final = false, quiet = false;
  Options options{"update"};

  explicit Command(std::size_t most = static_cast<std::size_t>(-1)) {
    options.text("--who", "NAME", who, "who says it");
    options.text("--at", "TIME", at, "when");
    options.many("--known", "ID", ids, "a fact");
    options.flag("--final", final, "no more");
    options.words("TEXT", "the message", most);
    options.everywhere();
    options.text("-i,--incident", "ID", incident, "which incident");
    options.flag("-q,--quiet", quiet, "only the id");
  }
  Words parse(const Words& arguments) { return options.parse(arguments); }
};

std::string refusal(const Words& arguments, std::size_t most = static_cast<std::size_t>(-1)) {
  Command command(most);
  try {
    command.parse(arguments);
  } catch (const Error& error) {
    CHECK(error.status() == Status::usage);
    return error.what();
  }
  return "taken";
}

}  // namespace

TEST_CASE("options are taken in any place and spelling and the words stay in their order") {
  Command command;
  CHECK(command.parse({"one", "--who", "Mina", "two", "--at=10:12", "-iacme", "-q", "--final", "-"}) ==
        Words{"one", "two", "-"});
  CHECK(command.who == "Mina");
  CHECK(command.at == "10:12");
  CHECK(command.incident == "acme");
  CHECK(command.final);
  CHECK(command.quiet);
}

TEST_CASE("a value is one argument as it was typed") {
  const auto value =
      GENERATE(as<std::string>(), "[a,b]", "[]", "[a]", "a,b", "a=b", "=", "-5", "--who is it", "++", "'q'", "\"q\"",
               "\\n", "a\nb", "{x}", "%s", "-", "--nothing", "true", "ü", "\xff", "[[1,2],[3]]", " padded ");
  CAPTURE(value);
  for (const Words& arguments : {Words{"said", "--who", value}, Words{"--who=" + value, "said"}}) {
    Command command;
    CHECK(command.parse(arguments) == Words{"said"});
    CHECK(command.who == value);
  }
  for (const Words& arguments : {Words{"said", "-i", value}, Words{"said", "--known", value, "--known=" + value}}) {
    Command command;
    CHECK(command.parse(arguments) == Words{"said"});
    CHECK((command.incident == value || command.ids == Words{value, value}));
  }
}

TEST_CASE("of an option that is given twice the last counts and of a list all") {
  Command command;
  command.parse({"--who", "a", "--known", "1", "--who", "b", "--known", "2-k", "-q", "-q"});
  CHECK(command.who == "b");
  CHECK(command.ids == Words{"1", "2-k"});
}

TEST_CASE("a value that may be left out is given behind an equals sign alone") {
  const auto changed = [](const Words& arguments) {
    std::string rev;
    Options options("lint");
    options.words("[PATH]", "files");
    options.perhaps("--changed", "REV", rev, "HEAD", "only what differs");
    const auto words = options.parse(arguments);
    return rev + (words.empty() ? "" : " and " + words.front());
  };
  CHECK(changed({}) == "");
  CHECK(changed({"--changed", "file.toml"}) == "HEAD and file.toml");
  CHECK(changed({"--changed=main", "file.toml"}) == "main and file.toml");
}

TEST_CASE("what contains white space is text") {
  Command command;
  const Words text{"--by me",   "-q is loud", "-i broke it", "--final is not", "-i\nx", "++", "[a,b]",
                   "a --who b", "---",        "--"};
  auto arguments = text;
  arguments.push_back("--final");  // behind -- it is text too
  CHECK(command.parse(arguments) == Words{"--by me", "-q is loud", "-i broke it", "--final is not", "-i\nx", "++",
                                          "[a,b]", "a --who b", "---", "--final"});
  CHECK_FALSE(command.final);
  CHECK_FALSE(command.quiet);
  CHECK(command.incident.empty());
}

TEST_CASE("a joined value may have spaces") {
  Command command;
  CHECK(command.parse({"--who=Mina Patel", "said"}) == Words{"said"});
  CHECK(command.who == "Mina Patel");
}

TEST_CASE("a joined value with spaces is the text where a text is needed and nothing else is one") {
  Command command;
  CHECK(command.parse({"--at=noon we saw it", "--who", "Mina"}) == Words{"--at=noon we saw it"});
  CHECK(command.at.empty());
  CHECK(command.who == "Mina");
}

TEST_CASE("what cannot be meant is refused by name") {
  CHECK_THAT(refusal({"--whom", "x"}), Contains("update has no option --whom; did you mean --who?"));
  CHECK_THAT(refusal({"--incidnt=3"}), Contains("did you mean --incident?"));
  CHECK_THAT(refusal({"-x"}), Contains("update has no option -x") && Contains("goes behind --"));
  CHECK_THAT(refusal({"-qx"}), Contains("update has no option -qx"));
  CHECK_THAT(refusal({"--\x1b[2J"}), Contains("\\u{001b}[2J"));
  CHECK(refusal({"--who"}) == "--who waits for a value");
  CHECK(refusal({"-i"}) == "--incident waits for a value");
  CHECK(refusal({"--who", ""}) == "the value of --who is empty");
  CHECK(refusal({"--who="}) == "the value of --who is empty");
  CHECK(refusal({"--who", " \t\n"}) == "the value of --who is empty");
  CHECK(refusal({"--final=yes"}) == "--final takes no value");
  CHECK_THAT(refusal({"--who", "--final"}),
             Contains("--who waits for a value, and --final is an option") && Contains("--who=--final"));
  CHECK_THAT(refusal({"--who", "--at=10:12"}), Contains("--who waits for a value"));
  CHECK_THAT(refusal({"--who", "--", "text"}), Contains("--who waits for a value"));
  CHECK(refusal({"--who=--final"}) == "taken");
}

TEST_CASE("as many words as the command takes") {
  CHECK(refusal({"a", "b"}, 2) == "taken");
  CHECK_THAT(refusal({"a", "b", "c"}, 2), Contains("update takes TEXT: one argument too many: c"));
  CHECK_THAT(refusal({"a"}, 0), Contains("update takes no ") && Contains(": a"));
  CHECK(refusal({"a", "--help"}, 0) == "taken");
}

TEST_CASE("help is told and what was declared can be listed") {
  Command command;
  command.parse({"-h", "what", "--who", "Mina"});
  CHECK(command.options.wants_help());
  CHECK(command.options.usage() == "TEXT");
  CHECK(command.options.usage_meaning() == "the message");
  REQUIRE(command.options.specs().size() == 7);
  CHECK(command.options.specs()[1].name == "--who");
  CHECK(command.options.specs()[1].placeholder == "NAME");
  CHECK_FALSE(command.options.specs()[1].everywhere);
  CHECK(command.options.specs()[5].everywhere);
  CHECK(command.options.specs()[6].placeholder.empty());
  CHECK_FALSE(Command().options.wants_help());
}
