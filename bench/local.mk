# Built and run by 'make bench' only, never by 'make' or 'make check'. A bench
# of one file needs one line: its name in BENCHES. Run as
# 'make -s bench' it prints 'stage <TAB> case <TAB> value <TAB> unit' alone.
BENCHES =
EXTRA_PROGRAMS += $(BENCHES)
CLEANFILES += $(BENCHES)
EXTRA_DIST += bench/bench.h

BENCHES += bench/bench_base
BENCHES += bench/bench_index

# Reading and parsing alone; takes BENCH_INPUT as well.
BENCHES += bench/bench_record
bench_bench_record_CPPFLAGS = $(AM_CPPFLAGS) -DCORPORA='"$(abs_top_srcdir)/corpora"'
# 'bench_sketch INPUT' signs the articles of a file as well.
BENCHES += bench/bench_sketch

# 'make bench BENCH_INPUT=FILE' takes the pages of yours.
BENCHES += bench/bench_extract
bench_bench_extract_CPPFLAGS = $(AM_CPPFLAGS) -DCORPORA='"$(abs_top_srcdir)/corpora"'

# What hostile pages cost; takes recipes as well.
BENCHES += bench/bench_hostile
bench_bench_hostile_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/tests/unit \
	-DCORPORA='"$(abs_top_srcdir)/corpora"'
bench_bench_hostile_LDADD = src/lib/libwcint.la $(XML_LIBS)

# 'make bench-quality QUALITY_N=1000000 QUALITY_SEED=7 QUALITY_INPUT=FILE' runs
# it large, with the articles of FILE as sources; see bench/README.md.
BENCHES += bench/quality
bench_quality_SOURCES = bench/quality.c bench/quality_run.c bench/quality_run.h
bench_quality_CPPFLAGS = $(AM_CPPFLAGS) -I$(top_srcdir)/src
bench_quality_LDADD = src/cli/libcli.la
EXTRA_DIST += bench/README.md

QUALITY_N = 10000
QUALITY_SEED = 42
.PHONY: bench-quality
bench-quality: bench/quality
	bench/quality -n $(QUALITY_N) -s $(QUALITY_SEED) $(QUALITY_FLAGS) \
	  $(QUALITY_INPUT)

# 'make train SETS="PAGES TRUTH ..."' learns the weights of the extractor from
# labelled pages: see the head of train.c. It takes some minutes.
EXTRA_PROGRAMS += bench/train/train
bench_train_train_SOURCES = bench/train/train.c bench/train/train.h \
	bench/train/train_pages.c bench/train/train_dumps.c \
	bench/train/page_read.c bench/train/page_read.h \
	bench/train/page_set.c bench/train/page_set.h \
	bench/train/page_tokens.c bench/train/page_tokens.h \
	bench/train/dump_set.c bench/train/dump_set.h \
	bench/train/render.c bench/train/render.h \
	bench/train/model.c bench/train/model.h \
	bench/train/score.c bench/train/score.h \
	bench/train/write.c bench/train/write.h \
	bench/train/align.c bench/train/align.h \
	bench/train/common.c bench/train/common.h
bench_train_train_LDADD = src/lib/libwcint.la $(ZLIB_LIBS) $(LIBM)

.PHONY: train
train: bench/train/train
	bench/train/train -d $(srcdir)/src/lib/extract $(SETS)

# What the extractor makes of a directory of pages, as JSON lines.
EXTRA_PROGRAMS += bench/extract_dir
bench_extract_dir_LDADD = src/lib/libwcint.la $(ZLIB_LIBS)

# The flow as a whole is measured by the program itself.
.PHONY: bench
bench: $(BENCHES) src/cli/wirecopy$(EXEEXT)
	@src/cli/wirecopy bench --synthetic 20000 --threads 1 --repeat 3 --tsv | \
	  tail -n +2
	@for b in $(BENCHES); do \
	  case $$b in \
	  */bench_extract | */bench_record) ./$$b $(BENCH_INPUT) || exit 1 ;; \
	  */quality) ./$$b -l || exit 1 ;; \
	  *) ./$$b || exit 1 ;; \
	  esac; \
	done

# Beside other tools, from the Python package index, in a venv of the build
# folder: see the head of peers.py. 'make bench-peers PEERS="--articles FILE
# --gold GOLD.tsv --pages FILE.warc.gz"' takes data of yours; without them it is
# a stream whose truth is known, and the sample pages.
EXTRA_DIST += bench/peers/run.sh bench/peers/peers.py bench/peers/tools.py \
	bench/peers/requirements.txt
PEERS = --articles bench/peers/stream.jsonl --pages $(top_srcdir)/corpora/news/html

.PHONY: bench-peers
bench-peers: src/cli/wirecopy$(EXEEXT) bench/peers/stream.jsonl
	@$(LIBTOOL) --silent --mode=execute $(srcdir)/bench/peers/run.sh \
	  $(abs_builddir)/bench/peers/venv src/cli/wirecopy $(PEERS)

bench/peers/stream.jsonl: bench/quality$(EXEEXT)
	@$(MKDIR_P) bench/peers
	@bench/quality -n 10000 -o $@.part && mv $@.part $@

clean-local: clean-peers
.PHONY: clean-peers
clean-peers:
	rm -rf bench/peers/venv bench/peers/stream.jsonl

# Instructions of each stage for the sample corpus, against bench/counts.tsv.
EXTRA_DIST += bench/counts.sh bench/counts.tsv
.PHONY: check-counts renew-counts
check-counts: all
	sh $(srcdir)/bench/counts.sh .
renew-counts: all
	sh $(srcdir)/bench/counts.sh . renew
