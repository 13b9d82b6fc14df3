/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "record/profile_path.h"

#include <string.h>

#include "record/wordlist.h"

/* One step of a path: a key, an element by its number, or the first element
 * that has a member key with the string value. */
struct path_step {
	struct wcopy_span key;   /* empty: by number */
	struct wcopy_span value; /* empty: by key */
	size_t number;
};

static struct wcopy_span
behind(struct wcopy_span s, size_t n)
{
	return (struct wcopy_span){ s.ptr + n, s.len - n };
}

/* Bytes before the first of stop, or all. */
static size_t
until(struct wcopy_span s, const char *stop)
{
	size_t n = 0;

	while (n < s.len && strchr(stop, s.ptr[n]) == NULL)
		n++;
	return n;
}

size_t
wci_path_first(struct wcopy_span path)
{
	return until(path, ".[");
}

/* "[0]" or "[key=value]"; false: neither. */
static bool
read_bracket(struct wcopy_span *path, struct path_step *step)
{
	struct wcopy_span inside = behind(*path, 1);
	size_t n;

	inside.len = until(inside, "]");
	if (inside.len + 1 == path->len || inside.len == 0)
		return false;
	*path = behind(*path, inside.len + 2);
	n = until(inside, "=");
	if (n < inside.len) {
		step->key = (struct wcopy_span){ inside.ptr, n };
		step->value = behind(inside, n + 1);
		return n > 0 && step->value.len > 0;
	}
	/* Four digits: more elements than any author list has. */
	if (inside.len > 4)
		return false;
	for (size_t i = 0; i < inside.len; i++) {
		if (!wci_is_digit(inside.ptr[i]))
			return false;
		step->number =
		    step->number * 10 + (size_t)(inside.ptr[i] - '0');
	}
	return true;
}

/* Take the next step off a path that is not empty; false: bad syntax. */
static bool
read_step(struct wcopy_span *path, struct path_step *step)
{
	memset(step, 0, sizeof(*step));
	if (path->ptr[0] == '[')
		return read_bracket(path, step);
	if (path->ptr[0] != '.')
		return false;
	*path = behind(*path, 1);
	step->key.ptr = path->ptr;
	step->key.len = wci_path_first(*path);
	*path = behind(*path, step->key.len);
	return step->key.len > 0;
}

bool
wci_path_valid(struct wcopy_span path)
{
	struct path_step step;

	while (path.len > 0)
		if (!read_step(&path, &step))
			return false;
	return true;
}

static bool
same(struct wcopy_span a, struct wcopy_span b)
{
	return a.len == b.len && memcmp(a.ptr, b.ptr, a.len) == 0;
}

/* The member of an object that key names, the last one if there are several:
 * what other JSON readers do. */
static bool
find_key(struct wcopy_span object, struct wcopy_span key,
    struct wcopy_json_member *found)
{
	struct wcopy_json_walk w = { .text = object };
	struct wcopy_json_member m;
	bool any = false;

	while (wcopy_json_next(&w, &m, NULL) == WCOPY_OK)
		if (same(m.key, key)) {
			*found = m;
			any = true;
		}
	return any;
}

static bool
find_element(struct wcopy_span array, const struct path_step *step,
    struct wcopy_json_member *found)
{
	struct wcopy_json_walk w = { .text = array };
	struct wcopy_json_member m, mark;

	for (size_t i = 0; wcopy_json_next(&w, &m, NULL) == WCOPY_OK; i++) {
		if (step->value.len == 0
			? i != step->number
			: m.type != WCOPY_JSON_OBJECT ||
			      !find_key(m.value, step->key, &mark) ||
			      mark.type != WCOPY_JSON_STRING ||
			      !same(mark.value, step->value))
			continue;
		*found = m;
		return true;
	}
	return false;
}

/* Unescape a string into out, whose contents it replaces. */
static wcopy_status
unescape(struct wcopy_span text, struct wci_buf *out)
{
	wci_buf_reset(out);
	if (!wci_buf_reserve(out, text.len))
		return WCOPY_ENOMEM;
	out->len = wcopy_json_unescape(text, out->data);
	return WCOPY_OK;
}

