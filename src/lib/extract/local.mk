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

src_lib_libwcint_la_SOURCES += \
	src/lib/extract/dump_words.c src/lib/extract/dump_words.h \
	src/lib/extract/dump_phrases.c src/lib/extract/dump_phrases.h \
	src/lib/extract/dump_measure.c src/lib/extract/dump_measure.h \
	src/lib/extract/dump_lines.c src/lib/extract/dump_lines.h \
	src/lib/extract/dump_feature.c src/lib/extract/dump_feature.h \
	src/lib/extract/dump_net.c src/lib/extract/dump_net.h \
	src/lib/extract/dump_weights.c \
	src/lib/extract/dump_rules.c src/lib/extract/dump_rules.h \
	src/lib/extract/dump_head.c src/lib/extract/dump_head.h \
	src/lib/extract/dump.c src/lib/extract/dump.h

pkginclude_HEADERS += include/wirecopy/extract.h
