/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "synth_edit.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"

void
synth_out_put(struct synth_out *o, const char *bytes, size_t len)
{
	if (len == 0)
		return;
	mem_grow(&o->bytes, &o->room, o->len + len, 1);
	memcpy(o->bytes + o->len, bytes, len);
	o->len += len;
}

void
synth_out_clear(struct synth_out *o)
{
	free(o->bytes);
	memset(o, 0, sizeof(*o));
}

static bool
is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* A word and the marks around it: from, core, end. */
struct token {
	const char *s;
	size_t len, core, core_len;
	bool plain; /* the core is lower-case letters */
};

static struct token
token_at(const char *s, size_t len)
{
	struct token t = { .s = s };
	size_t end;

	while (t.len < len && s[t.len] != ' ')
		t.len++;
	while (t.core < t.len && strchr("\"(", s[t.core]) != NULL)
		t.core++;
	for (end = t.len; end > t.core && strchr(",.;:?!)\"", s[end - 1]);)
		end--;
	t.core_len = end - t.core;
	t.plain = t.core_len > 0;
	for (size_t i = t.core; i < end; i++)
		t.plain = t.plain && is_lower(s[i]);
	return t;
}

/* Is the place behind this token inside quotes, if before it was so? U+201C
 * opens in English and closes in German. */
static bool
quoted_behind(const struct token *t, bool before)
{
	for (size_t i = 0; i < t->len; i++) {
		const char *at = t->s + i;

		if (*at == '"')
			before = !before;
		else if (i + 2 < t->len && memcmp(at, "\xe2\x80\x9c", 3) == 0)
			before = !before;
		else if (i + 2 < t->len && memcmp(at, "\xe2\x80\x9d", 3) == 0)
			before = false;
		else if (i + 2 < t->len && memcmp(at, "\xe2\x80\x9e", 3) == 0)
			before = true;
		else if (i + 1 < t->len && (memcmp(at, "\xc2\xab", 2) == 0 ||
					       memcmp(at, "\xc2\xbb", 2) == 0))
			before = !before;
	}
	return before;
}

static void
change(const struct synth_editor *e, const struct token *t,
    struct synth_out *out)
{
	size_t end = t->core + t->core_len;
	uint32_t x = synth_below(e->rng, 10);
	const char *w =
	    synth_other_word(e->lexicon, t->s + t->core, t->core_len, e->key);

	if (x == 0 && t->core_len == t->len)
		return;
	if (x == 1) {
		synth_out_put(out, w, strlen(w));
		synth_out_put(out, " ", 1);
		synth_out_put(out, t->s, t->len);
		return;
	}
	synth_out_put(out, t->s, t->core);
	synth_out_put(out, w, strlen(w));
	synth_out_put(out, t->s + end, t->len - end);
}

void
synth_edit_words(const struct synth_editor *e, const char *s, size_t len,
    unsigned percent, struct synth_out *out)
{
	size_t start = out->len;
	bool quoted = false;

	for (size_t at = 0; at < len;) {
		struct token t = token_at(s + at, len - at);
		bool inside = quoted || t.core > 0;

		if (out->len > start && out->bytes[out->len - 1] != ' ')
			synth_out_put(out, " ", 1);
		quoted = quoted_behind(&t, quoted);
		if (t.plain && !inside && synth_chance(e->rng, percent))
			change(e, &t, out);
		else
			synth_out_put(out, t.s, t.len);
		at += t.len + 1;
	}
}

/* Where the sides of a comma can change over; 0: nowhere. */
static size_t
hinge(const char *s, size_t len)
{
	if (len < 20 || s[len - 1] != '.' || memchr(s, '"', len) != NULL)
		return 0;
	for (size_t i = len / 4; i < len - len / 4; i++)
		if (s[i] == ',' && s[i + 1] == ' ')
			return i;
	return 0;
}

void
synth_edit_reword(const struct synth_editor *e, const char *s, size_t len,
    unsigned percent, struct synth_out *out)
{
	size_t at = hinge(s, len);

	if (at == 0 || synth_chance(e->rng, 50)) {
		synth_edit_words(e, s, len, percent, out);
		return;
	}
	synth_edit_words(e, s + at + 2, len - at - 3, percent, out);
	synth_out_put(out, ", ", 2);
	synth_edit_words(e, s, at, percent, out);
	synth_out_put(out, ".", 1);
}

void
synth_edit_misread(const struct synth_editor *e, const char *s, size_t len,
    unsigned percent, struct synth_out *out)
{
	static const char *const misread[26] = { "o", "h", "e", "cl", "c", "f",
		"q", "b", "l", "i", "lc", "1", "rn", "u", "0", "p", "g", "n",
		"5", "f", "n", "y", "vv", "x", "v", "z" };

	for (size_t at = 0; at < len;) {
		struct token t = token_at(s + at, len - at);
		size_t hit =
		    t.core_len > 0 && synth_chance(e->rng, percent)
			? t.core + synth_below(e->rng, (uint32_t)t.core_len)
			: t.len;

		for (size_t i = 0; i < t.len; i++) {
			const char *m = i == hit && is_lower(t.s[i])
					    ? misread[t.s[i] - 'a']
					    : NULL;

			synth_out_put(out, m == NULL ? &t.s[i] : m,
			    m == NULL ? 1 : strlen(m));
		}
		at += t.len;
		if (at < len)
			synth_out_put(out, " ", 1);
		at++;
	}
}
