src_lib_libwcint_la_SOURCES += \
	src/lib/extract/tag.c src/lib/extract/tag.h \
	src/lib/extract/page.c src/lib/extract/page.h \
	src/lib/extract/encoding.c src/lib/extract/encoding.h \
	src/lib/extract/entity.c src/lib/extract/entity.h \
	src/lib/extract/scan_tag.c src/lib/extract/scan_tag.h \
	src/lib/extract/scan_note.c src/lib/extract/scan_note.h \
	src/lib/extract/scan_stack.c src/lib/extract/scan_stack.h \
	src/lib/extract/prescan.c src/lib/extract/prescan.h \
	src/lib/extract/sink.c src/lib/extract/sink.h \
	src/lib/extract/sax.c src/lib/extract/sax.h \
	src/lib/extract/body.c src/lib/extract/body.h \
	src/lib/extract/extract.c

nobase_include_HEADERS += include/wirecopy/extract.h
