/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/permutation.h"

#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"
#include "sketch/sign_kernel.h"
#include "sketch/shingle.h"

/* How many permutations there is room for. */
static size_t
room_of(unsigned bands, unsigned rows)
{
	size_t k = (size_t)bands * rows;

	return (k + WCI_MINIMA_STEP - 1) / WCI_MINIMA_STEP * WCI_MINIMA_STEP;
}

wcopy_status
wci_permutation_init(struct wci_permutation *p, unsigned bands, unsigned rows,
    uint64_t seed)
{
	size_t k = room_of(bands, rows);

	memset(p, 0, sizeof(*p));
	if ((p->a = wci_alloc(3 * k, sizeof(*p->a))) == NULL)
		return WCOPY_ENOMEM;
	p->b = p->a + k;
	p->min = p->b + k;
	p->bands = bands;
	p->rows = rows;
	for (size_t i = 0; i < k; i++) {
		uint64_t h = wci_hash(&(uint32_t){ (uint32_t)i },
		    sizeof(uint32_t), seed);

		p->a[i] = (uint32_t)h | 1;
		p->b[i] = (uint32_t)(h >> 32);
	}
	return WCOPY_OK;
}

void
wci_permutation_clear(struct wci_permutation *p)
{
	wci_free(p->a);
	memset(p, 0, sizeof(*p));
}

size_t
wci_permutation_keys(const struct wci_permutation *p, const uint64_t *s,
    size_t n, uint32_t *scratch, uint64_t *keys)
{
	size_t k = room_of(p->bands, p->rows), seen = 0;

	for (size_t j = 0; j < n; j++) {
		scratch[seen] = (uint32_t)(s[j] >> 32);
		seen += s[j] != WCI_NO_SHINGLE;
	}
	if (seen == 0)
		return 0;
	for (size_t i = 0; i < k; i++)
		p->min[i] = UINT32_MAX;
	wci_sketch_kernel()->minima(p->a, p->b, k, scratch, seen, p->min);
	for (unsigned i = 0; i < p->bands; i++)
		keys[i] = wci_hash(p->min + (size_t)i * p->rows,
		    p->rows * sizeof(*p->min), i);
	return p->bands;
}
