/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/meta_jsonld.h"

#include <string.h>
#include <wirecopy/json.h>

#include "extract/meta.h"

/* Objects in arrays in graphs in arrays: none nests deeper, and each level
 * costs another pass over its text. */
#define MAX_NESTING 6

/* Bytes of a string that is taken from broken JSON; headlines are shorter. */
#define SALVAGE_MAX 300

/* Members of an object that are looked at: X(name, key). */
#define MEMBER_TABLE(X)                                                        \
	X(TYPE, "@type")                                                       \
	X(GRAPH, "@graph")                                                     \
	X(MAIN, "mainEntity")                                                  \
	X(HEADLINE, "headline")                                                \
	X(NAME, "name")                                                        \
	X(PUBLISHED, "datePublished")                                          \
	X(MODIFIED, "dateModified")                                            \
	X(AUTHOR, "author")                                                    \
	X(CREATOR, "creator")                                                  \
	X(PUBLISHER, "publisher")                                              \
	X(LANGUAGE, "inLanguage")                                              \
	X(FREE, "isAccessibleForFree")                                         \
	X(PROVIDER, "provider")                                                \
	X(SOURCE, "sourceOrganization")                                        \
	X(HOLDER, "copyrightHolder")                                           \
	X(NOTICE, "copyrightNotice")                                           \
	X(CREDIT, "creditText")

enum member {
#define X(name, key) M_##name,
	MEMBER_TABLE(X)
#undef X
	    N_MEMBERS
};

static const char *const keys[N_MEMBERS] = {
#define X(name, key) key,
	MEMBER_TABLE(X)
#undef X
};

struct reader {
	struct wci_jsonld *j;
	const struct wci_entities *entities;
	bool no_memory;
	bool broken; /* the script is no JSON */
};

/* The members of one object; key.ptr NULL: not there. */
struct object {
	struct wcopy_json_member m[N_MEMBERS];
};

static bool
equals(struct wcopy_span s, const char *text)
{
	return s.len == strlen(text) && memcmp(s.ptr, text, s.len) == 0;
}

static bool
ends_with(struct wcopy_span s, const char *end)
{
	size_t n = strlen(end);

	return s.len >= n && memcmp(s.ptr + s.len - n, end, n) == 0;
}

static bool
read_object(struct wcopy_span text, struct object *o)
{
	struct wcopy_json_walk walk = { .text = text };
	struct wcopy_json_member m;
	wcopy_status status;

	memset(o, 0, sizeof(*o));
	while ((status = wcopy_json_next(&walk, &m, NULL)) == WCOPY_OK)
		for (unsigned k = 0; k < N_MEMBERS; k++)
			if (o->m[k].key.ptr == NULL && equals(m.key, keys[k])) {
				o->m[k] = m;
				break;
			}
	return status == WCOPY_EOF;
}

/* Append a string to the pool: escapes undone, entities decoded, white space
 * collapsed. */
static struct wci_ref
add_string(struct reader *r, const struct wcopy_json_member *m)
{
	struct wci_jsonld *j = r->j;
	struct wci_ref ref = { (uint32_t)j->pool.len, 0 };
	size_t n = 0;

	wci_buf_reset(&j->raw);
	if (!wci_buf_reserve(&j->raw, m->value.len + 1)) {
		r->no_memory = true;
		return ref;
	}
	j->raw.len = wcopy_json_unescape(m->value, j->raw.data);
	if (!wci_entities_append(r->entities, wci_buf_span(&j->raw),
		&j->pool)) {
		r->no_memory = true;
		return ref;
	}
	for (size_t i = ref.off; i < j->pool.len; i++) {
		char c = j->pool.data[i];

		if ((unsigned char)c > ' ')
			j->pool.data[ref.off + n++] = c;
		else if (n > 0 && j->pool.data[ref.off + n - 1] != ' ')
			j->pool.data[ref.off + n++] = ' ';
	}
	if (n > 0 && j->pool.data[ref.off + n - 1] == ' ')
		n--;
	j->pool.len = ref.off + n;
	ref.len = (uint32_t)n;
	return ref;
}

