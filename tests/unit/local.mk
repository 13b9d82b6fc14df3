# Check's ck_assert macros pass a spare NULL to a format that has no use for it.
UNIT_C = $(AM_CFLAGS) $(CHECK_CFLAGS) $(JSONC_CFLAGS) -Wno-format-extra-args
UNIT_LIBS = src/lib/libwcint.la $(CHECK_LIBS)
EXTRA_DIST += tests/unit/suite.h tests/unit/corpus.h tests/unit/kernels.h

UNIT += tests/unit/check_base
tests_unit_check_base_CFLAGS = $(UNIT_C)
tests_unit_check_base_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_plan
tests_unit_check_plan_CFLAGS = $(UNIT_C)
tests_unit_check_plan_LDADD = $(UNIT_LIBS) $(LIBM)

UNIT += tests/unit/check_json
tests_unit_check_json_CFLAGS = $(UNIT_C)
tests_unit_check_json_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_json_kernel
tests_unit_check_json_kernel_CFLAGS = $(UNIT_C)
tests_unit_check_json_kernel_LDADD = $(UNIT_LIBS) $(UTF8PROC_LIBS)

if HAVE_JSONC
UNIT += tests/unit/check_json_oracle
endif
tests_unit_check_json_oracle_CFLAGS = $(UNIT_C)
tests_unit_check_json_oracle_LDADD = $(UNIT_LIBS) $(JSONC_LIBS)

UNIT += tests/unit/check_quotes
tests_unit_check_quotes_CFLAGS = $(UNIT_C)
tests_unit_check_quotes_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_tokenise
tests_unit_check_tokenise_CFLAGS = $(UNIT_C)
tests_unit_check_tokenise_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_sketch
tests_unit_check_sketch_CFLAGS = $(UNIT_C)
tests_unit_check_sketch_LDADD = $(UNIT_LIBS)
UNIT += tests/unit/check_outlet
tests_unit_check_outlet_CFLAGS = $(UNIT_C)
tests_unit_check_outlet_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_compare
tests_unit_check_compare_CFLAGS = $(UNIT_C)
tests_unit_check_compare_LDADD = $(UNIT_LIBS)
UNIT += tests/unit/check_date
tests_unit_check_date_CFLAGS = $(UNIT_C)
tests_unit_check_date_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_lsh
tests_unit_check_lsh_CFLAGS = $(UNIT_C)
tests_unit_check_lsh_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_verify
tests_unit_check_verify_CFLAGS = $(UNIT_C)
tests_unit_check_verify_LDADD = $(UNIT_LIBS) $(LIBM)

UNIT += tests/unit/check_relation
tests_unit_check_relation_CFLAGS = $(UNIT_C)
tests_unit_check_relation_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_boilerplate
tests_unit_check_boilerplate_CFLAGS = $(UNIT_C)
tests_unit_check_boilerplate_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_groups
tests_unit_check_groups_CFLAGS = $(UNIT_C)
tests_unit_check_groups_LDADD = $(UNIT_LIBS)
UNIT += tests/unit/check_profile
tests_unit_check_profile_CFLAGS = $(UNIT_C)
tests_unit_check_profile_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_source
tests_unit_check_source_CFLAGS = $(UNIT_C)
tests_unit_check_source_LDADD = $(UNIT_LIBS)
# The parts of the program, behind its own headers.
UNIT_CLI = $(UNIT_C) -I$(top_srcdir)/src
UNIT_CLI_LIBS = src/cli/libcli.la $(CHECK_LIBS)

UNIT += tests/unit/check_opt
tests_unit_check_opt_CFLAGS = $(UNIT_CLI)
tests_unit_check_opt_LDADD = $(UNIT_CLI_LIBS)

UNIT += tests/unit/check_stories
tests_unit_check_stories_CFLAGS = $(UNIT_CLI)
tests_unit_check_stories_LDADD = $(UNIT_CLI_LIBS)

UNIT += tests/unit/check_cli
tests_unit_check_cli_CFLAGS = $(UNIT_CLI)
tests_unit_check_cli_LDADD = $(UNIT_CLI_LIBS)

UNIT += tests/unit/check_columns
tests_unit_check_columns_CFLAGS = $(UNIT_CLI)
tests_unit_check_columns_LDADD = $(UNIT_CLI_LIBS)

UNIT += tests/unit/check_spread
tests_unit_check_spread_CFLAGS = $(UNIT_CLI)
tests_unit_check_spread_LDADD = $(UNIT_CLI_LIBS)

