# What is installed where, and Debian's packages made of it (cpack): the program, and the library with its headers.
# scripts/package makes them, with the times of the last commit, so that the same sources make the same bytes.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

install(TARGETS sitrep RUNTIME COMPONENT program)
install(FILES share/ci/gitlab-ci.yml share/ci/problem-matcher.json
  DESTINATION ${CMAKE_INSTALL_DATADIR}/sitrep/ci COMPONENT program)
install(DIRECTORY share/schema share/drills share/sql DESTINATION ${CMAKE_INSTALL_DATADIR}/sitrep COMPONENT program)
install(FILES share/completions/bash.completion
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME sitrep COMPONENT program)
install(FILES share/completions/zsh.completion
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions RENAME _sitrep COMPONENT program)
install(FILES share/completions/fish.completion
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d RENAME sitrep.fish COMPONENT program)
option(SITREP_COMPRESSED_PAGES "install the manual compressed, as Debian's packages have it" OFF)
set(made ${CMAKE_BINARY_DIR}/made)
file(MAKE_DIRECTORY ${made})
find_program(GZIP gzip)
foreach(section 1 5 7)
  file(GLOB pages CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/man/*.${section})
  if(SITREP_COMPRESSED_PAGES)
    set(plain ${pages})
    set(pages "")
    foreach(page IN LISTS plain)
      cmake_path(GET page FILENAME name)
      execute_process(COMMAND ${GZIP} -9nc ${page} OUTPUT_FILE ${made}/${name}.gz COMMAND_ERROR_IS_FATAL ANY)
      list(APPEND pages ${made}/${name}.gz)
    endforeach()
  endif()
  install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section} COMPONENT program)
endforeach()

# The pages and their examples, beside each other as they are here, so that their links lead somewhere there too.
set(documents ${CMAKE_INSTALL_DATADIR}/doc/sitrep)
install(FILES README.md DESTINATION ${documents} COMPONENT program)
install(DIRECTORY doc DESTINATION ${documents} COMPONENT program FILES_MATCHING PATTERN "*.md" PATTERN "*.svg" PATTERN "library.md" EXCLUDE)
install(DIRECTORY examples DESTINATION ${documents} COMPONENT program PATTERN "library" EXCLUDE PATTERN "make" EXCLUDE)

# --- the library: find_package(sitrep), or pkg-config
set(layers model format store lint)
foreach(layer IN LISTS layers)
  set_target_properties(sitrep_${layer} PROPERTIES EXPORT_NAME ${layer})
  install(TARGETS sitrep_${layer} EXPORT sitrep ARCHIVE COMPONENT library)
endforeach()
install(DIRECTORY include/sitrep DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT library)
set(config ${CMAKE_INSTALL_LIBDIR}/cmake/sitrep)
install(EXPORT sitrep NAMESPACE sitrep:: FILE sitrepTargets.cmake DESTINATION ${config} COMPONENT library)
configure_package_config_file(cmake/sitrepConfig.cmake.in sitrepConfig.cmake INSTALL_DESTINATION ${config})
write_basic_package_version_file(sitrepConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_BINARY_DIR}/sitrepConfig.cmake ${CMAKE_BINARY_DIR}/sitrepConfigVersion.cmake
  DESTINATION ${config} COMPONENT library)
configure_file(cmake/sitrep.pc.in sitrep.pc @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/sitrep.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT library)
install(FILES doc/library.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libsitrep-dev COMPONENT library)
install(FILES examples/library/append_a_fact.cpp examples/library/CMakeLists.txt
  DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/libsitrep-dev/examples COMPONENT library)

# --- Debian's packages
set(CPACK_PACKAGE_NAME sitrep)
set(CPACK_PACKAGE_VENDOR "the sitrep authors")
set(CPACK_PACKAGE_CONTACT "the sitrep authors <sitrep@example.org>")
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_GENERATOR DEB)
set(CPACK_COMPONENTS_ALL program library)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME sitrep)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION admin)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "tzdata")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "git")
set(CPACK_DEBIAN_PROGRAM_DESCRIPTION "log of one customer escalation, kept by a small team
sitrep keeps facts apart from guesses, one owner and one voice to the
customer, and the next update on the clock, in a plain-text file in git. It
refuses to close until the record shows the customer doing the very thing
that had failed. A validator holds the files to these rules, at the terminal
and in continuous integration.")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME libsitrep-dev)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS
  "libfmt-dev, libhowardhinnant-date-dev, libtomlplusplus-dev, libutf8proc-dev")
set(CPACK_DEBIAN_LIBRARY_DESCRIPTION "library that reads, checks and appends to sitrep's incident logs
Headers and static libraries of the program sitrep: the model of an
incident, the reading and writing of its file format, the rules, and the
append that is on disk before it is acknowledged.")

# What Debian asks of every package: its licence and its changes.
string(TIMESTAMP day "%a, %d %b %Y %H:%M:%S +0000" UTC)  # of SOURCE_DATE_EPOCH, where that is set
configure_file(cmake/changelog.in ${made}/changelog @ONLY)
if(GZIP)
  execute_process(COMMAND ${GZIP} -9nc ${made}/changelog OUTPUT_FILE ${made}/changelog.gz)
  execute_process(COMMAND ${GZIP} -9nc ${CMAKE_SOURCE_DIR}/CHANGELOG.md OUTPUT_FILE ${made}/CHANGELOG.md.gz)
endif()
foreach(package program:sitrep library:libsitrep-dev)
  string(REGEX MATCH "^[^:]+" component ${package})
  string(REGEX REPLACE "^[^:]+:" "" package ${package})
  set(folder ${CMAKE_INSTALL_DATADIR}/doc/${package})
  install(FILES LICENSE DESTINATION ${folder} RENAME copyright COMPONENT ${component})
  install(FILES ${made}/changelog.gz ${made}/CHANGELOG.md.gz DESTINATION ${folder} COMPONENT ${component} OPTIONAL)
endforeach()
include(CPack)
