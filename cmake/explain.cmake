# The explanations of the rules lie as prose beside the rules (src/lint/explain/<rule>.md) and are compiled in, so that
# `sitrep explain` works without a file installed.
file(GLOB explanations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/lint/explain/*.md)
set(explain_source ${CMAKE_BINARY_DIR}/explain_texts.cpp)
add_custom_command(
  OUTPUT ${explain_source}
  COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_SOURCE_DIR}/src/lint/explain -DOUT=${explain_source}
          -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
  DEPENDS ${explanations} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
  COMMENT "Embedding the explanations of the rules")
target_sources(sitrep_lint PRIVATE ${explain_source})
