# 3. article -> agencies that it is credited to
src_lib_libwcint_la_SOURCES += \
	src/lib/agency/table.h src/lib/agency/rows.c src/lib/agency/cues.c \
	src/lib/agency/tokens.c src/lib/agency/tokens.h \
	src/lib/agency/sieve.c src/lib/agency/sieve.h \
	src/lib/agency/sieve_kernel.h src/lib/agency/sieve_loop.h \
	src/lib/agency/sieve_portable.c \
	src/lib/agency/table.c src/lib/agency/table_find.c \
	src/lib/agency/table_impl.h \
	src/lib/agency/items.c src/lib/agency/items.h \
	src/lib/agency/dateline.c src/lib/agency/byline.c src/lib/agency/credit.c \
	src/lib/agency/find.c
src_lib_libavx2_la_SOURCES += src/lib/agency/sieve_avx2.c
src_lib_libavx512_la_SOURCES += src/lib/agency/sieve_avx512.c
src_lib_libneon_la_SOURCES += src/lib/agency/sieve_neon.c

pkginclude_HEADERS += include/wirecopy/agency.h
