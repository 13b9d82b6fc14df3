pkginclude_HEADERS += include/wirecopy/base.h include/wirecopy/kernel.h
src_lib_libwcint_la_SOURCES += \
	src/lib/base/status.c \
	src/lib/base/kernel.c src/lib/base/by_kernel.h \
	src/lib/base/error.c src/lib/base/error.h \
	src/lib/base/alloc.c src/lib/base/alloc.h \
	src/lib/base/arena.c src/lib/base/arena.h \
	src/lib/base/buf.c src/lib/base/buf.h \
	src/lib/base/utf8.c src/lib/base/utf8.h \
	src/lib/base/utf8_vector.h \
	src/lib/base/hash.h src/lib/base/swar.h
src_lib_libavx2_la_SOURCES += src/lib/base/utf8_avx2.c
src_lib_libavx512_la_SOURCES += src/lib/base/utf8_avx512.c
