// SPDX-License-Identifier: MIT
#include "view/template.h"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "view/markup.h"

namespace sitrep::view {
namespace {

using kainjow::mustache::mustache;
using Data = kainjow::mustache::data;

// The library leaves out what nobody gave; a name that is misspelt in a template or here would go unseen.
class Given : public kainjow::mustache::context<std::string> {
 public:
  using context::context;
  const Data* get(const std::string& name) const override {
    const auto* found = context::get(name);
    if (!found) throw std::logic_error("a template asks for what is not given: " + name);
    return found;
  }
};

mustache parsed(std::string_view name) {
  const auto found = std::ranges::find(embedded_templates(), name, &EmbeddedTemplate::name);
  if (found == embedded_templates().end()) throw std::logic_error("there is no template " + std::string(name));
  mustache made{std::string(found->text)};
  if (!made.is_valid()) throw std::logic_error("template " + std::string(name) + ": " + made.error_message());
  made.set_custom_escape(markup::escaped);
  return made;
}

// Rendering changes the object, and pages are made on several threads.
mustache& ready(std::string_view name) {
  thread_local std::map<std::string, mustache, std::less<>> all;
  const auto found = all.find(name);
  return found != all.end() ? found->second : all.emplace(name, parsed(name)).first->second;
}

}  // namespace

Fill& Fill::text(const std::string& name, std::string_view text) {
  data_[name] = text.empty() ? Data(false) : Data(std::string(text));
  return *this;
}

Fill& Fill::flag(const std::string& name, bool set) {
  data_[name] = Data(set);
  return *this;
}

Fill& Fill::list(const std::string& name, std::vector<Fill> items) {
  kainjow::mustache::list all;
  all.reserve(items.size());
  for (auto& each : items) all.push_back(std::move(each.data_));
  data_[name] = Data(all);
  return *this;
}

std::string filled(std::string_view name, const Fill& fill) {
  Given given(&fill.data());
  return ready(name).render(given);
}

}  // namespace sitrep::view
