# src/lib/pipeline: see src/README.md
nobase_include_HEADERS += include/wirecopy/compare.h
src_lib_libwcint_la_SOURCES += \
	src/lib/pipeline/compare.c \
	src/lib/pipeline/runs.c src/lib/pipeline/runs.h
