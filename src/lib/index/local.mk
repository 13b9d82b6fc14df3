# 6. keys -> candidates
pkginclude_HEADERS += include/wirecopy/plan.h
src_lib_libwcint_la_SOURCES += \
	src/lib/index/lsh.c src/lib/index/lsh.h \
	src/lib/index/plan.c
