/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <string.h>

#include "agency/items.h"

static const char *const place_names[] = {
#define X(name, shortname, sentence) shortname,
	WCOPY_PLACE_TABLE(X)
#undef X
};

const char *
wcopy_place_name(enum wcopy_place place)
{
	return (unsigned)place < WCOPY_N_PLACES ? place_names[place] : NULL;
}

/* A region that begins in the middle of a text begins with a whole word. */
static size_t
tail_of(struct wcopy_span text)
{
	size_t from = text.len - WCI_REGION;

	while (from < text.len && text.ptr[from] != ' ' &&
	       text.ptr[from] != '\n' && from < text.len - WCI_REGION / 2)
		from++;
	while (
	    from < text.len && ((unsigned char)text.ptr[from] & 0xc0) == 0x80)
		from++;
	return from;
}

static void
find_in_text(const struct wcopy_agencies *a, struct wcopy_span text,
    struct wcopy_credits *out)
{
	struct wci_items x;

	if (text.len > UINT32_MAX)
		return;
	if (wci_items_read(&x, a, text, 0)) {
		wci_find_headline(&x, out);
		wci_find_dateline(&x, out);
		if (text.len <= WCI_REGION)
			wci_find_credit(&x, out);
	}
	if (text.len > WCI_REGION && wci_items_read(&x, a, text, tail_of(text)))
		wci_find_credit(&x, out);
}

/* The agency that has this domain, told by words. */
static bool
find_domain(const struct wcopy_agencies *a, struct wcopy_span domain,
    struct wcopy_span words, enum wcopy_place place, struct wcopy_credits *out)
{
	struct wci_items x;
	uint16_t agency = wci_agencies_domain(a, domain);

	if (agency == WCI_NO_AGENCY)
		return false;
	x.agencies = a;
	x.text = words;
	x.n = 1;
	x.item[0].agency = agency;
	wci_credit_add(out, &x, 0, place, 0, words.len);
	return true;
}

static void
find_in_line(const struct wcopy_agencies *a, struct wcopy_span line,
    enum wcopy_place place, struct wcopy_credits *out)
{
	struct wci_items x;
	char domain[256]; /* a host has at most 253 bytes (RFC 1035) */
	size_t n;

	if (line.len == 0 || line.len > WCI_REGION)
		return;
	if ((n = wcopy_outlet(line, domain, sizeof(domain))) > 0)
		(void)find_domain(a, (struct wcopy_span){ domain, n }, line,
		    place, out);
	else if (wci_items_read(&x, a, line, 0))
		wci_find_named(&x, place, out);
}

static void
find_in_lines(const struct wcopy_agencies *a, struct wcopy_span lines,
    enum wcopy_place place, struct wcopy_credits *out)
{
	while (lines.len > 0) {
		const char *end = memchr(lines.ptr, '\n', lines.len);
		struct wcopy_span line = lines;

		if (end != NULL)
			line.len = (size_t)(end - lines.ptr);
		find_in_line(a, line, place, out);
		lines.ptr += line.len + (end != NULL);
		lines.len -= line.len + (end != NULL);
	}
}

/* The outlet itself is an agency, by its domain or by its whole name. */
static void
find_outlet(const struct wcopy_agencies *a, struct wcopy_span outlet,
    struct wcopy_credits *out)
{
	struct wci_items x;

	if (outlet.len == 0 || outlet.len > 200 ||
	    find_domain(a, outlet, outlet, WCOPY_PLACE_OUTLET, out))
		return;
	if (wci_items_read(&x, a, outlet, 0) && x.n == 1 &&
	    x.item[0].agency != WCI_NO_AGENCY)
		wci_credit_add(out, &x, 0, WCOPY_PLACE_OUTLET, 0, outlet.len);
}

void
wcopy_agencies_find(const struct wcopy_agencies *a,
    const struct wcopy_credit_source *from, struct wcopy_credits *out)
{
	out->n = out->n_cuts = 0;
	find_in_lines(a, from->from.agency, WCOPY_PLACE_FIELD, out);
	find_outlet(a, from->outlet, out);
	find_in_line(a, from->byline, WCOPY_PLACE_BYLINE, out);
	find_in_text(a, from->text, out);
	find_in_lines(a, from->from.author, WCOPY_PLACE_AUTHOR, out);
	find_in_lines(a, from->from.source, WCOPY_PLACE_SOURCE, out);
	find_in_lines(a, from->from.rights, WCOPY_PLACE_RIGHTS, out);
}
