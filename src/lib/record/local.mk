# src/lib/record: see src/README.md
nobase_include_HEADERS += include/wirecopy/json.h
src_lib_libwcint_la_SOURCES += \
	src/lib/record/json.c src/lib/record/json_scan.h \
	src/lib/record/json_string.c \
	src/lib/record/outlet.c
