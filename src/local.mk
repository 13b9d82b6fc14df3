# The library. Each stage names its own files; they stand here in the order data flows.
include_HEADERS = include/wirecopy.h
pkginclude_HEADERS =

# All of the library, hidden symbols included: the tests and benches link this.
noinst_LTLIBRARIES += src/lib/libwcint.la
src_lib_libwcint_la_SOURCES =
src_lib_libwcint_la_LIBADD = $(KERNELS) $(XXHASH_LIBS) $(XML_LIBS) $(ZLIB_LIBS) \
	$(ZSTD_LIBS) $(DEFLATE_LIBS) \
	$(UTF8PROC_LIBS) $(LIBM)

# Vector kernels, each compiled with flags of its own.
KERNELS =
if HAVE_AVX2
KERNELS += src/lib/libavx2.la
endif
if HAVE_AVX512
KERNELS += src/lib/libavx512.la
endif
if HAVE_NEON
KERNELS += src/lib/libneon.la
endif
EXTRA_LTLIBRARIES = src/lib/libavx2.la src/lib/libavx512.la src/lib/libneon.la
CLEANFILES += $(EXTRA_LTLIBRARIES)
src_lib_libavx2_la_SOURCES =
src_lib_libavx2_la_CFLAGS = $(AM_CFLAGS) $(AVX2_CFLAGS)
src_lib_libavx512_la_SOURCES =
src_lib_libavx512_la_CFLAGS = $(AM_CFLAGS) $(AVX512_CFLAGS)
src_lib_libneon_la_SOURCES =

include src/lib/base/local.mk
include src/lib/record/local.mk
include src/lib/extract/local.mk
include src/lib/text/local.mk
include src/lib/agency/local.mk
include src/lib/sketch/local.mk
include src/lib/index/local.mk
include src/lib/group/local.mk
include src/lib/pipeline/local.mk

# The installed library: the same objects behind the symbol ledger.
lib_LTLIBRARIES += src/lib/libwirecopy.la
src_lib_libwirecopy_la_SOURCES =
src_lib_libwirecopy_la_LIBADD = src/lib/libwcint.la
src_lib_libwirecopy_la_LDFLAGS = $(AM_LDFLAGS) -no-undefined -version-info $(LT_VERSION) \
	-export-symbols $(top_srcdir)/src/lib/libwirecopy.sym
EXTRA_src_lib_libwirecopy_la_DEPENDENCIES = src/lib/libwirecopy.sym
EXTRA_DIST += src/lib/libwirecopy.sym

pkgconfigdir = $(libdir)/pkgconfig
nodist_pkgconfig_DATA = src/lib/libwirecopy.pc

include src/cli/local.mk
