/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "agency/table.h"

#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/error.h"
#include "base/hash.h"

#define MAX_AGENCIES 4096
#define MAX_PHRASES 65000

/* Keeps hashes of domains and of words apart. */
#define SEED_DOMAIN 7

struct wcopy_agencies {
	struct wci_agency_row *rows;
	size_t n_rows, rows_room, n_gone;
	struct wci_agency_phrase *phrases;
	size_t n_phrases, phrases_room;
	uint32_t *slots; /* 1 + first phrase; a power of two */
	size_t n_slots;
	struct wci_buf pool;
	struct wci_sieve sieve;
};

struct reading {
	struct wcopy_agencies *a;
	struct wcopy_error *err;
	const char *name; /* of the input */
	uint64_t line;
};

static bool
is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\r';
}

static struct wcopy_span
trim(struct wcopy_span s)
{
	while (s.len > 0 && is_blank(s.ptr[0])) {
		s.ptr++;
		s.len--;
	}
	while (s.len > 0 && is_blank(s.ptr[s.len - 1]))
		s.len--;
	return s;
}

/* Take what stands before the sign off *rest, without blanks around it. */
static struct wcopy_span
cut(struct wcopy_span *rest, char sign)
{
	const char *at =
	    rest->len > 0 ? memchr(rest->ptr, sign, rest->len) : NULL;
	struct wcopy_span s = *rest;

	if (at == NULL) {
		rest->len = 0;
		return trim(s);
	}
	s.len = (size_t)(at - s.ptr);
	rest->ptr += s.len + 1;
	rest->len -= s.len + 1;
	return trim(s);
}

static wcopy_status
bad(const struct reading *r, const char *what, struct wcopy_span s)
{
	struct wcopy_span name = { r->name, strlen(r->name) };

	(void)wci_fail(r->err, WCOPY_EPARAM, WCOPY_REASON_NONE,
	    "line %llu: %s: '%.*s'", (unsigned long long)r->line, what,
	    (int)(s.len < 60 ? s.len : 60), s.len > 0 ? s.ptr : "");
	wci_fail_at(r->err, name, 0, 0);
	return WCOPY_EPARAM;
}

/* -- phrases ------------------------------------------------------------------ */

static uint32_t *
slot_of(const struct wcopy_agencies *a, uint64_t hash)
{
	size_t at = (size_t)hash & (a->n_slots - 1);

	while (
	    a->slots[at] != 0 && a->phrases[a->slots[at] - 1].hash[0] != hash)
		at = (at + 1) & (a->n_slots - 1);
	return &a->slots[at];
}

/* The hash table over all phrases, at most half full. */
static bool
index_phrases(struct wcopy_agencies *a)
{
	size_t n = 64;

	while (n < 2 * a->n_phrases)
		n *= 2;
	if ((a->slots = wci_calloc(n, sizeof(*a->slots))) == NULL)
		return false;
	a->n_slots = n;
	for (size_t i = 0; i < a->n_phrases; i++) {
		struct wci_agency_phrase *p = &a->phrases[i];
		uint32_t *slot;

		if (p->agency != WCI_NO_AGENCY && a->rows[p->agency].gone)
			continue;
		slot = slot_of(a, p->hash[0]);
		p->next = *slot;
		*slot = (uint32_t)i + 1;
	}
	return true;
}

static uint64_t
exact_hash(struct wcopy_span text, const struct wci_token *t, size_t n)
{
	uint64_t h = 1;

	for (size_t i = 0; i < n; i++)
		h = wci_mix(h + wci_token_exact(text, &t[i]));
	return h | 1;
}

static wcopy_status
new_phrase(const struct reading *r, struct wci_agency_phrase **out)
{
	struct wcopy_agencies *a = r->a;

	if (a->n_phrases == MAX_PHRASES)
		return wci_fail(r->err, WCOPY_ELIMIT, WCOPY_REASON_NONE,
		    "more than %d spellings of agencies", MAX_PHRASES);
	if (!wci_grow(&a->phrases, &a->phrases_room, a->n_phrases + 1,
		sizeof(*a->phrases)))
		return wci_fail_nomem(r->err);
	*out = &a->phrases[a->n_phrases++];
	memset(*out, 0, sizeof(**out));
	return WCOPY_OK;
}

/* Is it what a text is searched for, not only what explains the rest? */
static bool
is_sought(const struct wci_agency_phrase *p)
{
	return p->agency != WCI_NO_AGENCY || (p->cues & WCI_CUE_REPORTING) != 0;
}

