src_lib_libwcint_la_SOURCES += \
	src/lib/extract/tag.c src/lib/extract/tag.h \
	src/lib/extract/page.c src/lib/extract/page.h \
	src/lib/extract/encoding.c src/lib/extract/encoding.h \
	src/lib/extract/entity.c src/lib/extract/entity.h \
	src/lib/extract/scan_tag.c src/lib/extract/scan_tag.h \
	src/lib/extract/scan_note.c src/lib/extract/scan_note.h \
	src/lib/extract/scan_stack.c src/lib/extract/scan_stack.h \
	src/lib/extract/scan_out.c src/lib/extract/scan_out.h \
	src/lib/extract/scan_text.c \
	src/lib/extract/prescan.c src/lib/extract/prescan.h \
	src/lib/extract/sink.c src/lib/extract/sink.h \
	src/lib/extract/sax.c src/lib/extract/sax.h \
	src/lib/extract/class_words.c src/lib/extract/class_words.h \
	src/lib/extract/class_weights.c \
	src/lib/extract/class_memo.c src/lib/extract/class_memo.h \
	src/lib/extract/markup.c src/lib/extract/markup.h \
	src/lib/extract/markup_block.c src/lib/extract/markup_alike.c \
	src/lib/extract/markup_title.c \
	src/lib/extract/net.c src/lib/extract/net.h \
	src/lib/extract/net_kernel.h src/lib/extract/net_loops.h \
	src/lib/extract/page_weights.c \
	src/lib/extract/classify.c src/lib/extract/classify.h \
	src/lib/extract/rules.c src/lib/extract/rules.h \
	src/lib/extract/body.c src/lib/extract/body.h \
	src/lib/extract/fallback.c src/lib/extract/fallback.h \
	src/lib/extract/kind.c src/lib/extract/kind.h \
	src/lib/extract/language.c src/lib/extract/language.h \
	src/lib/extract/language_rows.c \
	src/lib/extract/extractor.h src/lib/extract/explain.c \
	src/lib/extract/stage.h src/lib/extract/extract.c

src_lib_libwcint_la_SOURCES += \
	src/lib/extract/dump_words.c src/lib/extract/dump_words.h \
	src/lib/extract/dump_phrases.c src/lib/extract/dump_phrases.h \
	src/lib/extract/dump_measure.c src/lib/extract/dump_measure.h \
	src/lib/extract/dump_lines.c src/lib/extract/dump_lines.h \
	src/lib/extract/dump_markdown.c src/lib/extract/dump_markdown.h \
	src/lib/extract/dump_feature.c src/lib/extract/dump_feature.h \
	src/lib/extract/dump_weights.c \
	src/lib/extract/dump_rules.c src/lib/extract/dump_rules.h \
	src/lib/extract/dump_head.c src/lib/extract/dump_head.h \
	src/lib/extract/dump.c src/lib/extract/dump.h

pkginclude_HEADERS += include/wirecopy/extract.h
src_lib_libwcint_la_SOURCES += \
	src/lib/extract/visible.c src/lib/extract/visible.h \
	src/lib/extract/meta_jsonld.c src/lib/extract/meta_jsonld.h \
	src/lib/extract/meta_parts.h \
	src/lib/extract/meta_find.c src/lib/extract/meta_title.c \
	src/lib/extract/meta_from.c \
	src/lib/extract/meta_names.c src/lib/extract/meta_names.h \
	src/lib/extract/meta_date.c src/lib/extract/meta_byline.c \
	src/lib/extract/meta.c src/lib/extract/meta.h
src_lib_libavx2_la_SOURCES += src/lib/extract/net_avx2.c
src_lib_libavx512_la_SOURCES += src/lib/extract/net_avx512.c
