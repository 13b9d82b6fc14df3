# One target a parser. Configured with --enable-fuzzers each is a libFuzzer
# program; otherwise it replays its corpus, and 'make check' does so.
check_LTLIBRARIES += tests/fuzz/libreplay.la
tests_fuzz_libreplay_la_SOURCES = tests/fuzz/replay.c
if FUZZERS
FUZZ_DRIVER = $(FUZZ_ENGINE)
else
FUZZ_DRIVER = tests/fuzz/libreplay.la
endif
FUZZ_LIBS = src/lib/libwcint.la $(FUZZ_DRIVER)
check_PROGRAMS += $(FUZZ)
dist_check_SCRIPTS += tests/fuzz/replay.sh
EXTRA_DIST += tests/fuzz/smoke.sh tests/fuzz/corpus tests/fuzz/fuzz.h \
	tests/fuzz/date.dict tests/fuzz/json.dict tests/fuzz/profile.dict

# A short real fuzz run of every target; not part of 'make check'.
.PHONY: check-fuzz
check-fuzz:
if FUZZERS
	$(MAKE) $(AM_MAKEFLAGS) check TESTS=tests/fuzz/smoke.sh
else
	@echo 'check-fuzz needs configure CC=clang --enable-fuzzers'; exit 1
endif

FUZZ += tests/fuzz/fuzz_json
tests_fuzz_fuzz_json_LDADD = $(FUZZ_LIBS)

FUZZ += tests/fuzz/fuzz_date
tests_fuzz_fuzz_date_LDADD = $(FUZZ_LIBS)

FUZZ += tests/fuzz/fuzz_profile
tests_fuzz_fuzz_profile_LDADD = $(FUZZ_LIBS)

FUZZ += tests/fuzz/fuzz_text
tests_fuzz_fuzz_text_LDADD = $(FUZZ_LIBS)

FUZZ += tests/fuzz/fuzz_groups
tests_fuzz_fuzz_groups_LDADD = $(FUZZ_LIBS)
FUZZ += tests/fuzz/fuzz_dump
tests_fuzz_fuzz_dump_LDADD = $(FUZZ_LIBS)
EXTRA_DIST += tests/fuzz/dump.dict

FUZZ += tests/fuzz/fuzz_meta
tests_fuzz_fuzz_meta_LDADD = $(FUZZ_LIBS)
FUZZ += tests/fuzz/fuzz_source
tests_fuzz_fuzz_source_LDADD = $(FUZZ_LIBS)

FUZZ += tests/fuzz/fuzz_jsonl
tests_fuzz_fuzz_jsonl_LDADD = $(FUZZ_LIBS)

FUZZ += tests/fuzz/fuzz_warc
tests_fuzz_fuzz_warc_LDADD = $(FUZZ_LIBS)

FUZZ += tests/fuzz/fuzz_http
tests_fuzz_fuzz_http_LDADD = $(FUZZ_LIBS)
EXTRA_DIST += tests/fuzz/fuzz_reader.h tests/fuzz/source.dict \
	tests/fuzz/jsonl.dict tests/fuzz/warc.dict tests/fuzz/http.dict
FUZZ += tests/fuzz/fuzz_prescan
tests_fuzz_fuzz_prescan_LDADD = $(FUZZ_LIBS)

FUZZ += tests/fuzz/fuzz_sink
tests_fuzz_fuzz_sink_LDADD = $(FUZZ_LIBS)
EXTRA_DIST += tests/fuzz/prescan.dict tests/fuzz/sink.dict \
	tests/fuzz/extract.dict

FUZZ += tests/fuzz/fuzz_extract
tests_fuzz_fuzz_extract_LDADD = $(FUZZ_LIBS)

FUZZ += tests/fuzz/fuzz_agency
tests_fuzz_fuzz_agency_LDADD = $(FUZZ_LIBS)
EXTRA_DIST += tests/fuzz/agency.dict
