# 3. article -> words
src_lib_libwcint_la_SOURCES += \
	src/lib/text/chars.c src/lib/text/chars.h \
	src/lib/text/quotes.c src/lib/text/quotes.h \
	src/lib/text/context.c src/lib/text/context.h \
	src/lib/text/fold_kernel.c src/lib/text/fold_kernel.h \
	src/lib/text/fold_loop.h src/lib/text/words_loop.h \
	src/lib/text/marks_loop.h \
	src/lib/text/word_hash.h \
	src/lib/text/fold_portable.c \
	src/lib/text/places.c src/lib/text/places.h \
	src/lib/text/tokenise.c src/lib/text/tokenise.h
src_lib_libavx2_la_SOURCES += src/lib/text/fold_avx2.c
src_lib_libavx512_la_SOURCES += \
	src/lib/text/fold_avx512.c src/lib/text/fold_avx512.h \
	src/lib/text/words_avx512.c
src_lib_libneon_la_SOURCES += src/lib/text/fold_neon.c
