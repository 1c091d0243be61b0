# What is installed besides the programs, and the Debian package of it all (`installer/dev package`).

set(VENTANILLA_MAINTAINER "The authors of Ventanilla <ventanilla@iess.example>" CACHE STRING "Who answers for the package: Name <address>")
set(VENTANILLA_HOMEPAGE "" CACHE STRING "Where this package is published; empty: nowhere yet")
set(VENTANILLA_PICTURES_URL "" CACHE STRING "Where the tour's pictures are published, for software centres; empty: nowhere yet")
set(VENTANILLA_DEB_RELEASE 0deb13.1) # -1 would be Debian's own
set(VENTANILLA_DEB_VERSION "${PROJECT_VERSION}-${VENTANILLA_DEB_RELEASE}")
set(VENTANILLA_RELEASED "2026-11-30")
set(VENTANILLA_RELEASED_LONG "Mon, 30 Nov 2026 12:00:00 +0000")

# A software centre wants addresses on the net, no files; those who publish the package know them.
set(VENTANILLA_PUBLISHED "")
if(VENTANILLA_HOMEPAGE)
    string(APPEND VENTANILLA_PUBLISHED "  <url type=\"homepage\">${VENTANILLA_HOMEPAGE}</url>\n")
endif()
if(VENTANILLA_PICTURES_URL)
    string(APPEND VENTANILLA_PUBLISHED "  <screenshots>
    <screenshot type=\"default\">
      <caption>The desk</caption>
      <caption xml:lang=\"es\">El mostrador</caption>
      <image>${VENTANILLA_PICTURES_URL}/03-mostrador.png</image>
    </screenshot>
    <screenshot>
      <caption>The visitor's own screen</caption>
      <caption xml:lang=\"es\">La pantalla de la persona atendida</caption>
      <image>${VENTANILLA_PICTURES_URL}/14-visitante-correo-es.png</image>
    </screenshot>
  </screenshots>\n")
endif()

set(package "${CMAKE_SOURCE_DIR}/resources/package")
set(made "${CMAKE_BINARY_DIR}/package")
configure_file("${package}/ventanilla.desktop.in" "${made}/${VENTANILLA_DESKTOP_ID}.desktop" @ONLY)
configure_file("${package}/ventanilla.metainfo.xml.in" "${made}/${VENTANILLA_DESKTOP_ID}.metainfo.xml" @ONLY)
configure_file("${package}/changelog.in" "${made}/changelog" @ONLY)
file(CONFIGURE OUTPUT "${made}/conffiles" CONTENT "/etc/ventanilla/policy.toml\n")

# The icon as PNG, for desktops that show no SVG.
add_executable(ventanilla-icon "${CMAKE_SOURCE_DIR}/src/app/IconMain.cpp")
target_link_libraries(ventanilla-icon PRIVATE Qt6::Gui Qt6::Svg strict)
set(icon_sizes 48 128 256)
list(TRANSFORM icon_sizes PREPEND "${made}/" OUTPUT_VARIABLE icons)
list(TRANSFORM icons APPEND ".png")
add_custom_command(OUTPUT ${icons} DEPENDS ventanilla-icon "${package}/ventanilla.svg" VERBATIM
    COMMAND "${CMAKE_COMMAND}" -E env QT_QPA_PLATFORM=offscreen ASAN_OPTIONS=detect_leaks=0 $<TARGET_FILE:ventanilla-icon> "${package}/ventanilla.svg" "${made}" ${icon_sizes})

# Pages and changes, packed as the policy wants them: without a name and a time in them.
find_program(GZIP gzip REQUIRED)
set(packed)
function(pack from to)
    add_custom_command(OUTPUT "${made}/${to}" DEPENDS "${from}" VERBATIM COMMAND sh -c "mkdir -p \"$(dirname \"$3\")\" && \"$1\" -9nc \"$2\" >\"$3\"" sh "${GZIP}" "${from}" "${made}/${to}")
    set(packed ${packed} "${made}/${to}" PARENT_SCOPE)
endfunction()
foreach(page IN ITEMS man1/ventanilla.1 man1/ventanilla-verify.1 man8/ventanilla-admin.8)
    get_filename_component(name "${page}" NAME)
    pack("${package}/man/${name}" "man/${page}.gz")
    pack("${package}/man/es/${name}" "man/es/${page}.gz")
endforeach()
pack("${made}/changelog" changelog.Debian.gz)
add_custom_target(package_files DEPENDS ${icons} ${packed})

install(FILES "${made}/${VENTANILLA_DESKTOP_ID}.desktop" DESTINATION share/applications)
install(FILES "${made}/${VENTANILLA_DESKTOP_ID}.metainfo.xml" DESTINATION share/metainfo)
install(FILES "${package}/ventanilla.svg" DESTINATION share/icons/hicolor/scalable/apps RENAME "${VENTANILLA_DESKTOP_ID}.svg")
foreach(size IN LISTS icon_sizes)
    install(FILES "${made}/${size}.png" DESTINATION "share/icons/hicolor/${size}x${size}/apps" RENAME "${VENTANILLA_DESKTOP_ID}.png")
endforeach()
install(DIRECTORY "${made}/man" DESTINATION share)
install(FILES "${made}/changelog.Debian.gz" "${package}/copyright" DESTINATION share/doc/ventanilla)
if(NOT VENTANILLA_HOMEPAGE)
    install(FILES "${package}/lintian-overrides" DESTINATION share/lintian/overrides RENAME ventanilla)
endif()
install(FILES "${CMAKE_SOURCE_DIR}/resources/policy/policy.toml" DESTINATION /etc/ventanilla)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ventanilla)
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE "${VENTANILLA_DEB_RELEASE}")
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${VENTANILLA_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "${VENTANILLA_HOMEPAGE}")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "counter desk of a social security institute")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Somebody who lost online access comes to the counter of Ecuador's social
security institute. The clerk validates the person's identity in presence; on
a screen of their own the person gives a new e-mail address and proves it,
picks a security image and says how to recover the password from now on.

Every step stands in an audit log that neither a clerk nor a database
administrator can quietly rewrite. The package has the desk, its
administration, and a verifier that needs neither.")
# What the linker knows, and the plug-ins and letters that are looked for when the program runs only.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqca-qt6-plugins, qt6-svg-plugins, fonts-inter, fonts-noto-mono")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, gnome-keyring | kwalletmanager")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA "${made}/conffiles")
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_OUTPUT_CONFIG_FILE "${CMAKE_BINARY_DIR}/CPackConfig.cmake")
include(CPack)
