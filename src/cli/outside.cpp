// SPDX-License-Identifier: MIT
#include "cli/outside.h"

#include <fcntl.h>
#include <pwd.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/random.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <thread>

#include "cli/live_screen.h"
#include "cli/live_terminal.h"
#include "cli/zones.h"
#include "sitrep/model/entry.h"
#include "sitrep/model/safe.h"

extern char** environ;

namespace sitrep {
namespace {

std::optional<std::string> variable(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  return value && *value ? std::optional<std::string>(value) : std::nullopt;
}

// TZ as it was at the start: since then clock_zone has put others into its place.
std::function<std::optional<std::string>(std::string_view)> environment_at_start() {
  return [tz = variable("TZ")](std::string_view name) { return name == "TZ" ? tz : variable(name); };
}

std::string five() {
  unsigned char bytes[5];
  if (getentropy(bytes, sizeof bytes) != 0) throw could_not("the system gives no random numbers");
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

// In memory where the system can: a full disk must not keep git from telling who writes.
std::FILE* unnamed_file() {
#ifdef __linux__
  const int number = memfd_create("sitrep", MFD_CLOEXEC);
  if (number >= 0) return fdopen(number, "w+");
#endif
  return std::tmpfile();
}

// A file without a name: what is given to a program and taken from it passes through such files, so that neither side
// ever waits for the other to read.
class Unnamed {
 public:
  Unnamed() : file_(unnamed_file()) {
    if (!file_) throw could_not("could not make a temporary file");
    fcntl(number(), F_SETFD, FD_CLOEXEC);
  }
  Unnamed(const Unnamed&) = delete;
  Unnamed& operator=(const Unnamed&) = delete;
  ~Unnamed() { std::fclose(file_); }

  int number() const { return fileno(file_); }

  void fill(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size() || std::fflush(file_) != 0) {
      throw could_not("could not write a temporary file");
    }
    std::rewind(file_);
  }

  std::string text() {
    std::string all;
    char buffer[4096];
    std::rewind(file_);
    for (;;) {
      const auto got = std::fread(buffer, 1, sizeof buffer, file_);
      all.append(buffer, got);
      if (got < sizeof buffer) return all;
    }
  }

 private:
  std::FILE* file_;
};

std::vector<std::string> environment_with(const Program& program) {
  std::vector<std::string> all;
  for (char** each = environ; *each; ++each) {
    const std::string_view variable(*each);
    const auto name = variable.substr(0, variable.find('='));
    const auto is_set = [&](const auto& set) { return set.first == name; };
    if (std::ranges::none_of(program.env, is_set)) all.emplace_back(variable);
  }
  for (const auto& [name, value] : program.env) {
    if (value) all.push_back(name + "=" + *value);
  }
  return all;
}

Ran run_program(Program program) {
  std::optional<Unnamed> in;
  Unnamed out;
  Unnamed err;
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  if (program.input.empty()) {
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  } else {
    in.emplace().fill(program.input);
    posix_spawn_file_actions_adddup2(&actions, in->number(), 0);
  }
  posix_spawn_file_actions_adddup2(&actions, out.number(), 1);
  posix_spawn_file_actions_adddup2(&actions, err.number(), 2);
  pid_t child = -1;
  auto arguments = pointers(program.words);
  auto variables = environment_with(program);
  const auto environment = pointers(variables);
  const int fault = posix_spawnp(&child, arguments[0], &actions, nullptr, arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  if (fault != 0) return {};
  Ran ran;
  ran.status = wait_for(child);
  ran.out = out.text();
  ran.err = err.text();
  return ran;
}

// The editor comes from the environment alone, as git does it: by the shell, since people set `EDITOR="code --wait"`.
std::optional<std::string> edit(const std::string& draft) {
  const auto visual = variable("VISUAL");
  const auto editor = visual ? visual : variable("EDITOR");
  if (!editor) return std::nullopt;
  std::string path = variable("TMPDIR").value_or("/tmp") + "/sitrep-XXXXXX";
  const int file = mkstemp(path.data());
  if (file < 0)
    throw could_not("could not make a file for the editor in " + safe(path.substr(0, path.find_last_of('/'))));
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

bool show(std::vector<std::string> words) {
  pid_t child = -1;
  auto arguments = pointers(words);
  return posix_spawnp(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) == 0 && wait_for(child) == 0;
}

std::string login() {
  const auto* user = getpwuid(geteuid());
  return user ? std::string(user->pw_name) : variable("USER").value_or("");
}

void pause(std::chrono::milliseconds time) { std::this_thread::sleep_for(time); }

Terminal terminal() {
  Terminal is{isatty(0) == 1, isatty(1) == 1, isatty(2) == 1};
  winsize size{};
  if (ioctl(1, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    is.columns = size.ws_col;
    is.rows = size.ws_row;
  }
  return is;
}

std::string folder() {
  std::string path(4096, '\0');
  if (!getcwd(path.data(), path.size())) return {};
  path.resize(path.find('\0'));
  return path;
}

}  // namespace

Outside::Outside()
    : world{{},
            five,
            environment_at_start(),
            [](const Program& program) { return run_program(program); },
            edit,
            login,
            pause,
            clock_zone,
            disk,
            terminal(),
            {},
            std::cin,
            std::cout,
            std::cerr,
            take_terminal,
            show,
            check_zone} {
  std::ios::sync_with_stdio(false);
  // A closed pipe and a full quota are errors to be told, not a death in the middle of a write.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  world.folder = folder();
}

}  // namespace sitrep
