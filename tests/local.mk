# Unit tests: one Check program a module. A program of one file needs no line
# but its name in UNIT; what every one of them links stands in LDADD.
UNIT =
FUZZ =
dist_check_SCRIPTS =
LDADD = src/lib/libwcint.la

include tests/unit/local.mk
include tests/fuzz/local.mk
include tests/cli/local.mk

if HAVE_CHECK
check_PROGRAMS += $(UNIT)
TESTS += $(UNIT)
endif

# A .tst is a table of commands and expected outputs; a .sh is a free script.
TEST_EXTENSIONS = .tst .sh
TST_LOG_COMPILER = $(SHELL) $(srcdir)/tests/cli/run-tst.sh
SH_LOG_COMPILER = $(SHELL)
AM_TESTS_ENVIRONMENT = \
	WIRECOPY=$(abs_top_builddir)/src/cli/wirecopy; export WIRECOPY; \
	CORPORA=$(abs_top_srcdir)/corpora; export CORPORA; \
	BUILD=$(abs_top_builddir); export BUILD; SRC=$(abs_top_srcdir); export SRC; \
	LIBWCINT=$(abs_top_builddir)/src/lib/.libs/libwcint.a; export LIBWCINT; \
	LIBWIRECOPY=$(abs_top_builddir)/src/lib/.libs/libwirecopy.so; export LIBWIRECOPY; \
	SYMS=$(abs_top_srcdir)/src/lib/libwirecopy.sym; export SYMS; \
	FUZZ='$(FUZZ)'; export FUZZ; CC='$(CC)'; export CC; INCLUDE=$(abs_top_srcdir)/include; export INCLUDE; \
	CK_DEFAULT_TIMEOUT=180; export CK_DEFAULT_TIMEOUT; LC_ALL=C; export LC_ALL;
	CK_DEFAULT_TIMEOUT=60; export CK_DEFAULT_TIMEOUT; LC_ALL=C; export LC_ALL;
if SANITIZE
AM_TESTS_ENVIRONMENT += CK_FORK=no; export CK_FORK; SANITIZED=yes; export SANITIZED;
endif
dist_check_SCRIPTS += tests/symbols.sh tests/headers.sh tests/readme.sh
TESTS += $(dist_check_SCRIPTS)
EXTRA_DIST += tests/cli/run-tst.sh tests/valgrind.supp tests/tally.sh

.PHONY: check-valgrind
check-valgrind:
	$(MAKE) $(AM_MAKEFLAGS) check TESTS='$(UNIT)' \
	  LOG_COMPILER='$(LIBTOOL) --mode=execute valgrind -q --leak-check=full --error-exitcode=9 --suppressions=$(abs_top_srcdir)/tests/valgrind.supp' \
	  TESTS_ENVIRONMENT='CK_FORK=no; export CK_FORK; UNDER_VALGRIND=yes; export UNDER_VALGRIND;'

# The library as a stranger uses it: see tests/example. Needs 'make install'.
EXTRA_DIST += tests/example/groups.c tests/example/installcheck.sh
installcheck-local:
	CC='$(CC)' CFLAGS='$(CFLAGS) $(WC_SAN)' LDFLAGS='$(LDFLAGS)' DESTDIR='$(DESTDIR)' \
	PREFIX='$(prefix)' BINDIR='$(bindir)' LIBDIR='$(libdir)' \
	SRC='$(abs_top_srcdir)' CORPORA='$(abs_top_srcdir)/corpora' \
	  $(SHELL) $(srcdir)/tests/example/installcheck.sh
