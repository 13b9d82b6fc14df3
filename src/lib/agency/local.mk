# 3. article -> agencies that it is credited to
src_lib_libwcint_la_SOURCES += \
	src/lib/agency/table.h src/lib/agency/rows.c src/lib/agency/cues.c \
	src/lib/agency/tokens.c src/lib/agency/tokens.h \
	src/lib/agency/sieve.c src/lib/agency/sieve.h src/lib/agency/table.c \
	src/lib/agency/items.c src/lib/agency/items.h \
	src/lib/agency/dateline.c src/lib/agency/byline.c src/lib/agency/credit.c \
	src/lib/agency/find.c

pkginclude_HEADERS += include/wirecopy/agency.h
