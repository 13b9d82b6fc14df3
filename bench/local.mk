# Built and run by 'make bench' only, never by 'make' or 'make check'.
BENCHES =
EXTRA_PROGRAMS += $(BENCHES)
CLEANFILES += $(BENCHES)

.PHONY: bench
bench: $(BENCHES)
	@for b in $(BENCHES); do ./$$b || exit 1; done