/* Take a field unless one that is believed as much has it already. */
static void
set(struct reader *r, enum wci_jsonld_field f, struct wci_ref ref,
    unsigned rank)
{
	if (ref.len == 0 || rank <= r->j->rank[f])
		return;
	r->j->field[f] = ref;
	r->j->rank[f] = (uint8_t)rank;
}

static void
set_string(struct reader *r, enum wci_jsonld_field f,
    const struct wcopy_json_member *m, unsigned rank)
{
	if (m->type == WCOPY_JSON_STRING && m->key.ptr != NULL &&
	    rank > r->j->rank[f])
		set(r, f, add_string(r, m), rank);
}

/* True or false, also as a string: "True", "http://schema.org/False". */
static void
set_free(struct reader *r, const struct wcopy_json_member *m, unsigned rank)
{
	struct wci_jsonld *j = r->j;

	if (m->key.ptr == NULL || rank <= j->free_rank ||
	    (m->type != WCOPY_JSON_BOOL && m->type != WCOPY_JSON_STRING))
		return;
	if (ends_with(m->value, "rue"))
		j->paywall = WCOPY_PAYWALL_NO;
	else if (ends_with(m->value, "alse"))
		j->paywall = WCOPY_PAYWALL_YES;
	else
		return;
	j->free_rank = (uint8_t)rank;
}

/* Append the name of a person or organisation, given as a string or as an
 * object, behind what stands at the end of the pool. */
static void
add_name(struct reader *r, const struct wcopy_json_member *m,
    struct wci_ref *all)
{
	struct wci_buf *pool = &r->j->pool;
	struct object o;
	size_t before = pool->len;

	if (m->type == WCOPY_JSON_OBJECT) {
		if (!read_object(m->value, &o))
			return;
		m = &o.m[M_NAME];
	}
	if (m->type != WCOPY_JSON_STRING || m->value.len == 0)
		return;
	if (all->len > 0 && !wci_buf_append(pool, ", ", 2))
		r->no_memory = true;
	if (add_string(r, m).len == 0)
		pool->len = before;
	all->len = (uint32_t)(pool->len - all->off);
}

static void
set_names(struct reader *r, enum wci_jsonld_field f,
    const struct wcopy_json_member *m, unsigned rank)
{
	struct wci_ref all = { (uint32_t)r->j->pool.len, 0 };
	struct wcopy_json_walk walk = { .text = m->value };
	struct wcopy_json_member one;

	if (m->key.ptr == NULL || rank <= r->j->rank[f])
		return;
	if (m->type != WCOPY_JSON_ARRAY)
		add_name(r, m, &all);
	else
		while (wcopy_json_next(&walk, &one, NULL) == WCOPY_OK)
			add_name(r, &one, &all);
	set(r, f, all, rank);
}

/* How far an object of this type is believed; 0: not at all. */
static unsigned
rank_of(struct wcopy_span type)
{
	static const char *const not_works[] = { "Organization", "Person",
		"WebSite", "BreadcrumbList", "ImageObject", "ItemList",
		"VideoObject", "Corporation", "Place", "Comment", "Event",
		"Product", "SearchAction", "SiteNavigationElement" };

	if (ends_with(type, "Article") || ends_with(type, "Posting") ||
	    ends_with(type, "Report"))
		return WCI_JSONLD_ARTICLE;
	if (ends_with(type, "Page"))
		return 1;
	for (size_t i = 0; i < sizeof(not_works) / sizeof(not_works[0]); i++)
		if (ends_with(type, not_works[i]))
			return 0;
	return 2;
}

