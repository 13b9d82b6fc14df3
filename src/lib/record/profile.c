/* SPDX-License-Identifier: MIT */
/*
 * profile.c - which member of an object is which field of a record
 *
 * All names of the table are known before the first object comes, so an
 * object is walked once: each of its keys is looked up in one hash table, and
 * the members with a known name are kept. What the paths ask for after that
 * is a matter of indexes.
 */
#include <config.h>
#include "record/profile.h"

#include <string.h>

#include "base/error.h"
#include "record/profile_impl.h"
#include "record/wordlist.h"

static const struct wci_flatten flatten_text = {
	" summary sections headline paragraphs paragraph text content value "
	"body rendered p ",
	"\n\n",
};

static const struct wci_flatten flatten_names = {
	" name ",
	", ",
};

/* Keep a member if its key is one of ours, in place of an earlier one. */
static void
keep(struct wci_profile *pf, const struct wcopy_json_member *m)
{
	char plain[6 * MAX_NAME];
	struct wcopy_span key = m->key;
	uint16_t slot;

	if (key.len > sizeof(plain))
		return;
	if (memchr(key.ptr, '\\', key.len) != NULL) {
		key.len = wcopy_json_unescape(key, plain);
		key.ptr = plain;
	}
	if ((slot = *wci_profile_slot(pf, key)) == 0)
		return;
	pf->names[slot - 1].member = *m;
	pf->names[slot - 1].object = pf->object;
}

static bool
is_there(const struct wci_profile *pf, const struct candidate *c)
{
	return pf->names[c->name].object == pf->object;
}

static const struct row *
choose(const struct wci_profile *pf)
{
	const struct row *row = pf->rows;

	for (;; row++) {
		size_t i = 0;

		while (i < row->needs.n &&
		       is_there(pf, &pf->candidates[row->needs.first + i]))
			i++;
		if (i == row->needs.n)
			return row;
	}
}

static bool
is_blank(struct wcopy_span s)
{
	for (size_t i = 0; i < s.len; i++)
		if (s.ptr[i] != ' ' && (s.ptr[i] < '\t' || s.ptr[i] > '\r'))
			return false;
	return true;
}

/* What a field may be made of, apart from a string. */
static bool
fits(enum wci_field f, enum wcopy_json_type type,
    const struct wci_flatten **how)
{
	*how = NULL;
	if (type == WCOPY_JSON_STRING)
		return true;
	if (type == WCOPY_JSON_NUMBER)
		return f == WCI_FIELD_ID || f == WCI_FIELD_DATE ||
		       f == WCI_FIELD_MODIFIED || f == WCI_FIELD_VERSION ||
		       f == WCI_FIELD_PAYWALL;
	if (f == WCI_FIELD_TEXT)
		*how = &flatten_text;
	else if (f == WCI_FIELD_BYLINE || f == WCI_FIELD_AGENCY ||
		 f == WCI_FIELD_AUTHOR || f == WCI_FIELD_RIGHTS)
		*how = &flatten_names;
	return *how != NULL;
}

/* The text that a candidate which is there leads to; empty: none that can be
 * used. */
static wcopy_status
look(struct wci_profile *pf, enum wci_field f, const struct candidate *c,
    struct wcopy_span *text)
{
	struct wcopy_json_member value;
	const struct wci_flatten *how;
	wcopy_status rc;

	*text = (struct wcopy_span){ NULL, 0 };
	value = pf->names[c->name].member;
	rc = wci_path_follow((struct wcopy_span){ c->path.ptr + c->first,
				 c->path.len - c->first },
	    &value, &pf->inner[f]);
	if (rc == WCOPY_OK && value.type == WCOPY_JSON_BOOL &&
	    f == WCI_FIELD_PAYWALL)
		*text = value.value;
	else if (rc == WCOPY_OK && fits(f, value.type, &how))
		rc = wci_value_text(&value, how, &pf->values[f], text);
	if (is_blank(*text))
		text->len = 0;
	return rc == WCOPY_SKIP ? WCOPY_OK : rc;
}

static bool
read_date(const struct candidate *c, struct wcopy_span text,
    struct wcopy_date *date)
{
	if (wcopy_date_parse(text, date) != WCOPY_OK)
		return false;
	if (c->mark == '+')
		date->kind = WCOPY_DATE_PUBLISHED;
	else if (c->mark == '~')
		date->kind = WCOPY_DATE_MODIFIED;
	else if (c->mark == '^')
		date->kind = WCOPY_DATE_CRAWLED;
	return true;
}

static bool
equals(struct wcopy_span s, const char *text)
{
	return s.len == strlen(text) && memcmp(s.ptr, text, s.len) == 0;
}

/* true or false, in the spellings of several programs; from a list that says
 * the contrary if it is marked so. */
static bool
read_paywall(const struct candidate *c, struct wcopy_span text,
    enum wcopy_paywall *out)
{
	static const char *const no[] = { "false", "False", "0", "no", "free" };
	static const char *const yes[] = { "true", "True", "1", "yes",
		"metered", "locked" };
	bool negated = c->mark == '!';

