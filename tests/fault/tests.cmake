# SPDX-License-Identifier: MIT
# What an append promises about the order of calls, about death and about failure at each of them: first the append
# alone, then the whole program. README.md says how each of them was seen to fail; sizes.py how much of each runs.
add_executable(append_probe fault/append_probe.cpp)
target_link_libraries(append_probe PRIVATE sitrep_store)

# The program without the fsync of files, and without that of folders: found out by program_order.
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  foreach(lack files folders)
    add_executable(sitrep_lacks_fsync_of_${lack} ${CMAKE_SOURCE_DIR}/src/main.cpp fault/lacking_fsync.cpp)
    target_link_libraries(sitrep_lacks_fsync_of_${lack} PRIVATE sitrep_cli)
    target_link_options(sitrep_lacks_fsync_of_${lack} PRIVATE -Wl,--wrap=fsync)
    list(APPEND lacking $<TARGET_FILE:sitrep_lacks_fsync_of_${lack}>)
  endforeach()
  target_compile_definitions(sitrep_lacks_fsync_of_files PRIVATE SITREP_LACKS_FOLDERS=0)
  target_compile_definitions(sitrep_lacks_fsync_of_folders PRIVATE SITREP_LACKS_FOLDERS=1)
endif()

function(fault_test name)
  add_test(NAME fault.${name}
    COMMAND ${Python3_EXECUTABLE} -B ${CMAKE_CURRENT_SOURCE_DIR}/fault/${name}.py ${ARGN})
  set_tests_properties(fault.${name} PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 1800)
endfunction()

if(Python3_FOUND)
  foreach(test order_of_calls kill_each_call failing_calls other_answers editor_in_the_gap)
    fault_test(${test} $<TARGET_FILE:append_probe>)
  endforeach()
  foreach(test program_killed program_failing program_edited parallel_writers odd_files)
    fault_test(${test} $<TARGET_FILE:sitrep>)
  endforeach()
  fault_test(program_order $<TARGET_FILE:sitrep> ${lacking})
endif()
