# Writes OUT: a sorted table of {name, text} of every FOLDER/*.EXTENSION, as FUNCTION() of type TYPE, declared in HEADER.
file(GLOB files ${FOLDER}/*.${EXTENSION})
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} text)
  string(APPEND rows "    {\"${name}\", R\"~~~(${text})~~~\"},\n")
endforeach()
file(WRITE ${OUT}.new "// Made by cmake/embed.cmake from *.${EXTENSION}.
#include \"${HEADER}\"

namespace sitrep {
namespace {
constexpr ${TYPE} texts[] = {
${rows}};
}  // namespace
std::span<const ${TYPE}> ${FUNCTION}() { return texts; }
}  // namespace sitrep
")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
