# src/cli: the command line, on the public interface only.

# All of the program but main: mkdoc and the unit tests link the same tables.
noinst_LTLIBRARIES += src/cli/libcli.la
src_cli_libcli_la_SOURCES = \
	src/cli/cli.h \
	src/cli/commands.c src/cli/commands.h \
	src/cli/cmd_group.c src/cli/cmd_clean.c src/cli/cmd_extract.c \
	src/cli/cmd_spread.c src/cli/cmd_compare.c src/cli/cmd_plan.c \
	src/cli/cmd_bench.c \
	src/cli/bench_run.c src/cli/bench_run.h \
	src/cli/bench_print.c src/cli/bench_print.h \
	src/cli/opt.c src/cli/opt.h src/cli/opt_table.c \
	src/cli/help.c src/cli/help.h \
	src/cli/manual.c src/cli/manual.h \
	src/cli/fill.c src/cli/fill.h \
	src/cli/msg.c src/cli/msg.h src/cli/plain.h \
	src/cli/input.c src/cli/input.h \
	src/cli/trouble.c src/cli/trouble.h \
	src/cli/rate.c src/cli/rate.h \
	src/cli/feed.c src/cli/feed.h \
	src/cli/lanes.c src/cli/lanes.h \
	src/cli/article.c src/cli/article.h \
	src/cli/extract_out.h src/cli/extract_text.c src/cli/extract_xml.c \
	src/cli/explain.c src/cli/explain.h src/cli/explain_html.c \
	src/cli/markup_out.c src/cli/markup_out.h src/cli/utf8.h \
	src/cli/names.c src/cli/names.h \
	src/cli/stories.c src/cli/stories.h \
	src/cli/report.c src/cli/report.h src/cli/report_text.c \
	src/cli/spool.c src/cli/spool.h \
	src/cli/body.c src/cli/body.h \
	src/cli/columns.c src/cli/columns.h \
	src/cli/decisions.c src/cli/decisions.h \
	src/cli/lag.c src/cli/lag.h \
	src/cli/spread.c src/cli/spread.h src/cli/spread_agency.c \
	src/cli/spread_data.c src/cli/spread_out.h src/cli/spread_text.c \
	src/cli/copy.c src/cli/copy.h \
	src/cli/json_out.c src/cli/json_out.h \
	src/cli/out.c src/cli/out.h \
	src/cli/score.c src/cli/score.h \
	src/cli/synth.c src/cli/synth.h src/cli/synth_plan.h src/cli/synth_rng.h \
	src/cli/synth_make.c src/cli/synth_making.h src/cli/synth_copy.c \
	src/cli/synth_truth.c src/cli/synth_sources.c \
	src/cli/synth_edit.c src/cli/synth_edit.h \
	src/cli/synth_prose.c src/cli/synth_prose.h \
	src/cli/synth_text.c src/cli/synth_text.h \
	src/cli/mem.c src/cli/mem.h
src_cli_libcli_la_LIBADD = src/lib/libwirecopy.la

bin_PROGRAMS += src/cli/wirecopy
src_cli_wirecopy_SOURCES = src/cli/main.c
src_cli_wirecopy_LDADD = src/cli/libcli.la

# The manual page and the completion are written from the program's tables.
noinst_PROGRAMS += src/cli/mkdoc
src_cli_mkdoc_SOURCES = src/cli/mkdoc.c
src_cli_mkdoc_LDADD = src/cli/libcli.la

nodist_man1_MANS = src/cli/wirecopy.1
src/cli/wirecopy.1: src/cli/mkdoc$(EXEEXT)
	$(AM_V_GEN)src/cli/mkdoc$(EXEEXT) man >$@.tmp && mv $@.tmp $@

bashcompdir = $(datadir)/bash-completion/completions
nodist_bashcomp_DATA = src/cli/completions/wirecopy
src/cli/completions/wirecopy: src/cli/mkdoc$(EXEEXT)
	$(AM_V_GEN)$(MKDIR_P) src/cli/completions && \
	  src/cli/mkdoc$(EXEEXT) bash >$@.tmp && mv $@.tmp $@

CLEANFILES += src/cli/wirecopy.1 src/cli/completions/wirecopy
