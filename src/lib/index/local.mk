# src/lib/index: see src/README.md
nobase_include_HEADERS += include/wirecopy/plan.h
src_lib_libwcint_la_SOURCES += \
	src/lib/index/plan.c
