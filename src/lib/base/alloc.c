/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "base/alloc.h"

#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#ifdef HAVE_SYS_MMAN_H
#include <sys/mman.h>
#endif
#ifdef HAVE_MALLOC_H
#include <malloc.h>
#endif

/* 0: never fail; 1: fail from now on; n: the nth request from now fails. */
static _Atomic unsigned long countdown;

void
wci_alloc_fail_at(unsigned long n)
{
	atomic_store_explicit(&countdown, n, memory_order_relaxed);
}

/* Counts down to 1 and stays there: from the chosen request on, all fail. */
static bool
must_fail(void)
{
	unsigned long n =
	    atomic_load_explicit(&countdown, memory_order_relaxed);

	if (n == 0)
		return false;
	if (n == 1)
		return true;
	atomic_store_explicit(&countdown, n - 1, memory_order_relaxed);
	return false;
}

/* What is in use since the watch began; frees of what is older count too. */
static _Atomic bool watched;
static _Atomic ptrdiff_t in_use, peak;

void
wci_alloc_watch(void)
{
	atomic_store(&in_use, 0);
	atomic_store(&peak, 0);
	atomic_store(&watched, true);
}

size_t
wci_alloc_peak(void)
{
	return (size_t)atomic_load(&peak);
}

/* A block has come, or is about to go. */
static void *
count(void *p, int sign)
{
#ifdef HAVE_MALLOC_USABLE_SIZE
	if (atomic_load_explicit(&watched, memory_order_relaxed)) {
		ptrdiff_t n = sign * (ptrdiff_t)malloc_usable_size(p);
		ptrdiff_t now = atomic_fetch_add(&in_use, n) + n;
		ptrdiff_t most = atomic_load(&peak);

		while (now > most &&
		       !atomic_compare_exchange_weak(&peak, &most, now))
			continue;
	}
#else
	(void)sign;
#endif
	return p;
}

static bool
bytes_of(size_t n, size_t size, size_t *bytes)
{
	if (size != 0 && n > SIZE_MAX / size)
		return false;
	*bytes = n * size;
	if (*bytes == 0)
		*bytes = 1;
	return true;
}

void *
wci_alloc(size_t n, size_t size)
{
	size_t bytes;

	if (must_fail() || !bytes_of(n, size, &bytes))
		return NULL;
	return count(malloc(bytes), 1);
}

void *
wci_calloc(size_t n, size_t size)
{
	size_t bytes;

	if (must_fail() || !bytes_of(n, size, &bytes))
		return NULL;
	return count(calloc(1, bytes), 1);
}

/* A cache line, and the page that x86 and 64-bit ARM use for large blocks. */
#define LINE ((size_t)64)
#define HUGE_PAGE ((size_t)2 << 20)

void *
wci_calloc_lines(size_t n, size_t size)
{
	size_t bytes, unit;
	void *p;

	if (must_fail() || !bytes_of(n, size, &bytes) ||
	    bytes > SIZE_MAX - HUGE_PAGE)
		return NULL;
	unit = bytes < HUGE_PAGE ? LINE : HUGE_PAGE;
	bytes = (bytes + LINE - 1) & ~(LINE - 1);
	if ((p = aligned_alloc(unit, (bytes + unit - 1) & ~(unit - 1))) == NULL)
		return NULL;
#ifdef MADV_HUGEPAGE
	/* Advice only: without it all goes on with small pages. */
	if (unit == HUGE_PAGE)
		(void)madvise(p, bytes & ~(HUGE_PAGE - 1), MADV_HUGEPAGE);
#endif
	memset(p, 0, bytes);
	return count(p, 1);
}

void *
wci_realloc(void *p, size_t n, size_t size)
{
	size_t bytes;
	void *q;

	if (must_fail() || !bytes_of(n, size, &bytes))
		return NULL;
	(void)count(p, -1);
	q = realloc(p, bytes);
	(void)count(q == NULL ? p : q, 1);
	return q;
}

void
wci_free(void *p)
{
	free(count(p, -1));
}

bool
wci_grow(void *array, size_t *room, size_t need, size_t size)
{
	size_t want = *room;
	void *old, *more;

	if (need <= want)
		return true;
	want = want > SIZE_MAX / 2 ? need : want * 2;
	if (want < need)
		want = need;
	if (want < 16)
		want = 16;
	memcpy(&old, array, sizeof(old));
	if ((more = wci_realloc(old, want, size)) == NULL)
		return false;
	memcpy(array, &more, sizeof(more));
	*room = want;
	return true;
}
