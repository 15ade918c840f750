// SPDX-License-Identifier: MIT
// The pages' templates, share/html/<name>.mustache, which are compiled in. What a template names in two braces passes
// markup::escaped(): nothing that a file says is ever taken for markup. Three braces are for markup of our own making
// alone, and a test holds the templates to the few names that may stand there.
#pragma once

#include <kainjow/mustache.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sitrep {

struct EmbeddedTemplate {
  std::string_view name;
  std::string_view text;
};
std::span<const EmbeddedTemplate> embedded_templates();

namespace view {

// What a template is filled with. Every name that a template asks for has to be given: an empty text or list and false
// all mean that its section is left out.
class Fill {
 public:
  Fill& text(const std::string& name, std::string_view text);
  Fill& flag(const std::string& name, bool set);
  Fill& list(const std::string& name, std::vector<Fill> items);

  const kainjow::mustache::data& data() const { return data_; }

 private:
  kainjow::mustache::data data_;
};

std::string filled(std::string_view name, const Fill& fill);

}  // namespace view

}  // namespace sitrep
