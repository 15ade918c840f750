# How the program is linked. Loading shared libraries takes longer than all that `status --short` does, so what can be
# linked statically is: the C++ runtime, fmt, toml++ and utf8proc. SITREP_LINK says how far to go:
#   shared  every library shared, as Debian's packages have it: a library's fix reaches this program too
#   static  all but the C library (the default with GCC)
#   whole   the C library too: one file that runs on any Linux of this processor (the tarball of scripts/package)
# date's zones, which Debian has as a shared library alone, are for users of the library: the program does without.
find_library(UTF8PROC_ARCHIVE libutf8proc.a)
set(default shared)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND UTF8PROC_ARCHIVE AND NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize" AND NOT SITREP_COUNTED)
  set(default static)
endif()
set(SITREP_LINK ${default} CACHE STRING "how the program is linked: shared, static or whole")
set_property(CACHE SITREP_LINK PROPERTY STRINGS shared static whole)

if(SITREP_LINK STREQUAL "shared")
  target_link_libraries(sitrep PRIVATE sitrep_cli)
  target_link_options(sitrep PRIVATE LINKER:--as-needed)
elseif(NOT SITREP_LINK MATCHES "^(static|whole)$")
  message(FATAL_ERROR "SITREP_LINK is shared, static or whole, not ${SITREP_LINK}")
elseif(NOT UTF8PROC_ARCHIVE OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  message(FATAL_ERROR "SITREP_LINK=${SITREP_LINK} takes GCC and libutf8proc.a")
else()
  # The layers by their archives, not by their names, which would bring the shared libraries with them.
  set(layers sitrep_cli sitrep_view sitrep_lint sitrep_store sitrep_format sitrep_model)
  list(TRANSFORM layers REPLACE "(.+)" "$<TARGET_FILE:\\1>" OUTPUT_VARIABLE archives)
  add_dependencies(sitrep ${layers})
  target_include_directories(sitrep PRIVATE $<TARGET_PROPERTY:sitrep_cli,INTERFACE_INCLUDE_DIRECTORIES>
    $<TARGET_PROPERTY:tomlplusplus::tomlplusplus,INTERFACE_INCLUDE_DIRECTORIES>)
  target_sources(sitrep PRIVATE cmake/static/fmt.cpp cmake/static/tomlplusplus.cpp)
  target_compile_options(sitrep PRIVATE -ffunction-sections)
  target_link_libraries(sitrep PRIVATE ${archives} ${UTF8PROC_ARCHIVE})
  target_link_options(sitrep PRIVATE LINKER:--gc-sections)
  if(SITREP_LINK STREQUAL "whole")
    target_compile_options(sitrep PRIVATE -fPIE)
    target_link_options(sitrep PRIVATE -static-pie)
  else()
    target_link_options(sitrep PRIVATE -static-libstdc++ -static-libgcc)
  endif()
endif()
