// SPDX-License-Identifier: MIT
// The command table: every command's name, group, one line and the function that declares its options. Help, the
// manual, completion and suggestions read it; a new command is one line here.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "cli/options.h"
#include "cli/session.h"
#include "sitrep/model/error.h"

namespace sitrep {

using Action = std::function<Status(Session&)>;
using Bind = Action (*)(Options&);

enum class Group { six, facts, people, repair, after, look, files };
std::string_view in_words(Group group);

struct Command {
  std::string_view name;
  Group group;
  std::string_view summary;
  Bind bind;
};

// In the order of commands.md.
std::span<const Command> commands();
const Command* find_command(std::string_view name);  // aliases too

struct Alias {
  std::string_view name;
  std::string_view command;
};
std::span<const Alias> aliases();

}  // namespace sitrep