static wcopy_status
add_phrase(const struct reading *r, struct wcopy_span text, unsigned cues,
    uint16_t agency, enum wci_spelling spelling)
{
	struct wci_token t[WCI_PHRASE_TOKENS + 2];
	size_t n = wci_tokens(text, 0, t, WCI_PHRASE_TOKENS + 1);
	struct wci_agency_phrase *p;
	wcopy_status rc;

	if (n == 0 || n > WCI_PHRASE_TOKENS)
		return bad(r,
		    n == 0 ? "a spelling without a letter"
			   : "a spelling of more than 14 words",
		    text);
	if ((rc = new_phrase(r, &p)) != WCOPY_OK)
		return rc;
	for (size_t i = 0; i < n; i++)
		p->hash[i] = t[i].hash;
	if (spelling != WCI_SPELLING_ANY)
		p->exact = exact_hash(text, t, n);
	p->agency = agency;
	p->cues = (uint16_t)cues;
	if (is_sought(p))
		wci_sieve_add(&r->a->sieve,
		    (struct wcopy_span){ text.ptr + t[0].off,
			text.len - t[0].off },
		    t[0].len, spelling != WCI_SPELLING_ANY);
	p->n = (uint8_t)n;
	p->spelling = (uint8_t)spelling;
	return WCOPY_OK;
}

/* -- rows --------------------------------------------------------------------- */

static bool
keep(struct wcopy_agencies *a, struct wcopy_span s, uint32_t *off,
    uint32_t *len)
{
	*off = (uint32_t)a->pool.len;
	*len = (uint32_t)s.len;
	return s.len == 0 || wci_buf_append(&a->pool, s.ptr, s.len);
}

static struct wcopy_span
pooled(const struct wcopy_agencies *a, uint32_t off, uint32_t len)
{
	return (struct wcopy_span){ len > 0 ? a->pool.data + off : NULL, len };
}

static bool
is_id(struct wcopy_span s)
{
	for (size_t i = 0; i < s.len; i++)
		if (!(s.ptr[i] >= 'a' && s.ptr[i] <= 'z') &&
		    !(s.ptr[i] >= '0' && s.ptr[i] <= '9') && s.ptr[i] != '-')
			return false;
	return s.len > 0 && s.len <= 32;
}

/* The earlier row of this id, if there is one, goes. */
static void
take_place(struct wcopy_agencies *a, struct wcopy_span id)
{
	for (size_t i = 0; i < a->n_rows; i++) {
		struct wcopy_span old =
		    pooled(a, a->rows[i].id, a->rows[i].id_len);

		if (a->rows[i].gone || old.len != id.len ||
		    memcmp(old.ptr, id.ptr, id.len) != 0)
			continue;
		a->rows[i].gone = true;
		a->n_gone++;
	}
}

static wcopy_status
add_spellings(const struct reading *r, struct wcopy_span list, uint16_t agency)
{
	while (list.len > 0) {
		struct wcopy_span s = cut(&list, ',');
		enum wci_spelling spelling = WCI_SPELLING_ANY;
		wcopy_status rc;

		if (s.len == 0)
			continue;
		if (s.ptr[0] == '=' || s.ptr[0] == '?') {
			spelling = s.ptr[0] == '=' ? WCI_SPELLING_EXACT
						   : WCI_SPELLING_WEAK;
			s.ptr++;
			s.len--;
		}
		if ((rc = add_phrase(r, s, 0, agency, spelling)) != WCOPY_OK)
			return rc;
	}
	return WCOPY_OK;
}

static wcopy_status
add_domains(const struct reading *r, struct wcopy_span list, uint16_t agency)
{
	while (list.len > 0) {
		struct wcopy_span s = cut(&list, ' ');
		struct wci_agency_phrase *p;
		wcopy_status rc;

		if (s.len == 0)
			continue;
		if ((rc = new_phrase(r, &p)) != WCOPY_OK)
			return rc;
		p->hash[0] = wci_hash(s.ptr, s.len, SEED_DOMAIN);
		p->agency = agency;
		p->spelling = WCI_SPELLING_DOMAIN;
	}
	return WCOPY_OK;
}

static wcopy_status
add_row(const struct reading *r, struct wcopy_span line)
{
	struct wcopy_agencies *a = r->a;
	struct wcopy_span part[5], rest = line;
	struct wci_agency_row *row;
	size_t bars = 0;
	wcopy_status rc;

	for (size_t i = 0; i < line.len; i++)
		bars += line.ptr[i] == '|';
	if (bars != 4)
		return bad(r, "not 'id | name | country | domains | spellings'",
		    line);
	for (size_t i = 0; i < 5; i++)
		part[i] = cut(&rest, '|');
	if (!is_id(part[0]))
		return bad(r, "an id has small letters, digits and '-'",
		    part[0]);
	if (part[1].len == 0)
		return bad(r, "an agency without a name", line);
	if (a->n_rows == MAX_AGENCIES)
		return wci_fail(r->err, WCOPY_ELIMIT, WCOPY_REASON_NONE,
		    "more than %d agencies", MAX_AGENCIES);
	take_place(a, part[0]);
	if (!wci_grow(&a->rows, &a->rows_room, a->n_rows + 1, sizeof(*row)))
		return wci_fail_nomem(r->err);
	row = &a->rows[a->n_rows++];
	memset(row, 0, sizeof(*row));
	if (!keep(a, part[0], &row->id, &row->id_len) ||
	    !keep(a, part[1], &row->name, &row->name_len) ||
	    !keep(a, part[2], &row->country, &row->country_len))
		return wci_fail_nomem(r->err);
	if (part[3].len == 0 && part[4].len == 0) {
		row->gone = true;
		a->n_gone++;
	}
	rc = add_domains(r, part[3], (uint16_t)(a->n_rows - 1));
	if (rc == WCOPY_OK)
		rc = add_spellings(r, part[4], (uint16_t)(a->n_rows - 1));
	return rc;
}

