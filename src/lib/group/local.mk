# 7-8. candidates -> verified pairs -> groups
nobase_include_HEADERS += include/wirecopy/group.h
src_lib_libwcint_la_SOURCES += src/lib/group/relation.c
