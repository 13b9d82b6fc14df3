# 7-8. candidates -> verified pairs -> groups
pkginclude_HEADERS += include/wirecopy/group.h
src_lib_libwcint_la_SOURCES += \
	src/lib/group/articles.c src/lib/group/articles.h \
	src/lib/group/boilerplate.c src/lib/group/boilerplate.h \
	src/lib/group/groups.c src/lib/group/groups.h \
	src/lib/group/joins.c src/lib/group/slots.h \
	src/lib/group/names.c src/lib/group/names.h \
	src/lib/group/presets.c src/lib/group/relation.c \
	src/lib/group/verify.c src/lib/group/verify.h \
	src/lib/group/shared.c src/lib/group/shared_kernel.h \
	src/lib/group/shared_loop.h src/lib/group/shared_x86.h
src_lib_libavx2_la_SOURCES += src/lib/group/shared_avx2.c
src_lib_libavx512_la_SOURCES += src/lib/group/shared_avx512.c
src_lib_libneon_la_SOURCES += src/lib/group/shared_neon.c
