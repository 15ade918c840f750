# What is compiled in, so that the program needs no file beside it: the explanations of the rules (prose beside the
# rules, src/lint/explain/<rule>.md), the drills that ship (share/drills/<name>.toml) and the shells' completion scripts
# (share/completions/<shell>.completion), the style of the pages (share/html/<name>.css) and their
# templates (share/html/<name>.mustache).
function(sitrep_embed target folder extension header type function)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${folder}/*.${extension})
  set(source ${CMAKE_BINARY_DIR}/${function}.cpp)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${CMAKE_SOURCE_DIR}/${folder} -DEXTENSION=${extension} -DHEADER=${header}
            -DTYPE=${type} -DFUNCTION=${function} -DOUT=${source} -P ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
    COMMENT "Embedding ${folder}")
  target_sources(${target} PRIVATE ${source})
endfunction()

sitrep_embed(sitrep_lint src/lint/explain md lint/explain.h ExplainText explain_texts)
sitrep_embed(sitrep_cli share/drills toml cli/drills.h ShippedDrill shipped_drills)
sitrep_embed(sitrep_cli share/completions completion cli/completion.h CompletionScript completion_scripts)
sitrep_embed(sitrep_view share/html css view/site_shell.h EmbeddedStyle embedded_styles)
sitrep_embed(sitrep_view share/html mustache view/template.h EmbeddedTemplate embedded_templates)
