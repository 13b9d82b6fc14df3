# src/lib/record: see src/README.md
pkginclude_HEADERS += \
	include/wirecopy/date.h \
	include/wirecopy/json.h \
	include/wirecopy/record.h
src_lib_libwcint_la_SOURCES += \
	src/lib/record/wordlist.h \
	src/lib/record/json.c src/lib/record/json_scan.h \
	src/lib/record/json_string.c \
	src/lib/record/json_kernel.c src/lib/record/json_kernel.h \
	src/lib/record/json_vector.h \
	src/lib/record/date.c src/lib/record/date_scan.h \
	src/lib/record/date_day.c \
	src/lib/record/date_iso.c \
	src/lib/record/date_time.c \
	src/lib/record/date_words.c \
	src/lib/record/outlet.c \
	src/lib/record/profile.c src/lib/record/profile.h \
	src/lib/record/profile_impl.h \
	src/lib/record/profile_path.c src/lib/record/profile_path.h \
	src/lib/record/profile_setup.c \
	src/lib/record/profile_table.c src/lib/record/profile_table.h

# From bytes to raw records, and from raw records to records.
src_lib_libwcint_la_SOURCES += \
	src/lib/record/window.c src/lib/record/window.h \
	src/lib/record/input.c src/lib/record/input.h \
	src/lib/record/codec.h src/lib/record/gzip.c src/lib/record/zstd.c \
	src/lib/record/ahead.c src/lib/record/ahead.h \
	src/lib/record/source.c src/lib/record/source.h \
	src/lib/record/head.c src/lib/record/head.h \
	src/lib/record/params.c src/lib/record/params.h \
	src/lib/record/format.h src/lib/record/formats.c \
	src/lib/record/reader.c \
	src/lib/record/jsonl.c \
	src/lib/record/warc.c src/lib/record/warc_head.c \
	src/lib/record/warc_head.h \
	src/lib/record/page.c \
	src/lib/record/payload.c src/lib/record/payload.h \
	src/lib/record/http.c src/lib/record/http.h \
	src/lib/record/parser.c src/lib/record/parser.h
src_lib_libavx2_la_SOURCES += src/lib/record/json_avx2.c
src_lib_libavx512_la_SOURCES += src/lib/record/json_avx512.c
