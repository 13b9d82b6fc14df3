/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "agency/table_impl.h"

#include <string.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "base/error.h"
#include "base/hash.h"

#define MAX_AGENCIES 4096
#define MAX_PHRASES 65000

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
		struct wci_agency_slot *slot;

		if (p->agency != WCI_NO_AGENCY && a->rows[p->agency].gone)
			continue;
		slot = wci_table_slot(a, p->hash[0]);
		p->next = slot->first;
		*slot = (struct wci_agency_slot){ p->hash[0], (uint32_t)i + 1 };
	}
	return true;
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
		p->exact = wci_table_exact(text, t, n);
	p->agency = agency;
	p->cues = (uint16_t)cues;
	if (wci_table_sought(p))
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
		    wci_table_text(a, a->rows[i].id, a->rows[i].id_len);

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
		p->hash[0] = wci_hash(s.ptr, s.len, WCI_SEED_DOMAIN);
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
