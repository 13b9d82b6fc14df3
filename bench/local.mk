# Built and run by 'make bench' only, never by 'make' or 'make check'. A bench
# of one file needs one line: its name in BENCHES. Run as
# 'make -s bench' it prints 'stage <TAB> case <TAB> value <TAB> unit' alone.
BENCHES =
EXTRA_PROGRAMS += $(BENCHES)
CLEANFILES += $(BENCHES)
EXTRA_DIST += bench/bench.h

BENCHES += bench/bench_base

.PHONY: bench
bench: $(BENCHES)
	@for b in $(BENCHES); do ./$$b || exit 1; done
