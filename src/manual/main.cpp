// SPDX-License-Identifier: MIT
// sitrep_manual [--check] TEMPLATE…: writes each page beside its template (man/sitrep.1 from man/sitrep.1.in, a page in
// Markdown likewise), or with --check says which of them are not what their templates and the code's tables make.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "manual/page.h"
#include "manual/specification.h"

namespace {

using std::filesystem::path;

std::string content(const path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(file.string() + " could not be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

// The number of the first line in which the two differ.
std::size_t first_difference(const std::string& a, const std::string& b) {
  std::istringstream lines_of_a(a);
  std::istringstream lines_of_b(b);
  std::string line_of_a;
  std::string line_of_b;
  for (std::size_t number = 1;; ++number) {
    const bool more_a = static_cast<bool>(std::getline(lines_of_a, line_of_a));
    const bool more_b = static_cast<bool>(std::getline(lines_of_b, line_of_b));
    if (more_a != more_b || line_of_a != line_of_b || !more_a) return number;
  }
}

bool is_current(const path& page, const std::string& made) {
  const auto there = exists(page) ? content(page) : std::string();
  if (there == made) return true;
  std::cerr << page.string() << ':' << first_difference(there, made)
            << ": differs from what its template and the code's tables make; scripts/manual makes it anew\n";
  return false;
}

void write(const path& page, const std::string& made) {
  std::ofstream out(page, std::ios::binary);
  out << made << std::flush;
  if (!out) throw std::runtime_error(page.string() + " could not be written");
}

}  // namespace

int main(int count, char** arguments) try {
  std::vector<std::string> templates(arguments + 1, arguments + count);
  const bool check = !templates.empty() && templates.front() == "--check";
  if (check) templates.erase(templates.begin());
  if (templates.empty()) throw std::runtime_error("usage: sitrep_manual [--check] TEMPLATE...");
  bool current = true;
  for (const path file : templates) {
    const auto page = path(file).replace_extension();
    const auto folder = file.parent_path();
    const sitrep::manual::Beside beside{[&](const std::string& name) { return content(folder / name); },
                                        [&](const std::string& other) { return exists(folder / (other + ".in")); }};
    const auto name = page.filename().string();
    const auto made = page.extension() == ".md" ? sitrep::manual::filled_markdown(content(file), name)
                                                : sitrep::manual::filled(content(file), name, beside);
    if (check) {
      current = is_current(page, made) && current;
    } else {
      write(page, made);
    }
  }
  return current ? 0 : 1;
} catch (const std::exception& error) {
  std::cerr << "sitrep_manual: " << error.what() << '\n';
  return 2;
}
