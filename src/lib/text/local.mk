# 3. article -> words
src_lib_libwcint_la_SOURCES += \
	src/lib/text/chars.c src/lib/text/chars.h \
	src/lib/text/quotes.c src/lib/text/quotes.h \
	src/lib/text/tokenise.c src/lib/text/tokenise.h