static wcopy_status
read_rows(struct reading *r, struct wcopy_span rows)
{
	while (rows.len > 0) {
		struct wcopy_span line = cut(&rows, '\n');
		wcopy_status rc;

		r->line++;
		if (line.len == 0 || line.ptr[0] == '#')
			continue;
		if ((rc = add_row(r, line)) != WCOPY_OK)
			return rc;
	}
	return WCOPY_OK;
}

static wcopy_status
read_own(struct reading *r)
{
	wcopy_status rc = WCOPY_OK;

	for (size_t i = 0; i < wci_n_agency_rows && rc == WCOPY_OK; i++) {
		const char *s = wci_agency_rows[i];

		rc = read_rows(r, (struct wcopy_span){ s, strlen(s) });
	}
	for (size_t i = 0; i < wci_n_cue_rows; i++) {
		const char *s = wci_cue_rows[i].words;
		struct wcopy_span words = { s, strlen(s) };

		while (words.len > 0 && rc == WCOPY_OK)
			rc =
			    add_phrase(r, cut(&words, ','), wci_cue_rows[i].cue,
				WCI_NO_AGENCY, WCI_SPELLING_ANY);
	}
	return rc;
}

wcopy_status
wcopy_agencies_new(struct wcopy_agencies **out, struct wcopy_span rows,
    const char *name, struct wcopy_error *err)
{
	struct reading r = { .err = err, .name = "built-in agencies" };
	wcopy_status rc;

	if ((r.a = wci_calloc(1, sizeof(*r.a))) == NULL)
		return wci_fail_nomem(err);
	if ((rc = read_own(&r)) == WCOPY_OK) {
		r.name = name != NULL ? name : "agencies";
		r.line = 0;
		rc = read_rows(&r, rows);
	}
	if (rc == WCOPY_OK && !index_phrases(r.a))
		rc = wci_fail_nomem(err);
	if (rc != WCOPY_OK) {
		wcopy_agencies_free(r.a);
		return rc;
	}
	*out = r.a;
	return WCOPY_OK;
}

void
wcopy_agencies_free(struct wcopy_agencies *a)
{
	if (a == NULL)
		return;
	wci_free(a->rows);
	wci_free(a->phrases);
	wci_free(a->slots);
	wci_buf_clear(&a->pool);
	wci_free(a);
}

size_t
wcopy_agencies_count(const struct wcopy_agencies *a)
{
	return a->n_rows - a->n_gone;
}

/* -- looking up ----------------------------------------------------------------- */

static bool
is_phrase(const struct wci_agency_phrase *p, struct wcopy_span text,
    const struct wci_token *t, size_t n)
{
	if (p->n == 0 || p->n > n) /* 0: a domain */
		return false;
	for (size_t i = 1; i < p->n; i++)
		if (p->hash[i] != t[i].hash)
			return false;
	return p->exact == 0 || p->exact == exact_hash(text, t, p->n);
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

	for (i = *slot_of(a, h); i != 0; i = a->phrases[i - 1].next) {
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
	uint32_t i = *slot_of(a, t->hash);

	for (; i != 0; i = p->next) {
		p = &a->phrases[i - 1];
		if (is_sought(p) &&
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
		if (wci_agencies_match(a, text, t, n, &p) > 0 && is_sought(&p))
			return true;
	}
	return false;
}

uint16_t
wci_agencies_domain(const struct wcopy_agencies *a, struct wcopy_span domain)
{
	uint64_t h = wci_hash(domain.ptr, domain.len, SEED_DOMAIN);
	uint32_t i = domain.len > 0 ? *slot_of(a, h) : 0;

	while (i != 0 && a->phrases[i - 1].spelling != WCI_SPELLING_DOMAIN)
		i = a->phrases[i - 1].next;
	return i != 0 ? a->phrases[i - 1].agency : WCI_NO_AGENCY;
}

void
wci_agencies_describe(const struct wcopy_agencies *a, uint16_t agency,
    struct wcopy_credit *out)
{
	const struct wci_agency_row *row = &a->rows[agency];

	out->id = pooled(a, row->id, row->id_len);
	out->name = pooled(a, row->name, row->name_len);
	out->country = pooled(a, row->country, row->country_len);
}
