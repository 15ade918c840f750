# Writes OUT: a sorted table of {name, text} of every FOLDER/*.md.
file(GLOB files ${FOLDER}/*.md)
list(SORT files)
set(rows "")
foreach(file IN LISTS files)
  get_filename_component(name ${file} NAME_WE)
  file(READ ${file} text)
  string(APPEND rows "    {\"${name}\", R\"~~~(${text})~~~\"},\n")
endforeach()
list(LENGTH files count)
file(WRITE ${OUT}.new "// Made by cmake/embed.cmake from src/lint/explain/*.md.
#include \"lint/explain.h\"

namespace sitrep {
namespace {
constexpr ExplainText texts[] = {
${rows}};
}  // namespace
std::span<const ExplainText> explain_texts() { return texts; }
}  // namespace sitrep
")
file(COPY_FILE ${OUT}.new ${OUT} ONLY_IF_DIFFERENT)
