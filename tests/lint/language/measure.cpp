// SPDX-License-Identifier: MIT
// measure SEEN UNSEEN [--misses]: how well the language rules do on the labelled sentences. --misses prints the seen
// ones that are judged wrongly; of the unseen ones only counts are ever printed.
#include <exception>
#include <iostream>
#include <string_view>

#include "lint/language/labelled.h"

int main(int count, char** words) {
  if (count < 3) {
    std::cerr << "usage: measure SEEN UNSEEN [--misses]\n";
    return 2;
  }
  try {
    const auto seen = sitrep::language::measure(sitrep::language::read_rows(words[1]));
    std::cout << "seen\n" << sitrep::language::table(seen);
    if (count > 3 && std::string_view(words[3]) == "--misses") {
      for (const auto& failure : seen.failures) std::cout << failure << '\n';
      return 0;
    }
    std::cout << "\nunseen\n"
              << sitrep::language::table(sitrep::language::measure(sitrep::language::read_rows(words[2])));
  } catch (const std::exception& error) {
    std::cerr << "measure: " << error.what() << '\n';
    return 3;
  }
  return 0;
}
