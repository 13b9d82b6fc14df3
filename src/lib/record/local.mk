# src/lib/record: see src/README.md
nobase_include_HEADERS += \
	include/wirecopy/date.h \
	include/wirecopy/json.h \
	include/wirecopy/record.h
src_lib_libwcint_la_SOURCES += \
	src/lib/record/wordlist.h \
	src/lib/record/json.c src/lib/record/json_scan.h \
	src/lib/record/json_string.c \
	src/lib/record/date.c src/lib/record/date_scan.h \
	src/lib/record/date_day.c \
	src/lib/record/date_time.c \
	src/lib/record/date_words.c \
	src/lib/record/outlet.c \
	src/lib/record/profile.c src/lib/record/profile.h \
	src/lib/record/profile_impl.h \
	src/lib/record/profile_path.c src/lib/record/profile_path.h \
	src/lib/record/profile_setup.c \
	src/lib/record/profile_table.c src/lib/record/profile_table.h
