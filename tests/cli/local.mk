# The command line, tested by tables: see run-tst.sh.
TST = tests/cli/usage.tst tests/cli/group.tst tests/cli/clean.tst \
	tests/cli/extract.tst tests/cli/input.tst tests/cli/output.tst \
	tests/cli/spread.tst tests/cli/compare.tst tests/cli/plan.tst tests/cli/bench.tst
TESTS += $(TST)
EXTRA_DIST += $(TST) tests/cli/data tests/cli/expect
dist_check_SCRIPTS += tests/cli/man.sh tests/cli/options.sh
