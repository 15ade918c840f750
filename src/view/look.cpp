// SPDX-License-Identifier: MIT
#include "view/look.h"

namespace sitrep {
namespace {

std::string_view code(Ink ink) {
  switch (ink) {
    case Ink::plain: return "";
    case Ink::title: return "1";
    case Ink::late: return "31";
    case Ink::unsure: return "33";
    case Ink::good: return "32";
    case Ink::aside: return "2";
  }
  return "";
}

}  // namespace

std::string paint(std::string_view text, Ink ink, const Look& look) {
  if (!look.colour || ink == Ink::plain || text.empty()) return std::string(text);
  return "\x1b[" + std::string(code(ink)) + "m" + std::string(text) + "\x1b[0m";
}

}  // namespace sitrep
