# What `cmake --install` installs and `cpack -G DEB` packs: the program with its data, and the library with its headers.

include(CMakePackageConfigHelpers)
set(cmake_dir ${CMAKE_INSTALL_LIBDIR}/cmake/vakpeil)
set(data_dir ${CMAKE_INSTALL_DATADIR}/vakpeil)

# Headers name each other as "matcher/matcher.hpp" and users name them as <vakpeil/matcher/matcher.hpp>: both folders are
# searched. The file set adds the first itself.
install(TARGETS vakpeil EXPORT vakpeil_targets
        ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/vakpeil
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS vakpeil_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

install(EXPORT vakpeil_targets FILE vakpeilTargets.cmake NAMESPACE vakpeil:: DESTINATION ${cmake_dir})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/vakpeilConfig.cmake.in ${PROJECT_BINARY_DIR}/vakpeilConfig.cmake
                              INSTALL_DESTINATION ${cmake_dir} PATH_VARS data_dir)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/vakpeilConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/vakpeilConfig.cmake ${PROJECT_BINARY_DIR}/vakpeilConfigVersion.cmake
        DESTINATION ${cmake_dir})

install(DIRECTORY ${PROJECT_SOURCE_DIR}/lexicons/data/ DESTINATION ${data_dir}/lexicons)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/corpora/register/ DESTINATION ${data_dir}/register)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/corpora/vacancies/ DESTINATION ${data_dir}/vacancies)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/corpora/judgments/ DESTINATION ${data_dir}/judgments)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/matcher/data/ DESTINATION ${data_dir}/matcher)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/tools/page/ DESTINATION ${data_dir}/page)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/tools/serve/interface/ DESTINATION ${data_dir}/serve)
install(FILES ${VAKPEIL_DATA_DIR}/vakpeil.index DESTINATION ${data_dir})
install(FILES README.md ARCHITECTURE.md CHANGELOG.md CONTRIBUTING.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_PACKAGE_NAME vakpeil)
set(CPACK_PACKAGE_CONTACT "Vakpeil maintainers <maintainers@vakpeil.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${PROJECT_DESCRIPTION})
set(CPACK_PACKAGE_DESCRIPTION
    "The program vakpeil reads a Dutch vacancy and says which Flemish professional qualification fits, at which level, how sure
it is, and why. With its word lists, its index, and its C++ library.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER ${CPACK_PACKAGE_CONTACT})
set(CPACK_DEBIAN_PACKAGE_SECTION text)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Only to build against the library.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libxapian-dev, libicu-dev, libxml2-dev, libfmt-dev, libarchive-dev, libsimdjson-dev, libpoppler-cpp-dev, libhunspell-dev, pkg-config, hunspell-nl")
include(CPack)
