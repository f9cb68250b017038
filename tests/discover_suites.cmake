# Run after a test program is built: asks it for its suites and writes one ctest test for each. A process a test, as
# gtest_discover_tests makes them, reads the register anew for every one of the several hundred.
#
#   cmake -D program=bin/matcher_tests -D properties="LABELS unit TIMEOUT 300" -D output=tests.cmake -P discover_suites.cmake
execute_process(COMMAND ${program} --gtest_list_tests OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "\n" ";" lines "${listed}")
set(script "")
foreach(line IN LISTS lines)
    # A suite stands at the start of its line and ends with a point; parameters follow behind a #.
    if(line MATCHES "^([^ ].*)\\.( *#.*)?$")
        string(APPEND script "add_test([=[${CMAKE_MATCH_1}]=] [=[${program}]=] [=[--gtest_filter=${CMAKE_MATCH_1}.*]=])\n"
                             "set_tests_properties([=[${CMAKE_MATCH_1}]=] PROPERTIES ${properties})\n")
    endif()
endforeach()
if(script STREQUAL "")
    message(FATAL_ERROR "${program} has no tests")
endif()
file(WRITE ${output} "${script}")