	for (size_t i = 0; i < sizeof(no) / sizeof(*no); i++)
		if (equals(text, no[i])) {
			*out = negated ? WCOPY_PAYWALL_YES : WCOPY_PAYWALL_NO;
			return true;
		}
	for (size_t i = 0; i < sizeof(yes) / sizeof(*yes); i++)
		if (equals(text, yes[i])) {
			*out = negated ? WCOPY_PAYWALL_NO : WCOPY_PAYWALL_YES;
			return true;
		}
	return false;
}

/* Whether the text is one that the field can have. What is no text is read. */
static bool
read_field(enum wci_field f, const struct candidate *c, struct wcopy_span text,
    struct wcopy_record *rec)
{
	if (text.len == 0)
		return false;
	if (f == WCI_FIELD_DATE)
		return read_date(c, text, &rec->date);
	if (f == WCI_FIELD_PAYWALL)
		return read_paywall(c, text, &rec->paywall);
	if (f != WCI_FIELD_MODIFIED)
		return true;
	if (wcopy_date_parse(text, &rec->modified) != WCOPY_OK)
		return false;
	rec->modified.kind = WCOPY_DATE_MODIFIED;
	return true;
}

/*
 * Find a field under the names of a profile. *from: the candidate that had
 * it; NULL: none. What cannot be read, such as a date, is passed over.
 */
static wcopy_status
find_in(struct wci_profile *pf, const struct row *row, enum wci_field f,
    const struct candidate **from, struct wcopy_record *rec,
    struct wcopy_span *text)
{
	const struct range *r = &row->fields[f];

	*from = NULL;
	for (size_t i = 0; i < r->n; i++) {
		const struct candidate *c = &pf->candidates[r->first + i];
		wcopy_status rc;

		if (!is_there(pf, c))
			continue;
		if ((rc = look(pf, f, c, text)) != WCOPY_OK)
			return rc;
		if (!read_field(f, c, *text, rec))
			continue;
		*from = c;
		return WCOPY_OK;
	}
	*text = (struct wcopy_span){ NULL, 0 };
	return WCOPY_OK;
}

static wcopy_status
find(struct wci_profile *pf, const struct row *row, enum wci_field f,
    const struct candidate **from, struct wcopy_record *rec,
    struct wcopy_span *text)
{
	const struct row *last = &pf->rows[wci_n_profile_rows - 1];
	wcopy_status rc = find_in(pf, row, f, from, rec, text);

	if (rc == WCOPY_OK && *from == NULL && row != last)
		rc = find_in(pf, last, f, from, rec, text);
	return rc;
}

/* Elements that a page or a fragment of one begins with. Not every text that
 * begins with '<' is one: "<BRENT CRUDE> ROSE ..." */
static const char leading_tags[] =
    " !doctype ?xml a article aside b blockquote body br center div em "
    "figure font footer h1 h2 h3 h4 h5 h6 head header html i iframe img link "
    "main meta noscript ol p picture pre script section small span strong "
    "style table title u ul ";

static bool
is_markup(struct wcopy_span s)
{
	size_t start, end;

	for (start = 0; start < s.len &&
			(s.ptr[start] == ' ' ||
			    (s.ptr[start] >= '\t' && s.ptr[start] <= '\r'));)
		start++;
	if (start == s.len || s.ptr[start] != '<')
		return false;
	if (s.len - start >= 4 && memcmp(s.ptr + start, "<!--", 4) == 0)
		return true;
	for (end = ++start; end < s.len && end - start < 12; end++)
		if (strchr(" \t\r\n/>", s.ptr[end]) != NULL)
			return wci_listed(leading_tags, s.ptr + start,
			    end - start);
	return false;
}

/* The keys of an object, between commas, as far as there is room. */
static void
list_keys(struct wcopy_span object, char *out, size_t room)
{
	static const char more[] = ", ...";
	struct wcopy_json_walk w = { .text = object };
	struct wcopy_json_member m;
	size_t len = 0;

	out[0] = '\0';
	while (wcopy_json_next(&w, &m, NULL) == WCOPY_OK) {
		size_t joint = len > 0 ? 2 : 0;

		if (len + joint + m.key.len + sizeof(more) > room) {
			memcpy(out + len, more + 2 - joint,
			    sizeof(more) - 2 + joint);
			return;
		}
		memcpy(out + len, more, joint);
		memcpy(out + len + joint, m.key.ptr, m.key.len);
		len += joint + m.key.len;
		out[len] = '\0';
	}
}

/* The candidate for the text that the user would blame: the mapped one, or
 * the first that is there; NULL: none. */
static const struct candidate *
blamed(const struct wci_profile *pf, const struct row *row)
{
	const struct range *r = &row->fields[WCI_FIELD_TEXT];

	for (size_t i = r->first; i < r->first + r->n; i++)
		if (i >= pf->first_mapped || is_there(pf, &pf->candidates[i]))
			return &pf->candidates[i];
	return NULL;
}

