// SPDX-License-Identifier: MIT
#include "cli/live_terminal.h"

#include <sys/ioctl.h>
#include <sys/select.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <string>

#include "sitrep/model/error.h"

namespace sitrep {
namespace {

constexpr std::string_view enter = "\x1b[?1049h\x1b[?25l";  // the alternate screen, no cursor
constexpr std::string_view leave = "\x1b[?25h\x1b[?1049l";
constexpr std::array caught = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGCONT};

// They arrive only while it waits (pselect), so that none is missed and none breaks into a drawing.
volatile std::sig_atomic_t last_signal = 0;
void note_signal(int number) { last_signal = number; }

class LiveTerminal : public LiveScreen {
 public:
  LiveTerminal() {
    tcgetattr(0, &before_);
    sigset_t blocked;
    sigemptyset(&blocked);
    struct sigaction action {};
    action.sa_handler = note_signal;
    for (std::size_t i = 0; i < caught.size(); ++i) {
      sigaddset(&blocked, caught[i]);
      sigaction(caught[i], &action, &handlers_[i]);
    }
    sigprocmask(SIG_BLOCK, &blocked, &mask_);
    take();
  }

  ~LiveTerminal() override {
    give_back();
    for (std::size_t i = 0; i < caught.size(); ++i) sigaction(caught[i], &handlers_[i], nullptr);
    sigprocmask(SIG_SETMASK, &mask_, nullptr);
  }

  Terminal size() override {
    Terminal is{true, true, isatty(2) == 1};
    winsize size{};
    if (ioctl(1, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
      is.columns = size.ws_col;
      is.rows = size.ws_row;
    }
    return is;
  }

  // Over what stands there, not after wiping it: nothing flickers.
  void show(std::string_view lines) override {
    std::string frame = "\x1b[H";
    while (!lines.empty()) {
      const auto end = std::min(lines.find('\n'), lines.size());
      frame.append(lines.substr(0, end)).append("\x1b[K");
      lines.remove_prefix(std::min(end + 1, lines.size()));
      if (!lines.empty()) frame += "\r\n";
    }
    put(frame + "\x1b[J");
  }

  void ring() override { put("\a"); }

  Event wait(std::chrono::milliseconds most) override {
    const timespec time{most.count() / 1000, (most.count() % 1000) * 1'000'000};
    fd_set keys;
    FD_ZERO(&keys);
    FD_SET(0, &keys);
    last_signal = 0;
    const int ready = pselect(1, &keys, nullptr, nullptr, &time, &mask_);
    if (ready < 0 && errno == EINTR) return of_signal(last_signal);
    return ready > 0 ? of_keys() : Event::time_passed;
  }

 private:
  static void put(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto written = ::write(1, bytes.data(), bytes.size());
      if (written <= 0) return;  // gone: the next wait says so
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }

  void take() const {
    auto raw = before_;
    raw.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO | ISIG);
    raw.c_cc[VMIN] = 0;
    raw.c_cc[VTIME] = 0;
    tcsetattr(0, TCSAFLUSH, &raw);
    put(enter);
  }

  void give_back() const {
    put(leave);
    tcsetattr(0, TCSAFLUSH, &before_);
  }

  static Event of_signal(int number) {
    return number == SIGWINCH || number == SIGCONT || number == 0 ? Event::resized : Event::ended;
  }

  Event of_keys() {
    char keys[64];
    const auto got = ::read(0, keys, sizeof keys);
    if (got <= 0) return Event::ended;
    for (const char key : std::string_view(keys, static_cast<std::size_t>(got))) {
      if (key == 'q' || key == 'Q' || key == '\x03' || key == '\x04') return Event::ended;
      if (key != '\x1a') continue;
      give_back();
      raise(SIGSTOP);
      take();
      return Event::resized;
    }
    return Event::resized;  // any other key draws it anew
  }

  termios before_{};
  sigset_t mask_{};
  std::array<struct sigaction, caught.size()> handlers_{};
};

}  // namespace

std::unique_ptr<LiveScreen> take_terminal() {
  if (isatty(0) != 1 || isatty(1) != 1) {
    throw wrong_usage("--follow needs a terminal; elsewhere: watch -n 5 sitrep status");
  }
  return std::make_unique<LiveTerminal>();
}

}  // namespace sitrep
