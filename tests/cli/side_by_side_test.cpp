// SPDX-License-Identifier: MIT
#include "cli/side_by_side.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace sitrep;

TEST_CASE("side_by_side: each is done once, on however many threads") {
  for (const unsigned threads : {0u, 1u, 2u, 8u, 64u}) {
    for (const std::size_t count : {0u, 1u, 7u, 500u}) {
      std::vector<std::atomic<int>> done(count);
      side_by_side(count, threads, [&](std::size_t at) { ++done[at]; });
      for (const auto& each : done) REQUIRE(each == 1);
    }
  }
}

TEST_CASE("side_by_side: no thread is started where one is enough") {
  std::set<std::thread::id> seen;
  side_by_side(9, 1, [&](std::size_t) { seen.insert(std::this_thread::get_id()); });
  side_by_side(1, 9, [&](std::size_t) { seen.insert(std::this_thread::get_id()); });
  CHECK(seen == std::set{std::this_thread::get_id()});
}

TEST_CASE("side_by_side: several are under way at once") {
  // Both wait for the other to have begun: on one thread this would never end.
  std::atomic<int> begun = 0;
  side_by_side(2, 2, [&](std::size_t) {
    ++begun;
    begun.notify_all();
    for (auto now = begun.load(); now < 2; now = begun.load()) begun.wait(now);
  });
  CHECK(begun == 2);
}

TEST_CASE("side_by_side: what is thrown is carried over, the first of several, when all have ended") {
  for (int time = 0; time < 200; ++time) {
    std::atomic<int> under_way = 0;
    std::string said;
    try {
      side_by_side(50, 8, [&](std::size_t at) {
        ++under_way;
        if (at >= 3) {
          --under_way;
          throw std::runtime_error(std::to_string(at));
        }
        --under_way;
      });
    } catch (const std::runtime_error& error) {
      said = error.what();
    }
    REQUIRE(said == "3");
    REQUIRE(under_way == 0);
  }
}

TEST_CASE("side_by_side: there is at least one core") { CHECK(usable_cores() >= 1); }
