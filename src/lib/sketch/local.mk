# 4-5. words -> shingles -> signature
pkginclude_HEADERS += include/wirecopy/sketch.h
src_lib_libwcint_la_SOURCES += \
	src/lib/sketch/shingle.c src/lib/sketch/shingle.h \
	src/lib/sketch/bottomk.c src/lib/sketch/bottomk.h \
	src/lib/sketch/permutation.c src/lib/sketch/permutation.h \
	src/lib/sketch/overlap.c \
	src/lib/sketch/sign_kernel.c src/lib/sketch/sign_kernel.h \
	src/lib/sketch/sign_loop.h src/lib/sketch/sign_portable.c \
	src/lib/sketch/signer.c
src_lib_libavx2_la_SOURCES += src/lib/sketch/sign_avx2.c
src_lib_libavx512_la_SOURCES += src/lib/sketch/sign_avx512.c
src_lib_libneon_la_SOURCES += src/lib/sketch/sign_neon.c
