/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "sketch/permutation.h"

#include <string.h>

#include "base/alloc.h"
#include "base/hash.h"
#include "sketch/shingle.h"

wcopy_status
wci_permutation_init(struct wci_permutation *p, unsigned bands, unsigned rows,
    uint64_t seed)
{
	size_t k = (size_t)bands * rows;

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
    size_t n, uint64_t *keys)
{
	size_t k = (size_t)p->bands * p->rows, seen = 0;
	const uint32_t *a = p->a, *b = p->b;
	uint32_t *min = p->min;

	for (size_t i = 0; i < k; i++)
		min[i] = UINT32_MAX;
	for (size_t j = 0; j < n; j++) {
		uint32_t x = (uint32_t)(s[j] >> 32);

		if (s[j] == WCI_NO_SHINGLE)
			continue;
		seen++;
		for (size_t i = 0; i < k; i++) {
			uint32_t h = a[i] * x + b[i];

			min[i] = h < min[i] ? h : min[i];
		}
	}
	if (seen == 0)
		return 0;
	for (unsigned i = 0; i < p->bands; i++)
		keys[i] = wci_hash(min + (size_t)i * p->rows,
		    p->rows * sizeof(*min), i);
	return p->bands;
}