/* Make the object that a string spells out of the string. */
static wcopy_status
open_string(struct wcopy_json_member *value, struct wci_buf *inner)
{
	struct wcopy_json_walk w = { 0 };
	struct wcopy_json_member m;
	wcopy_status rc = unescape(value->value, inner);

	if (rc != WCOPY_OK)
		return rc;
	w.text = wci_buf_span(inner);
	while ((rc = wcopy_json_next(&w, &m, NULL)) == WCOPY_OK)
		continue;
	if (rc != WCOPY_EOF)
		return WCOPY_SKIP;
	value->value = w.text;
	value->type = w.text.ptr[until(w.text, "{[")] == '{' ? WCOPY_JSON_OBJECT
							     : WCOPY_JSON_ARRAY;
	return WCOPY_OK;
}

wcopy_status
wci_path_follow(struct wcopy_span path, struct wcopy_json_member *value,
    struct wci_buf *inner)
{
	struct path_step step;
	bool opened = false;

	while (path.len > 0) {
		bool ok = read_step(&path, &step);

		if (value->type == WCOPY_JSON_STRING && !opened) {
			wcopy_status rc = open_string(value, inner);

			if (rc != WCOPY_OK)
				return rc;
			opened = true;
		}
		if (value->type == WCOPY_JSON_ARRAY &&
		    (step.key.len == 0 || step.value.len > 0))
			ok = ok && find_element(value->value, &step, value);
		else if (value->type == WCOPY_JSON_OBJECT && step.key.len > 0 &&
			 step.value.len == 0)
			ok = ok && find_key(value->value, step.key, value);
		else
			ok = false;
		if (!ok)
			return WCOPY_SKIP;
	}
	return WCOPY_OK;
}

/*
 * Append the strings below a container, which the scanner has seen to be
 * valid and at most 64 deep. out has room for all of them: a string's quotes
 * and comma are at least as long as the separator.
 */
static void
flatten(struct wcopy_span container, bool object, const struct wci_flatten *how,
    struct wci_buf *out)
{
	struct wcopy_json_walk w = { .text = container };
	struct wcopy_json_member m;
	size_t separator = strlen(how->separator);

	while (wcopy_json_next(&w, &m, NULL) == WCOPY_OK) {
		if (object && !wci_listed(how->keys, m.key.ptr, m.key.len))
			continue;
		if (m.type == WCOPY_JSON_ARRAY || m.type == WCOPY_JSON_OBJECT) {
			flatten(m.value, m.type == WCOPY_JSON_OBJECT, how, out);
		} else if (m.type == WCOPY_JSON_STRING && m.value.len > 0) {
			if (out->len > 0) {
				memcpy(out->data + out->len, how->separator,
				    separator);
				out->len += separator;
			}
			out->len +=
			    wcopy_json_unescape(m.value, out->data + out->len);
		}
	}
}

wcopy_status
wci_value_text(const struct wcopy_json_member *value,
    const struct wci_flatten *how, struct wci_buf *out, struct wcopy_span *text)
{
	wcopy_status rc;

	text->ptr = NULL;
	text->len = 0;
	switch (value->type) {
	case WCOPY_JSON_NULL:
	case WCOPY_JSON_BOOL:
		return WCOPY_OK;
	case WCOPY_JSON_NUMBER:
		*text = value->value;
		return WCOPY_OK;
	case WCOPY_JSON_STRING:
		if (!value->escaped) {
			*text = value->value;
			return WCOPY_OK;
		}
		if ((rc = unescape(value->value, out)) != WCOPY_OK)
			return rc;
		break;
	case WCOPY_JSON_ARRAY:
	case WCOPY_JSON_OBJECT:
		if (how == NULL)
			return WCOPY_OK;
		wci_buf_reset(out);
		if (!wci_buf_reserve(out, value->value.len))
			return WCOPY_ENOMEM;
		flatten(value->value, value->type == WCOPY_JSON_OBJECT, how,
		    out);
		break;
	}
	*text = wci_buf_span(out);
	return WCOPY_OK;
}
