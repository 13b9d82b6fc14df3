/* SPDX-License-Identifier: MIT */
/*
 * suite.h - the one main() of every unit program, and what they all need
 */
#ifndef SUITE_H
#define SUITE_H

#include <check.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wirecopy/base.h>

/* Run SUITE; 0 if all passed. */
static inline int
run_suite(Suite *suite)
{
	SRunner *sr = srunner_create(suite);
	int failed;

	srunner_run_all(sr, CK_ENV);
	failed = srunner_ntests_failed(sr);
	srunner_free(sr);
	return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* A string literal or C string as a span. */
static inline struct wcopy_span
span_of(const char *s)
{
	return (struct wcopy_span){ s, strlen(s) };
}

/*
 * How often a property test tries: n times, or a twentieth of that under
 * valgrind, which is about as much slower and looks at each step, not at many.
 */
static inline unsigned
test_rounds(unsigned n)
{
	return getenv("UNDER_VALGRIND") != NULL ? (n + 19) / 20 : n;
}

#define ck_assert_span_eq(span, text)                                          \
	do {                                                                   \
		struct wcopy_span s_ = (span);                                 \
		const char *t_ = (text);                                       \
		ck_assert_msg(s_.len == strlen(t_) &&                          \
				  (s_.len == 0 ||                              \
				      memcmp(s_.ptr, t_, s_.len) == 0),        \
		    "%s is '%.*s', not '%s'", #span, (int)s_.len,              \
		    s_.ptr == NULL ? "" : s_.ptr, t_);                         \
	} while (0)

/*
 * Seeded random numbers for property tests (xorshift64*). The seed is fixed,
 * or WIRECOPY_SEED, and printed, so that a failure can be replayed.
 */
static inline uint64_t
test_seed(void)
{
	const char *s = getenv("WIRECOPY_SEED");
	uint64_t seed = s != NULL ? strtoull(s, NULL, 0) : 20261122;

	printf("WIRECOPY_SEED=%" PRIu64 "\n", seed);
	return seed == 0 ? 1 : seed;
}

static inline uint64_t
test_random(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return *state * UINT64_C(0x2545F4914F6CDD1D);
}

#endif