/* What the page is, if one of its objects is of this type. */
static unsigned
page_type_of(struct wcopy_span type, unsigned rank)
{
	if (rank == WCI_JSONLD_ARTICLE)
		return WCI_TYPE_ARTICLE;
	if (equals(type, "VideoObject") || equals(type, "AudioObject") ||
	    equals(type, "PodcastEpisode"))
		return WCI_TYPE_VIDEO;
	if (equals(type, "CollectionPage") ||
	    equals(type, "SearchResultsPage") || equals(type, "ItemList"))
		return WCI_TYPE_LIST;
	return 0;
}

static void
take_type(struct reader *r, const struct object *o, struct wcopy_span type)
{
	unsigned rank = rank_of(type);

	r->j->types |= page_type_of(type, rank);

	if (ends_with(type, "WebSite"))
		set_string(r, WCI_JSONLD_SITE, &o->m[M_NAME], 1);
	if (equals(type, "Person"))
		set_string(r, WCI_JSONLD_PERSON, &o->m[M_NAME], 1);
	if (rank == 0)
		return;
	set_string(r, WCI_JSONLD_HEADLINE, &o->m[M_HEADLINE], rank);
	if (rank > 1)
		set_string(r, WCI_JSONLD_HEADLINE, &o->m[M_NAME], rank - 1);
	set_string(r, WCI_JSONLD_PUBLISHED, &o->m[M_PUBLISHED], rank);
	set_string(r, WCI_JSONLD_MODIFIED, &o->m[M_MODIFIED], rank);
	set_string(r, WCI_JSONLD_LANGUAGE, &o->m[M_LANGUAGE], rank);
	set_free(r, &o->m[M_FREE], rank);
	set_names(r, WCI_JSONLD_AUTHOR, &o->m[M_AUTHOR], rank);
	set_names(r, WCI_JSONLD_AUTHOR, &o->m[M_CREATOR], rank);
	set_names(r, WCI_JSONLD_PUBLISHER, &o->m[M_PUBLISHER], rank);
	set_names(r, WCI_JSONLD_SOURCE, &o->m[M_SOURCE], rank);
	set_names(r, WCI_JSONLD_PROVIDER, &o->m[M_PROVIDER], rank);
	set_names(r, WCI_JSONLD_HOLDER, &o->m[M_HOLDER], rank);
	set_string(r, WCI_JSONLD_NOTICE, &o->m[M_NOTICE], rank);
	set_string(r, WCI_JSONLD_CREDIT, &o->m[M_CREDIT], rank);
}

static void
take_object(struct reader *r, const struct object *o)
{
	const struct wcopy_json_member *type = &o->m[M_TYPE];
	struct wcopy_json_walk walk = { .text = type->value };
	struct wcopy_json_member one;

	if (type->type == WCOPY_JSON_STRING)
		take_type(r, o, type->value);
	else if (type->type == WCOPY_JSON_ARRAY)
		while (wcopy_json_next(&walk, &one, NULL) == WCOPY_OK)
			if (one.type == WCOPY_JSON_STRING)
				take_type(r, o, one.value);
}

static void
take_value(struct reader *r, struct wcopy_span text, bool is_array,
    unsigned nesting)
{
	struct wcopy_json_walk walk = { .text = text };
	struct wcopy_json_member m;
	struct object o;
	wcopy_status status;

	if (nesting > MAX_NESTING)
		return;
	if (is_array) {
		while ((status = wcopy_json_next(&walk, &m, NULL)) == WCOPY_OK)
			if (m.type == WCOPY_JSON_OBJECT ||
			    m.type == WCOPY_JSON_ARRAY)
				take_value(r, m.value,
				    m.type == WCOPY_JSON_ARRAY, nesting + 1);
		r->broken |= nesting == 0 && status != WCOPY_EOF;
		return;
	}
	if (!read_object(text, &o)) {
		r->broken |= nesting == 0;
		return;
	}
	take_object(r, &o);
	for (unsigned k = M_GRAPH; k <= M_MAIN; k++)
		if (o.m[k].type == WCOPY_JSON_ARRAY ||
		    o.m[k].type == WCOPY_JSON_OBJECT)
			take_value(r, o.m[k].value,
			    o.m[k].type == WCOPY_JSON_ARRAY, nesting + 1);
}

