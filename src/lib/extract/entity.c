/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/entity.h"

#include <string.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "extract/encoding.h"
#include "extract/sax.h"

/* Where the named characters of HTML 4 stand: markup, Latin 1 and its
 * extension, spacing modifiers, Greek, punctuation with letterlike symbols,
 * arrows with mathematics, shapes. libxml2 looks each one up in a list, so the
 * 8,600 that lie between would cost ten milliseconds at every start. */
static const struct {
	uint16_t first, last;
} named[] = {
	{ 0x0022, 0x003E },
	{ 0x00A0, 0x0192 },
	{ 0x02C6, 0x02DC },
	{ 0x0391, 0x03D6 },
	{ 0x2002, 0x2135 },
	{ 0x2190, 0x232A },
	{ 0x25CA, 0x2666 },
};

static struct wci_entity *
slot_of(const struct wci_entities *e, const char name[8])
{
	uint64_t key;
	size_t i;

	memcpy(&key, name, sizeof(key));
	i = (size_t)wci_mix(key * UINT64_C(0x9E3779B97F4A7C15)) %
	    WCI_ENTITY_SLOTS;
	while (e->slots[i].cp != 0 && memcmp(e->slots[i].name, name, 8) != 0)
		i = (i + 1) % WCI_ENTITY_SLOTS;
	return (struct wci_entity *)(uintptr_t)&e->slots[i];
}

static void
add_name(struct wci_entities *e, uint32_t cp)
{
	const char *name = wci_sax_entity_name(cp);
	char key[8] = { 0 };
	struct wci_entity *slot;

	if (name == NULL || strlen(name) > sizeof(key))
		return;
	memcpy(key, name, strlen(name));
	slot = slot_of(e, key);
	memcpy(slot->name, key, sizeof(key));
	slot->cp = cp;
}

void
wci_entities_init(struct wci_entities *e)
{
	memset(e, 0, sizeof(*e));
	for (size_t i = 0; i < sizeof(named) / sizeof(*named); i++)
		for (uint32_t cp = named[i].first; cp <= named[i].last; cp++)
			add_name(e, cp);
}

static bool
is_alnum(char c)
{
	return (c >= '0' && c <= '9') ||
	       ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

static size_t
read_number(const char *s, size_t len, uint32_t *cp)
{
	size_t i = 2;
	uint32_t base = 10, v = 0;

	if (i < len && (s[i] | 0x20) == 'x') {
		base = 16;
		i++;
	}
	size_t first = i;

	for (; i < len; i++) {
		uint32_t digit;

		if (s[i] >= '0' && s[i] <= '9')
			digit = (uint32_t)(s[i] - '0');
		else if (base == 16 && (s[i] | 0x20) >= 'a' &&
			 (s[i] | 0x20) <= 'f')
			digit = (uint32_t)((s[i] | 0x20) - 'a' + 10);
		else
			break;
		if (v < 0x110000)
			v = v * base + digit;
	}
	if (i == first)
		return 0;
	if (v >= 0x80 && v <= 0x9F)
		v = wci_windows_1252((unsigned char)v);
	if (v == 0 || v > 0x10FFFF || (v >= 0xD800 && v <= 0xDFFF))
		v = 0xFFFD;
	*cp = v;
	return i < len && s[i] == ';' ? i + 1 : i;
}

size_t
wci_entity_read(const struct wci_entities *e, const char *s, size_t len,
    uint32_t *cp)
{
	char key[8] = { 0 };
	size_t n = 0;

	if (len >= 3 && s[1] == '#')
		return read_number(s, len, cp);
	while (1 + n < len && n < sizeof(key) && is_alnum(s[1 + n])) {
		key[n] = s[1 + n];
		n++;
	}
	if (n < 2)
		return 0;
	bool closed = 1 + n < len && s[1 + n] == ';';
	const struct wci_entity *slot = slot_of(e, key);

	/* Without a semicolon only the names of Latin-1 count, and not in
	 * the middle of a word or a query string. */
	if (slot->cp == 0 ||
	    (!closed &&
		(slot->cp > 0xFF ||
		    (1 + n < len && (is_alnum(s[1 + n]) || s[1 + n] == '=')))))
		return 0;
	*cp = slot->cp;
	return 1 + n + closed;
}

bool
wci_entities_append(const struct wci_entities *e, struct wcopy_span s,
    struct wci_buf *out)
{
	size_t at = 0;

	while (at < s.len) {
		const char *amp = memchr(s.ptr + at, '&', s.len - at);
		size_t plain =
		    amp == NULL ? s.len - at : (size_t)(amp - s.ptr) - at;
		uint32_t cp;
		char utf8[4];

		if (!wci_buf_append(out, s.ptr + at, plain))
			return false;
		at += plain;
		if (at == s.len)
			break;
		size_t n = wci_entity_read(e, s.ptr + at, s.len - at, &cp);

		if (n == 0) {
			n = 1;
			cp = '&';
		}
		if (!wci_buf_append(out, utf8, wci_utf8_encode(cp, utf8)))
			return false;
		at += n;
	}
	return true;
}
