/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/profile_impl.h"

#include <string.h>

#include "base/alloc.h"
#include "base/error.h"
#include "base/hash.h"

uint16_t *
wci_profile_slot(struct wci_profile *pf, struct wcopy_span key)
{
	size_t i = (size_t)wci_hash(key.ptr, key.len, 0) & (NAME_SLOTS - 1);

	for (;; i = (i + 1) & (NAME_SLOTS - 1)) {
		const struct name *name;

		if (pf->slots[i] == 0)
			return &pf->slots[i];
		name = &pf->names[pf->slots[i] - 1];
		if (name->key.len == key.len &&
		    memcmp(name->key.ptr, key.ptr, key.len) == 0)
			return &pf->slots[i];
	}
}

static bool
add_name(struct wci_profile *pf, struct wcopy_span key, size_t *index)
{
	uint16_t *slot = wci_profile_slot(pf, key);

	if (*slot == 0) {
		if (!wci_grow(&pf->names, &pf->names_room, pf->n_names + 1,
			sizeof(*pf->names)))
			return false;
		pf->names[pf->n_names] = (struct name){ .key = key };
		*slot = (uint16_t)++pf->n_names;
	}
	*index = (size_t)*slot - 1;
	return true;
}

static bool
add_candidate(struct wci_profile *pf, struct wcopy_span path, char mark)
{
	struct candidate *c;

	if (!wci_grow(&pf->candidates, &pf->candidates_room,
		pf->n_candidates + 1, sizeof(*pf->candidates)))
		return false;
	c = &pf->candidates[pf->n_candidates];
	memset(c, 0, sizeof(*c));
	c->mark = mark;
	c->path = path;
	c->first = wci_path_first(path);
	if (!add_name(pf, (struct wcopy_span){ path.ptr, c->first }, &c->name))
		return false;
	pf->n_candidates++;
	return true;
}

/* A list of paths between blanks; NULL: an empty one. */
static bool
add_list(struct wci_profile *pf, const char *list, struct range *range)
{
	range->first = pf->n_candidates;
	range->n = 0;
	while (list != NULL && *list != '\0') {
		size_t n = strcspn(list, " ");

		size_t marked = strchr("+~^<!", *list) != NULL;

		if (!add_candidate(pf,
			(struct wcopy_span){ list + marked, n - marked },
			marked ? *list : '\0'))
			return false;
		range->n++;
		list += n + (list[n] == ' ');
	}
	return true;
}

static bool
add_rows(struct wci_profile *pf)
{
	pf->rows = wci_calloc(wci_n_profile_rows, sizeof(*pf->rows));
	if (pf->rows == NULL)
		return false;
	for (size_t i = 0; i < wci_n_profile_rows; i++) {
		const struct wci_profile_row *from = &wci_profile_rows[i];

		if (!add_list(pf, from->needs, &pf->rows[i].needs))
			return false;
		for (int f = 0; f < WCI_N_FIELDS; f++)
			if (!add_list(pf, from->paths[f],
				&pf->rows[i].fields[f]))
				return false;
	}
	return true;
}

static int
field_of(struct wcopy_span name)
{
	for (int f = 0; f < WCI_N_FIELDS; f++)
		if (wci_field_names[f] != NULL &&
		    strlen(wci_field_names[f]) == name.len &&
		    memcmp(wci_field_names[f], name.ptr, name.len) == 0)
			return f;
	return -1;
}

/* "text=a.b": from now on every row has only this path for the field. */
static wcopy_status
add_entry(struct wci_profile *pf, struct wcopy_span entry,
    struct wcopy_error *err)
{
	const char *equals = memchr(entry.ptr, '=', entry.len);
	struct wcopy_span name = entry, path;
	size_t first;
	int field;

	if (equals == NULL)
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "map: '%.*s' is not of the form FIELD=KEY", (int)entry.len,
		    entry.ptr);
	name.len = (size_t)(equals - entry.ptr);
	path.ptr = equals + 1;
	path.len = entry.len - name.len - 1;
	if ((field = field_of(name)) < 0)
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "map: no field is called '%.*s'; there are text, title, "
		    "id, url, outlet, date, byline, modified, language, site, "
		    "canonical, paywall, agency, author and copyright",
		    (int)name.len, name.ptr);
	first = wci_path_first(path);
	if (first == 0 || first > MAX_NAME ||
	    !wci_path_valid(
		(struct wcopy_span){ path.ptr + first, path.len - first }))
		return wci_fail(err, WCOPY_EPARAM, WCOPY_REASON_NONE,
		    "map: '%.*s' is no path such as meta.url or "
		    "bodies[0].value",
		    (int)path.len, path.ptr);
	if (!add_candidate(pf, path, '\0'))
		return wci_fail_nomem(err);
	for (size_t i = 0; i < wci_n_profile_rows; i++)
		pf->rows[i].fields[field] =
		    (struct range){ pf->n_candidates - 1, 1 };
	return WCOPY_OK;
}

static wcopy_status
add_map(struct wci_profile *pf, const char *map, struct wcopy_error *err)
{
	size_t len = strlen(map) + 1;
	const char *at;

	if ((pf->map = wci_alloc(len, 1)) == NULL)
		return wci_fail_nomem(err);
	memcpy(pf->map, map, len);
	for (at = pf->map; *at != '\0';) {
		size_t n = strcspn(at, ",");
		wcopy_status rc =
		    add_entry(pf, (struct wcopy_span){ at, n }, err);

		if (rc != WCOPY_OK)
			return rc;
		at += n + (at[n] == ',');
	}
	return WCOPY_OK;
}

wcopy_status
wci_profile_new(struct wci_profile **out, const char *map,
    struct wcopy_error *err)
{
	struct wci_profile *pf = wci_calloc(1, sizeof(*pf));
	wcopy_status rc;

	if (pf == NULL || !add_rows(pf)) {
		rc = wci_fail_nomem(err);
		goto err0;
	}
	pf->first_mapped = pf->n_candidates;
	if (map != NULL && (rc = add_map(pf, map, err)) != WCOPY_OK)
		goto err0;
	*out = pf;
	return WCOPY_OK;
err0:
	wci_profile_free(pf);
	return rc;
}

void
wci_profile_free(struct wci_profile *pf)
{
	if (pf == NULL)
		return;
	for (int f = 0; f < WCI_N_FIELDS; f++) {
		wci_buf_clear(&pf->inner[f]);
		wci_buf_clear(&pf->values[f]);
	}
	wci_free(pf->rows);
	wci_free(pf->candidates);
	wci_free(pf->names);
	wci_free(pf->map);
	wci_free(pf);
}