/* The string behind a key in what is no JSON, up to its quote. */
static bool
salvage_string(struct wcopy_span s, const char *key,
    struct wcopy_json_member *m)
{
	size_t n = strlen(key), at = 0;

	for (size_t i = 0; at == 0 && i + n <= s.len; i++)
		if (s.ptr[i] == '"' && memcmp(s.ptr + i, key, n) == 0)
			at = i + n;
	if (at == 0)
		return false;
	while (at < s.len && (s.ptr[at] == ' ' || s.ptr[at] == ':'))
		at++;
	if (at == s.len || s.ptr[at] != '"')
		return false;
	*m = (struct wcopy_json_member){ .type = WCOPY_JSON_STRING,
		.key = { key, n },
		.value = { s.ptr + ++at, 0 } };
	while (at + m->value.len < s.len && m->value.ptr[m->value.len] != '"')
		m->value.len++;
	return m->value.len <= SALVAGE_MAX &&
	       memchr(m->value.ptr, '\\', m->value.len) == NULL;
}

/* A comma too many or a quotation mark unescaped: what is asked for most is
 * read all the same, if it looks as if an article said it. */
static void
salvage(struct reader *r, struct wcopy_span s)
{
	static const struct {
		const char *key;
		enum wci_jsonld_field field;
	} wanted[] = {
		{ "\"headline\"", WCI_JSONLD_HEADLINE },
		{ "\"datePublished\"", WCI_JSONLD_PUBLISHED },
		{ "\"dateModified\"", WCI_JSONLD_MODIFIED },
	};
	struct wcopy_json_member type, m;

	if (!salvage_string(s, "\"@type\"", &type) ||
	    rank_of(type.value) != WCI_JSONLD_ARTICLE)
		return;
	for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++)
		if (salvage_string(s, wanted[i].key, &m))
			set_string(r, wanted[i].field, &m, 2);
}

/* One script: from its first brace or bracket to the last, so that comments
 * and CDATA marks around it do no harm. */
static void
take_script(struct reader *r, struct wcopy_span s)
{
	struct wci_buf *b = &r->j->scratch;

	while (s.len > 0 && *s.ptr != '{' && *s.ptr != '[') {
		s.ptr++;
		s.len--;
	}
	while (s.len > 0 && s.ptr[s.len - 1] != '}' && s.ptr[s.len - 1] != ']')
		s.len--;
	if (s.len == 0)
		return;
	wci_buf_reset(b);
	if (!wci_buf_append(b, s.ptr, s.len)) {
		r->no_memory = true;
		return;
	}
	for (size_t i = 0; i < b->len; i++)
		if ((unsigned char)b->data[i] < ' ')
			b->data[i] = ' ';
	r->broken = false;
	take_value(r, wci_buf_span(b), b->data[0] == '[', 0);
	if (r->broken)
		salvage(r, wci_buf_span(b));
}

bool
wci_jsonld_read(struct wci_jsonld *j, const struct wci_page *page,
    const struct wci_entities *entities)
{
	struct reader r = { j, entities, false, false };

	wci_buf_reset(&j->pool);
	memset(j->field, 0, sizeof(j->field));
	memset(j->rank, 0, sizeof(j->rank));
	j->types = 0;
	j->paywall = WCOPY_PAYWALL_UNKNOWN;
	j->free_rank = 0;
	if (!wci_buf_reserve(&j->pool, 1))
		return false;
	for (size_t i = 0; i < page->n_jsonld && !r.no_memory; i++)
		take_script(&r, page->jsonld[i]);
	return !r.no_memory;
}

void
wci_jsonld_clear(struct wci_jsonld *j)
{
	wci_buf_clear(&j->pool);
	wci_buf_clear(&j->scratch);
	wci_buf_clear(&j->raw);
	memset(j, 0, sizeof(*j));
}