/* Say where the text was looked for and what there is. */
static wcopy_status
no_text(const struct wci_profile *pf, const struct row *row,
    struct wcopy_span object, struct wcopy_error *err)
{
	const struct candidate *c = blamed(pf, row);
	char keys[120];

	if (c == NULL)
		c = blamed(pf, &pf->rows[wci_n_profile_rows - 1]);
	list_keys(object, keys, sizeof(keys));
	if (c == NULL)
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_NO_TEXT,
		    "no member with a known name holds text (there are: %s); "
		    "name the right one with --map text=KEY",
		    keys);
	return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_NO_TEXT,
	    "'%.*s' holds no text (there are: %s); name another member with "
	    "--map text=KEY",
	    (int)(c->path.len > 40 ? 40 : c->path.len), c->path.ptr, keys);
}

/* A version makes an id of its own out of the id of the story. */
static wcopy_status
add_version(struct wci_profile *pf, struct wcopy_span version,
    struct wcopy_span *id)
{
	struct wci_buf *buf = &pf->inner[WCI_FIELD_VERSION];

	if (id->len == 0 || version.len == 0)
		return WCOPY_OK;
	wci_buf_reset(buf);
	if (!wci_buf_append(buf, id->ptr, id->len) ||
	    !wci_buf_append_char(buf, ':') ||
	    !wci_buf_append(buf, version.ptr, version.len))
		return WCOPY_ENOMEM;
	*id = wci_buf_span(buf);
	return WCOPY_OK;
}

static bool
same(struct wcopy_span a, struct wcopy_span b)
{
	return a.len == b.len &&
	       (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static wcopy_status
fill(struct wci_profile *pf, struct wcopy_span object, struct wcopy_record *rec,
    struct wcopy_error *err)
{
	const struct row *row = choose(pf);
	const struct candidate *from[WCI_N_FIELDS];
	struct wcopy_span text[WCI_N_FIELDS];
	struct wcopy_record got = { .raw = rec->raw };
	size_t n;

	for (int f = 0; f < WCI_N_FIELDS; f++) {
		if (find(pf, row, (enum wci_field)f, &from[f], &got,
			&text[f]) != WCOPY_OK)
			return wci_fail_nomem(err);
		if (f == WCI_FIELD_TEXT && from[f] == NULL)
			return no_text(pf, row, object, err);
	}
	if (add_version(pf, text[WCI_FIELD_VERSION], &text[WCI_FIELD_ID]) !=
	    WCOPY_OK)
		return wci_fail_nomem(err);
	got.body = text[WCI_FIELD_TEXT];
	got.kind = WCOPY_BODY_ARTICLE;
	if (from[WCI_FIELD_TEXT]->mark == '<' || is_markup(got.body)) {
		got.kind = WCOPY_BODY_PAGE;
		got.charset = (struct wcopy_span){ "utf-8", 5 };
	}
	got.id = text[WCI_FIELD_ID];
	got.url = text[WCI_FIELD_URL];
	got.title = text[WCI_FIELD_TITLE];
	got.byline = text[WCI_FIELD_BYLINE];
	got.outlet = text[WCI_FIELD_OUTLET];
	got.language = text[WCI_FIELD_LANGUAGE];
	got.site = text[WCI_FIELD_SITE];
	got.canonical = text[WCI_FIELD_CANONICAL];
	got.from.agency = text[WCI_FIELD_AGENCY];
	if (!same(text[WCI_FIELD_AUTHOR], got.byline))
		got.from.author = text[WCI_FIELD_AUTHOR];
	got.from.rights = text[WCI_FIELD_RIGHTS];
	n = wcopy_outlet(got.url, pf->outlet, sizeof(pf->outlet));
	if (n > 0) {
		/* The domain says who prints it, the field may say more. */
		got.from.source = got.outlet;
		got.outlet = (struct wcopy_span){ pf->outlet, n };
	}
	*rec = got;
	return WCOPY_OK;
}

wcopy_status
wci_profile_record(struct wci_profile *pf, struct wcopy_span object,
    struct wcopy_record *rec, struct wcopy_error *err)
{
	struct wcopy_json_walk w = { .text = object };
	struct wcopy_json_member m;
	wcopy_status rc;
	size_t start = 0;

	while (start < object.len &&
	       is_blank((struct wcopy_span){ object.ptr + start, 1 }))
		start++;
	if (start < object.len && object.ptr[start] == '[')
		return wci_fail(err, WCOPY_SKIP, WCOPY_REASON_BAD_JSON,
		    "an array where an object should be");
	pf->object++;
	while ((rc = wcopy_json_next(&w, &m, err)) == WCOPY_OK)
		keep(pf, &m);
	if (rc != WCOPY_EOF)
		return rc;
	return fill(pf, object, rec, err);
}