UNIT += tests/unit/check_rate
tests_unit_check_rate_CFLAGS = $(UNIT_CLI)
tests_unit_check_rate_LDADD = $(UNIT_CLI_LIBS)

UNIT += tests/unit/check_synth
tests_unit_check_synth_CFLAGS = $(UNIT_CLI)
tests_unit_check_synth_LDADD = $(UNIT_CLI_LIBS)

# Whole streams with truth.
UNIT += tests/unit/check_grouping
tests_unit_check_grouping_CFLAGS = $(UNIT_CLI)
tests_unit_check_grouping_LDADD = $(UNIT_CLI_LIBS)

UNIT += tests/unit/check_score
tests_unit_check_score_CFLAGS = $(UNIT_CLI)
tests_unit_check_score_LDADD = $(UNIT_CLI_LIBS)

UNIT += tests/unit/check_dump
tests_unit_check_dump_CFLAGS = $(UNIT_C)
tests_unit_check_dump_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_reader
tests_unit_check_reader_CFLAGS = $(UNIT_C)
tests_unit_check_reader_LDADD = $(UNIT_LIBS)
EXTRA_DIST += tests/unit/hazards.expect

UNIT += tests/unit/check_pipeline
tests_unit_check_pipeline_CFLAGS = $(UNIT_C)
tests_unit_check_pipeline_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_meta
tests_unit_check_meta_CFLAGS = $(UNIT_C)
tests_unit_check_meta_LDADD = $(UNIT_LIBS)
UNIT += tests/unit/check_jsonl
tests_unit_check_jsonl_CFLAGS = $(UNIT_C)
tests_unit_check_jsonl_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_warc
tests_unit_check_warc_CFLAGS = $(UNIT_C)
tests_unit_check_warc_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_http
tests_unit_check_http_CFLAGS = $(UNIT_C)
tests_unit_check_http_LDADD = $(UNIT_LIBS)
UNIT += tests/unit/check_encoding
tests_unit_check_encoding_CFLAGS = $(UNIT_C)
tests_unit_check_encoding_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_prescan
tests_unit_check_prescan_CFLAGS = $(UNIT_C)
tests_unit_check_prescan_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_language
tests_unit_check_language_CFLAGS = $(UNIT_C)
tests_unit_check_language_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_kind
tests_unit_check_kind_CFLAGS = $(UNIT_C)
tests_unit_check_kind_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_extract
tests_unit_check_extract_CFLAGS = $(UNIT_C)
tests_unit_check_extract_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_dom
tests_unit_check_dom_CFLAGS = $(UNIT_C)
tests_unit_check_dom_LDADD = $(UNIT_LIBS) $(XML_LIBS)

# The same on real pages; without them it says so. See check_dom.c.
DOM_PAGES = $(top_srcdir)/../shared/data
.PHONY: check-dom
check-dom: tests/unit/check_dom
	@found=$$(find $(DOM_PAGES)/ -name '*.html.gz' -o -name '*.warc.gz' \
	  2>/dev/null | sort); \
	if [ -n "$$found" ]; then tests/unit/check_dom $$found; \
	else echo 'check-dom: no pages in $(DOM_PAGES); DOM_PAGES=FOLDER names others'; fi

UNIT += tests/unit/check_hostile
tests_unit_check_hostile_CFLAGS = $(UNIT_C)
tests_unit_check_hostile_LDADD = $(UNIT_LIBS) $(XML_LIBS)
EXTRA_DIST += tests/unit/recipe.h

UNIT += tests/unit/check_kernel
tests_unit_check_kernel_CFLAGS = $(UNIT_C)
tests_unit_check_kernel_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_net
tests_unit_check_net_CFLAGS = $(UNIT_C)
tests_unit_check_net_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_rules
tests_unit_check_rules_CFLAGS = $(UNIT_C)
tests_unit_check_rules_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_agency
tests_unit_check_agency_CFLAGS = $(UNIT_C)
tests_unit_check_agency_LDADD = $(UNIT_LIBS)
EXTRA_DIST += tests/unit/agency_examples.h

UNIT += tests/unit/check_sieve
tests_unit_check_sieve_CFLAGS = $(UNIT_C)
tests_unit_check_sieve_LDADD = $(UNIT_LIBS)

UNIT += tests/unit/check_shared
tests_unit_check_shared_CFLAGS = $(UNIT_C)
tests_unit_check_shared_LDADD = $(UNIT_LIBS)
