# The command line, tested by tables: see run-tst.sh.
TST = tests/cli/usage.tst
TESTS += $(TST)
EXTRA_DIST += $(TST) tests/cli/expect
dist_check_SCRIPTS += tests/cli/man.sh tests/cli/options.sh
