// SPDX-License-Identifier: MIT
#include "support/defined_types.h"

#include <catch2/catch.hpp>

using namespace sitrep;

TEST_CASE("defined types: those that another source could define too, and no others") {
  const std::string text = R"~(
#include "x.h"  // struct Not1 {
namespace sitrep {
struct Word;                       // declared alone
struct Word { struct Inner { int a = 1'000; }; };
enum class Fit : std::uint8_t { exact };
class Last final : public Word {};
template <class T> void call(T) { struct Local {}; if (true) { const char c = '{'; } }
namespace { struct Hidden {}; namespace deeper { struct Hidden2 {}; } }
namespace view { union Look {}; }
struct Options::Inside {};
const char* const texts[] = {"struct Not2 {", R"(struct Not3 { " )"};
/* struct Not4 {}; */
namespace fs = std::filesystem;
extern "C" { struct Plain {}; }
}
namespace sitrep::bind { struct Given {}; }
)~";
  CHECK(defined_types(text) == std::vector<std::string>{"sitrep::Word", "sitrep::Fit", "sitrep::Last",
                                                        "sitrep::view::Look", "sitrep::Options::Inside",
                                                        "sitrep::Plain", "sitrep::bind::Given"});
}
