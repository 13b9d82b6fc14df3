# All stages in one flow: the only folder that knows them all.
pkginclude_HEADERS += include/wirecopy/compare.h include/wirecopy/pipeline.h
src_lib_libwcint_la_SOURCES += \
	src/lib/pipeline/batch.c src/lib/pipeline/batch.h \
	src/lib/pipeline/candidates.c src/lib/pipeline/candidates.h \
	src/lib/pipeline/chunk.c src/lib/pipeline/chunk.h \
	src/lib/pipeline/clock.h \
	src/lib/pipeline/compare.c \
	src/lib/pipeline/cost.c \
	src/lib/pipeline/decide.c src/lib/pipeline/decider.h \
	src/lib/pipeline/flow.h src/lib/pipeline/number.c \
	src/lib/pipeline/place.c src/lib/pipeline/see.c \
	src/lib/pipeline/pipeline.c \
	src/lib/pipeline/pool.c src/lib/pipeline/pool.h \
	src/lib/pipeline/prepare.c src/lib/pipeline/prepare.h \
	src/lib/pipeline/runs.c src/lib/pipeline/runs.h \
	src/lib/pipeline/timing.c src/lib/pipeline/timing.h \
	src/lib/pipeline/version.c
