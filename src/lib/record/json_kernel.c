/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/json_kernel.h"

#include <string.h>

#include "base/by_kernel.h"

const char wci_json_escapes[256] = {
	['"'] = '"',
	['\\'] = '\\',
	['/'] = '/',
	['b'] = '\b',
	['f'] = '\f',
	['n'] = '\n',
	['r'] = '\r',
	['t'] = '\t',
};

const struct wci_json_kernel *
wci_json_kernel(void)
{
	static const struct wci_json_kernel *const sets[] = {
		WCI_BY_KERNEL(&wci_json_portable, &wci_json_portable,
		    &wci_json_avx2, &wci_json_avx512),
	};

	return sets[wcopy_kernel_in_use()];
}

/* The bytes of s before the first special one, ored into *seen. */
static inline size_t
run(const char *s, size_t len, uint64_t *seen)
{
	size_t i = 0;

	for (; len - i >= 8; i += 8) {
		uint64_t x = wci_load8(s + i), stop = wci_json_special(x);

		if (stop != 0) {
			size_t n = wci_first_mark(stop);

			/* The bytes below the stop, of which there may be
			 * none: a shift by 64 is not allowed. */
			*seen |= n == 0 ? 0 : x << (8 - n) * 8;
			return i + n;
		}
		*seen |= x;
	}
	for (; i < len; i++) {
		unsigned char c = (unsigned char)s[i];

		if (c == '"' || c == '\\' || c < 0x20)
			break;
		*seen |= c;
	}
	return i;
}

static size_t
string(const char *s, size_t len, unsigned *seen)
{
	uint64_t bytes = 0;
	size_t i = 0;

	for (;;) {
		i += run(s + i, len - i, &bytes);
		if (len - i < 2 || s[i] != '\\' ||
		    wci_json_escapes[(unsigned char)s[i + 1]] == 0)
			break;
		*seen |= WCI_JSON_ESCAPED;
		i += 2;
	}
	if ((bytes & WCI_EACH(0x80)) != 0)
		*seen |= WCI_JSON_HIGH;
	return i;
}

static size_t
plain(const char *s, size_t len, char *out, size_t *used)
{
	size_t i = 0, n = 0;

	while (i < len) {
		const char *stop = memchr(s + i, '\\', len - i);
		size_t n_run = stop == NULL ? len - i : (size_t)(stop - s) - i;

		memcpy(out + n, s + i, n_run);
		n += n_run;
		i += n_run;
		if (i == len || s[i + 1] == 'u')
			break;
		out[n++] = wci_json_escapes[(unsigned char)s[i + 1]];
		i += 2;
	}
	*used = i;
	return n;
}

const struct wci_json_kernel wci_json_portable = {
	.string = string,
	.plain = plain,
};
