// SPDX-License-Identifier: MIT
// toml++ for a program that links it statically: Debian has the shared library alone, which is made just so. Without
// its assertions, as that one: hostile bytes are to be an error, not an abort.
#ifndef NDEBUG
#define NDEBUG
#endif
#define TOML_HEADER_ONLY 0
#define TOML_IMPLEMENTATION
#include <toml++/toml.h>
