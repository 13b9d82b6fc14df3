# Built and run by 'make bench' only, never by 'make' or 'make check'. A bench
# of one file needs one line: its name in BENCHES. Run as
# 'make -s bench' it prints 'stage <TAB> case <TAB> value <TAB> unit' alone.
BENCHES =
EXTRA_PROGRAMS += $(BENCHES)
CLEANFILES += $(BENCHES)
EXTRA_DIST += bench/bench.h

BENCHES += bench/bench_base

# Reading and parsing alone; takes BENCH_INPUT as well.
BENCHES += bench/bench_record
bench_bench_record_CPPFLAGS = $(AM_CPPFLAGS) -DCORPORA='"$(abs_top_srcdir)/corpora"'

# 'make bench BENCH_INPUT=FILE BENCH_GOLD=GOLD.tsv' runs the flow on a file of
# yours; without them it is the sample corpus.
BENCHES += bench/bench_pipeline
bench_bench_pipeline_CPPFLAGS = $(AM_CPPFLAGS) -DCORPORA='"$(abs_top_srcdir)/corpora"'

# The trainers: see the head of each source for what FILE holds.
EXTRA_PROGRAMS += bench/train/train_dump
bench_train_train_dump_SOURCES = bench/train/train_dump.c \
	bench/train/dump_set.c bench/train/dump_set.h \
	bench/train/dump_model.c bench/train/dump_model.h \
	bench/train/align.c bench/train/align.h \
	bench/train/common.c bench/train/common.h
bench_train_train_dump_LDADD = src/lib/libwcint.la $(LIBM)

.PHONY: train-dump
train-dump: bench/train/train_dump
	bench/train/train_dump -o $(srcdir)/src/lib/extract/dump_weights.c $(DUMPS)

EXTRA_PROGRAMS += bench/train/train_page
bench_train_train_page_SOURCES = bench/train/train_page.c \
	bench/train/page_set.c bench/train/page_set.h \
	bench/train/page_tokens.c bench/train/page_tokens.h \
	bench/train/page_model.c bench/train/page_model.h \
	bench/train/page_write.c bench/train/page_write.h \
	bench/train/align.c bench/train/align.h \
	bench/train/common.c bench/train/common.h
bench_train_train_page_LDADD = src/lib/libwcint.la $(ZLIB_LIBS) $(LIBM)

# PAGES: {DIRECTORY TRUTH}... as the head of train_page.c says.
.PHONY: train-page train
train-page: bench/train/train_page
	bench/train/train_page -d $(srcdir)/src/lib/extract $(PAGES)
train: train-page train-dump

# What the extractor makes of a directory of pages, as JSON lines.
EXTRA_PROGRAMS += bench/extract_dir
bench_extract_dir_LDADD = src/lib/libwcint.la $(ZLIB_LIBS)

.PHONY: bench
bench: $(BENCHES)
	@for b in $(BENCHES); do \
	  case $$b in \
	  */bench_pipeline) ./$$b $(BENCH_INPUT) $(BENCH_GOLD) || exit 1 ;; \
	  */bench_record) ./$$b $(BENCH_INPUT) || exit 1 ;; \
	  *) ./$$b || exit 1 ;; \
	  esac; \
	done
