// SPDX-License-Identifier: MIT
#include "cli/unnamed.h"

#include <algorithm>

#include "model/ascii.h"
#include "sitrep/model/blanked.h"

namespace sitrep {
namespace {

constexpr std::string_view left_out = "…";

bool is_word(char c) { return is_alphanumeric(c) || c == '_' || static_cast<unsigned char>(c) >= 128; }

bool stands_alone(std::string_view text, std::size_t at, std::size_t size) {
  return (at == 0 || !is_word(text[at - 1])) && (at + size == text.size() || !is_word(text[at + size]));
}

bool begins_sentence(std::string_view before) {
  const auto last = before.find_last_not_of(" \n");
  return last == std::string_view::npos || std::string_view(".!?").find(before[last]) != std::string_view::npos;
}

std::string replaced(std::string_view text, std::string_view name, std::string_view instead) {
  std::string out;
  std::size_t done = 0;
  for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + name.size())) {
    if (!stands_alone(text, at, name.size())) continue;
    const bool has_article = instead.starts_with("the ");
    // "the Acme service" already has an article.
    if (has_article && (text.substr(0, at).ends_with("the ") || text.substr(0, at).ends_with("The "))) {
      out += text.substr(done, at - done);
      out += instead.substr(4);
      done = at + name.size();
      continue;
    }
    const bool capital = has_article && begins_sentence(text.substr(0, at));
    out += text.substr(done, at - done);
    out += capital ? "T" + std::string(instead.substr(1)) : std::string(instead);
    done = at + name.size();
  }
  return out += text.substr(done);
}

// Words between spaces that are an address of mail, or a number to call.
std::string without_addresses(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = std::min(text.find_first_of(" \n\t,;()<>", at), text.size());
    const auto word = text.substr(at, end - at);
    const auto sign = word.find('@');
    const bool mail = sign != std::string_view::npos && sign > 0 && word.find('.', sign) != std::string_view::npos;
    std::size_t digits = 0;
    auto number_end = at;
    if (word.starts_with('+')) {  // its groups may be apart
      for (auto next = at + 1;
           next < text.size() &&
           (is_digit(text[next]) || std::string_view(" -/()").find(text[next]) != std::string_view::npos);
           ++next) {
        if (!is_digit(text[next])) continue;
        ++digits;
        number_end = next + 1;
      }
    }
    if (mail) {
      out += left_out;
      at = end;
    } else if (digits >= 7) {
      out += left_out;
      at = number_end;
    } else {
      out += word;
      at = end;
    }
    if (at < text.size() && at == end) out += text[at++];
  }
  return out;
}

}  // namespace

void Unnamed::hide(std::string_view name, std::string_view instead) {
  if (name.size() < 2 || name == redacted) return;
  names_.emplace_back(name, instead);
  std::ranges::stable_sort(names_, std::greater<>(), [](const auto& each) { return each.first.size(); });
}

void Unnamed::learn(const Incident& incident) {
  const auto person = [&](std::string_view whole) {
    hide(whole, "the reporter");
    const auto name = whole.substr(0, whole.find(" ("));  // "Dana (Acme)"
    hide(name, "the reporter");
    const auto first = name.substr(0, name.find(' '));
    if (first.size() > 2) hide(first, "the reporter");
  };
  for (const auto* standing : incident.all("report")) {
    auto versions = standing->amendments;
    versions.insert(versions.end(), {standing->said, standing->now});
    for (const auto* report : versions) {
      person(report->text("reporter"));
      hide(report->text("customer"), "the customer");
      hide(report->text("account"), left_out);
    }
  }
  for (const auto* standing : incident.all("confirmation")) {
    hide(standing->now->text("customer"), "the customer");
    if (!incident.ours(standing->now->text("who"))) person(standing->now->text("who"));
  }
  for (const auto* standing : incident.all("trial")) hide(standing->now->text("account"), left_out);
  for (const auto* standing : incident.all("join")) {
    if (standing->now->has("from")) person(standing->now->text("name"));
  }
}

std::string Unnamed::operator()(std::string_view text) const {
  auto out = without_addresses(text);
  for (const auto& [name, instead] : names_) out = replaced(out, name, instead);
  return out;
}

}  // namespace sitrep
