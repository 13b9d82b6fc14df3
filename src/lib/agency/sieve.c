/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "agency/sieve.h"

#include <string.h>

#include "agency/sieve_kernel.h"
#include "agency/tokens.h"
#include "base/by_kernel.h"
#include "base/swar.h"
#include "base/utf8.h"

static inline bool
is_full_width(uint32_t cp)
{
	return cp >= 0xff01 && cp <= 0xff5e;
}

/* -- names ---------------------------------------------------------------------- */

static void
add_key(struct wci_sieve *s, const char *bytes, size_t n)
{
	char key[WCI_SIEVE_KEY] = { 0 };
	uint64_t hash;

	memcpy(key, bytes, n);
	hash = wci_sieve_hash(wci_load8(key));
	for (unsigned k = 0; k < 2; k++)
		s->names[wci_sieve_word(hash)] |= UINT64_C(1)
						  << wci_sieve_bit(hash, k);
}

enum { FORMS_MAX = 12 };

/* What cp is in any case, itself included; returns how many. */
static size_t
forms_of(uint32_t cp, bool exact, uint32_t form[FORMS_MAX])
{
	/* What wci_token_lower adds, and what it does not add but set. */
	static const uint8_t steps[] = { 0, 1, 32, 37, 38, 48, 63, 64, 80 };
	static const uint16_t others[] = { 0x130, 0x131, 0x178 };
	uint32_t lower = wci_token_lower(cp);
	size_t n = 0;

	if (exact) {
		form[0] = cp;
		return 1;
	}
	for (size_t i = 0; i < sizeof(steps); i++)
		if (lower >= steps[i] &&
		    wci_token_lower(lower - steps[i]) == lower)
			form[n++] = lower - steps[i];
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (wci_token_lower(others[i]) == lower && n < FORMS_MAX)
			form[n++] = others[i];
	return n;
}

/* The letter at pos or behind it, its length gone to *pos; a full-width one is
 * what it stands for. 0: there is none. */
static uint32_t
next_letter(struct wcopy_span name, size_t *pos)
{
	while (*pos < name.len) {
		uint32_t cp;

		*pos += wci_utf8_decode(name.ptr + *pos, name.len - *pos, &cp);
		if (is_full_width(cp))
			cp -= 0xfee0;
		if (wci_token_has(cp))
			return cp;
	}
	return 0;
}

/* A word that begins with a letter of ASCII: its letters, up to one that is
 * beyond it in some form. */
static void
add_ascii(struct wci_sieve *s, struct wcopy_span token, bool exact)
{
	char key[WCI_SIEVE_KEY] = { 0 };
	uint32_t form[FORMS_MAX], cp;
	size_t n = 0, pos = 0;

	while (n < WCI_SIEVE_KEY && (cp = next_letter(token, &pos)) != 0) {
		size_t n_forms = forms_of(cp, exact, form);
		char ascii = 0;

		for (size_t i = 0; i < n_forms; i++) {
			key[n] = 0;
			if (form[i] < 0x80)
				ascii = (char)(form[i] & 0x1f);
			else if (form[i] < 0x800 || form[i] >> 12 == 1)
				key[n] = WCI_SIEVE_GOES_ON;
			if (form[i] >= 0x80)
				add_key(s, key, n + 1);
		}
		if (ascii == 0)
			return;
		key[n++] = ascii;
	}
	add_key(s, key, n);
}

/* A word that begins with a character of len bytes: that alone, and with what
 * comes next, which may begin the next token. */
static void
add_wide(struct wci_sieve *s, const char *first, size_t len, uint32_t next,
    bool exact)
{
	uint32_t form[FORMS_MAX];
	char key[WCI_SIEVE_KEY];
	size_t n_forms = forms_of(next, exact, form);

	add_key(s, first, len);
	memcpy(key, first, len);
	for (size_t i = 0; i < n_forms && len < 4; i++) {
		char second[4];

		if (wci_utf8_encode(form[i], second) != len)
			continue;
		memcpy(key + len, second, len);
		add_key(s, key, 2 * len);
	}
}

void
wci_sieve_add(struct wci_sieve *s, struct wcopy_span name, size_t n, bool exact)
{
	uint32_t form[FORMS_MAX], first, second;
	size_t pos = 0, n_forms;

	first = next_letter(name, &pos);
	second = next_letter(name, &pos);
	n_forms = forms_of(first, exact, form);
	for (size_t i = 0; i < n_forms; i++) {
		char bytes[4];
		size_t len = wci_utf8_encode(form[i], bytes);

		if (len == 1)
			continue;
		add_wide(s, bytes, len, second, exact);
		s->single |= len == 3 && second == 0;
	}
	if (wci_token_lower(first) < 0x80)
		add_ascii(s, (struct wcopy_span){ name.ptr, n }, exact);
}

size_t
wci_sieve_find(const struct wci_sieve *s, struct wcopy_span text, size_t from,
    size_t end, uint16_t *place)
{
	static wci_sieve_finder *const finders[] = {
		WCI_BY_KERNEL(wci_sieve_find_portable, wci_sieve_find_neon,
		    wci_sieve_find_avx2, wci_sieve_find_avx512),
	};

	return finders[wcopy_kernel_in_use()](s, text, from, end, place);
}
