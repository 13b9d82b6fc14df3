/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "agency/table_impl.h"

static bool
is_phrase(const struct wci_agency_phrase *p, struct wcopy_span text,
    const struct wci_token *t, size_t n)
{
	if (p->n == 0 || p->n > n) /* 0: a domain */
		return false;
	for (size_t i = 1; i < p->n; i++)
		if (p->hash[i] != t[i].hash)
			return false;
	return p->exact == 0 || p->exact == wci_table_exact(text, t, p->n);
}

/* Of two phrases of one length an agency is better than a cue, and the
 * stronger spelling better than the weaker. */
static bool
is_better(const struct wci_agency_phrase *p, const struct wci_agency_phrase *q)
{
	if (p->n != q->n)
		return p->n > q->n;
	if ((p->agency == WCI_NO_AGENCY) != (q->agency == WCI_NO_AGENCY))
		return p->agency != WCI_NO_AGENCY;
	return p->spelling < q->spelling;
}

size_t
wci_agencies_match(const struct wcopy_agencies *a, struct wcopy_span text,
    const struct wci_token *t, size_t n, struct wci_agency_phrase *out)
{
	const struct wci_agency_phrase *best = NULL;
	uint64_t h = t->hash;
	unsigned cues = 0;
	uint32_t i;

	for (i = wci_table_slot(a, h)->first; i != 0;
	     i = a->phrases[i - 1].next) {
		const struct wci_agency_phrase *p = &a->phrases[i - 1];

		if (!is_phrase(p, text, t, n))
			continue;
		if (best == NULL || is_better(p, best)) {
			if (best != NULL && best->n != p->n)
				cues = 0;
			best = p;
		}
		if (p->n == best->n)
			cues |= p->cues;
	}
	if (best == NULL)
		return 0;
	*out = *best;
	out->cues = (uint16_t)cues;
	return best->n;
}

/* Does a phrase that is looked for begin with these n tokens, 1 or 2? */
static bool
begins(const struct wcopy_agencies *a, const struct wci_token *t, size_t n)
{
	const struct wci_agency_phrase *p;
	uint32_t i = wci_table_slot(a, t->hash)->first;

	for (; i != 0; i = p->next) {
		p = &a->phrases[i - 1];
		if (wci_table_sought(p) &&
		    (p->n == 1 || (n > 1 && p->hash[1] == t[1].hash)))
			return true;
	}
	return false;
}

bool
wci_agencies_in(const struct wcopy_agencies *a, struct wcopy_span text,
    size_t from, size_t end)
{
	struct wci_token t[WCI_PHRASE_TOKENS + 1];
	uint16_t place[WCI_SIEVE_MOST];
	struct wci_agency_phrase p;
	size_t n_places = wci_sieve_find(&a->sieve, text, from, end, place);

	for (size_t i = 0; i < n_places; i++) {
		size_t pos = from + place[i], n;

		n = wci_tokens(text, pos, t, 2);
		if (n == 0 || !begins(a, t, n))
			continue;
		n = wci_tokens(text, pos, t, WCI_PHRASE_TOKENS);
		if (wci_agencies_match(a, text, t, n, &p) > 0 &&
		    wci_table_sought(&p))
			return true;
	}
	return false;
}

uint16_t
wci_agencies_domain(const struct wcopy_agencies *a, struct wcopy_span domain)
{
	uint64_t h = wci_hash(domain.ptr, domain.len, WCI_SEED_DOMAIN);
	uint32_t i = domain.len > 0 ? wci_table_slot(a, h)->first : 0;

	while (i != 0 && a->phrases[i - 1].spelling != WCI_SPELLING_DOMAIN)
		i = a->phrases[i - 1].next;
	return i != 0 ? a->phrases[i - 1].agency : WCI_NO_AGENCY;
}

void
wci_agencies_describe(const struct wcopy_agencies *a, uint16_t agency,
    struct wcopy_credit *out)
{
	const struct wci_agency_row *row = &a->rows[agency];

	out->id = wci_table_text(a, row->id, row->id_len);
	out->name = wci_table_text(a, row->name, row->name_len);
	out->country = wci_table_text(a, row->country, row->country_len);
}
