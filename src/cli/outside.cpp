// SPDX-License-Identifier: MIT
#include "cli/outside.h"

#include <fcntl.h>
#include <poll.h>
#include <pwd.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "sitrep/model/entry.h"
#include "sitrep/model/safe.h"

extern char** environ;

namespace sitrep {
namespace {

std::optional<std::string> env(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  return value && *value ? std::optional<std::string>(value) : std::nullopt;
}

std::string five() {
  unsigned char bytes[5];
  if (getrandom(bytes, sizeof bytes, 0) != static_cast<ssize_t>(sizeof bytes)) throw could_not("the system gives no random numbers");
  std::string out;
  for (const auto byte : bytes) out += crockford[byte % crockford.size()];
  return out;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  all.reserve(words.size() + 1);
  for (auto& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

int wait_for(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Ran run_program(std::vector<std::string> command) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return {};
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  pid_t child = -1;
  auto arguments = pointers(command);
  const int fault = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  Ran ran;
  if (fault == 0) {
    char buffer[4096];
    for (;;) {
      const auto got = read(ends[0], buffer, sizeof buffer);
      if (got > 0) ran.out.append(buffer, static_cast<std::size_t>(got));
      if (got == 0 || (got < 0 && errno != EINTR)) break;
    }
    ran.status = wait_for(child);
  }
  close(ends[0]);
  return ran;
}

// The editor comes from the environment alone, as git does it: by the shell, since people set `EDITOR="code --wait"`.
std::optional<std::string> edit(const std::string& draft) {
  const auto visual = env("VISUAL");
  const auto editor = visual ? visual : env("EDITOR");
  if (!editor) return std::nullopt;
  std::string path = env("TMPDIR").value_or("/tmp") + "/sitrep-XXXXXX";
  const int file = mkstemp(path.data());
  if (file < 0) throw could_not("could not make a file for the editor in " + safe(path.substr(0, path.find_last_of('/'))));
  close(file);
  std::ofstream(path) << draft;
  std::vector<std::string> command{"/bin/sh", "-c", *editor + " \"$1\"", "sh", path};
  pid_t child = -1;
  auto arguments = pointers(command);
  const int fault = posix_spawn(&child, arguments[0], nullptr, nullptr, arguments.data(), environ);
  const int status = fault == 0 ? wait_for(child) : -1;
  std::ifstream in(path);
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (status != 0) throw could_not("the editor (" + safe(*editor) + ") failed; what it left is in " + path);
  unlink(path.c_str());
  return text;
}

std::string login() {
  const auto* user = getpwuid(geteuid());
  return user ? std::string(user->pw_name) : env("USER").value_or("");
}

Terminal terminal() {
  Terminal is{isatty(0) == 1, isatty(1) == 1, isatty(2) == 1};
  winsize size{};
  if (ioctl(1, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    is.columns = size.ws_col;
    is.rows = size.ws_row;
  }
  return is;
}

// A zone by its name is found by the process's own zone code, which reads one file; the database behind named_zone
// costs four milliseconds and is asked only for what that file does not settle.
Zone zone(std::string_view name) {
  if (name.empty()) {
    // glibc takes a TZ that names no zone for UTC and says nothing.
    const auto set = env("TZ").value_or("");
    if (set.find('/') != std::string::npos && set[0] != ':' && set[0] != '/') return zone(set);
    return process_zone();
  }
  const bool plain = name.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/") ==
                         std::string_view::npos && name[0] != '/' && name.find("//") == std::string_view::npos;
  const auto file = "/usr/share/zoneinfo/" + std::string(name);
  std::ifstream in(file, std::ios::binary);
  char magic[4] = {};
  if (!plain || !in.read(magic, 4) || std::string_view(magic, 4) != "TZif") return named_zone(name);
  setenv("TZ", (":" + file).c_str(), 1);
  auto made = process_zone();
  made.name = name;
  return made;
}

std::string folder() {
  std::string path(4096, '\0');
  if (!getcwd(path.data(), path.size())) throw could_not("the current folder is gone");
  path.resize(path.find('\0'));
  return path;
}

}  // namespace

Outside::Outside()
    : world{{},       five,  env,      [](const std::vector<std::string>& command) { return run_program(command); },
            edit,     login, zone,     disk,
            terminal(), {},  std::cin, std::cout,
            std::cerr} {
  std::ios::sync_with_stdio(false);
  // A closed pipe and a full quota are errors to be told, not a death in the middle of a write.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  try {
    world.folder = folder();
  } catch (const Error&) {
    world.folder = "/";
  }
}

}  // namespace sitrep
