/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/dump_lines.h"

#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"
#include "extract/dump_markdown.h"
#include "extract/dump_measure.h"

/* A line as it stands in the text. */
struct raw {
	struct wcopy_span text; /* white space at both ends taken off */
	const char *line;
	uint32_t at;    /* bytes that were taken off its front */
	uint32_t chars; /* to its end, those included */
	uint32_t blank; /* empty lines before it */
	bool bullet;
	bool heading;
	bool url;   /* it holds one, as in "[words](URL)" */
	bool opens; /* the words of one begin */
};

/* Take the next line that is not empty off the front of text. */
static bool
take_line(struct wcopy_span *text, struct raw *r)
{
	memset(r, 0, sizeof(*r));
	while (text->len > 0) {
		const char *p = text->ptr;
		size_t len = 0;
		bool any = false;

		while (len < text->len && p[len] != '\n' && p[len] != '\r') {
			any |= p[len] != ' ' && p[len] != '\t';
			len++;
		}
		text->ptr += len;
		text->len -= len;
		if (text->len > 1 && p[len] == '\r' && p[len + 1] == '\n') {
			text->ptr++;
			text->len--;
		}
		if (text->len > 0) {
			text->ptr++;
			text->len--;
		}
		r->text = (struct wcopy_span){ p, len };
		r->line = p;
		if (any && wci_measure_trim(&r->text))
			return true;
		r->blank += r->blank < 3;
	}
	return false;
}

/* Take the mark of a list item or of a heading off the front. */
static bool
take_mark(struct raw *r)
{
	struct wcopy_span rest = r->text;
	size_t n_hash = 0;
	uint32_t cp;
	size_t n = wci_utf8_decode(rest.ptr, rest.len, &cp);

	while (n_hash < rest.len && rest.ptr[n_hash] == '#')
		n_hash++;
	if (n_hash > 6)
		return false;
	if (n_hash > 0) {
		n = n_hash;
	} else if (cp != '*' && cp != '-' && cp != '+' && cp != '>' &&
		   cp != 0x2022 && cp != 0x25AA && cp != 0x25CF &&
		   cp != 0x25E6 && cp != 0x25A0 && cp != 0x2023 &&
		   cp != 0x00B7 && cp != 0x203A) {
		return false;
	}
	/* A mark is followed by a space; "-5" and "#hashtag" are words. */
	if (n >= rest.len || (rest.ptr[n] != ' ' && rest.ptr[n] != '\t'))
		return false;
	rest.ptr += n;
	rest.len -= n;
	if (!wci_measure_trim(&rest))
		return false;
	r->text = rest;
	r->heading |= n_hash > 0;
	r->bullet |= n_hash == 0 && cp != '>';
	return true;
}

/* Whether a "[" is not closed in the line. */
static bool
is_open(struct wcopy_span s)
{
	for (size_t i = s.len; i > 0; i--)
		if (s.ptr[i - 1] == '[' || s.ptr[i - 1] == ']')
			return s.ptr[i - 1] == '[';
	return false;
}

/* The next line, marks taken off and its length counted. */
static bool
take_raw(struct wcopy_span *text, struct raw *r)
{
	if (!take_line(text, r))
		return false;
	/* A heading in a list in a quotation has three. */
	for (int k = 0; k < 3 && take_mark(r); k++)
		continue;
	r->at = (uint32_t)(r->text.ptr - r->line);
	r->chars = r->at + wci_measure_chars(r->text);
	r->opens = is_open(r->text);
	r->url = memmem(r->text.ptr, r->text.len, "](", 2) != NULL;
	return true;
}

/* Longest line that may come from wrapping; none wraps at more than 100. */
#define MAX_WRAP 101

/* Whether next goes on where a line of that many characters stops. */
static bool
goes_on(const struct raw *at, const struct raw *next, uint32_t width)
{
	if (next->blank > 0 || next->bullet || next->heading || at->heading)
		return false;
	/* The words of a link go on to its URL. */
	if (at->opens && next->url)
		return true;
	/* No line is broken within a URL. */
	return (at->chars <= width + 8 || at->url) &&
	       at->chars + 1 + wci_measure_first_word(next->text) > width;
}

/* The width that so many of a hundred lines keep to; 0: more than any wraps
 * at, or less than 30, a narrow newspaper column. */
static uint32_t
width_of(const uint32_t of_chars[MAX_WRAP + 1], size_t n, unsigned percent)
{
	uint32_t width = 0;
	size_t sum = 0;

	while (
	    width <= MAX_WRAP && (sum += of_chars[width]) * 100 < n * percent)
		width++;
	return width > MAX_WRAP || width < 30 ? 0 : width;
}

/* Whether the lines look wrapped at that width: of those of at least half of
 * it that have a line right below them, most leave no room for its first
 * word. See the header for where the numbers come from. */
static bool
is_wrapped(struct wcopy_span text, uint32_t width)
{
	size_t n = 0, n_long = 0, n_full = 0;
	struct raw last, r;

	memset(&last, 0, sizeof(last));
	while (n++ < WCI_DUMP_MAX_LINES && take_raw(&text, &r)) {
		if (last.chars * 2 >= width && r.blank == 0) {
			n_long++;
			n_full += goes_on(&last, &r, width);
		}
		last = r;
	}
	return n_long >= 5 && n_full * 3 > n_long * 2;
}

/* Pairs of lines that say where the text was wrapped; fewer are chance. */
#define ENOUGH_PAIRS 4

/*
 * A line of some length, and right below it one that begins with a small
 * letter, were one line: the column lies between the end of the first and
 * where the next word would have ended. Taken where three in four of such
 * pairs agree and few lines are longer. A short story between long menus has
 * a few such pairs, and no other sign.
 */
static uint32_t
column_by_pairs(struct wcopy_span text)
{
	uint32_t up[MAX_WRAP + 2] = { 0 }, down[MAX_WRAP + 2] = { 0 };
	uint32_t longer[MAX_WRAP + 2] = { 0 }; /* lines of this and more */
	uint32_t n_pairs = 0, sum = 0, best = 0, column = 0;
	struct raw last, r;
	size_t n = 0;

	memset(&last, 0, sizeof(last));
	for (; n++ < WCI_DUMP_MAX_LINES && take_raw(&text, &r); last = r) {
		uint32_t cp, end;

		if (!r.url)
			longer[r.chars <= MAX_WRAP ? r.chars : MAX_WRAP + 1]++;
		(void)wci_utf8_decode(r.text.ptr, r.text.len, &cp);
		if (last.chars < 40 || last.chars > MAX_WRAP || r.blank > 0 ||
		    r.bullet || r.heading || wci_char_of(cp) != WCI_CHAR_LOWER)
			continue;
		end = last.chars + wci_measure_first_word(r.text);
		n_pairs++;
		up[last.chars]++;
		down[end <= MAX_WRAP ? end : MAX_WRAP + 1]++;
	}
	for (uint32_t k = MAX_WRAP + 1; k > 0; k--)
		longer[k - 1] += longer[k];
	for (uint32_t k = 0; k <= MAX_WRAP; k++) {
		sum += up[k];
		if (sum > best && sum >= 2 * longer[k + 1]) {
			best = sum;
			column = k;
		}
		sum -= down[k];
	}
	return best >= ENOUGH_PAIRS && best * 4 >= n_pairs * 3 ? column : 0;
}

/* The column at which the text was wrapped; 0: it was not. */
static uint32_t
wrap_column(struct wcopy_span text)
{
	/* A line too many, such as a title or a long URL, must not hide that
	 * the rest was wrapped. */
	static const unsigned percents[] = { 98, 95, 90 };
	uint32_t of_chars[MAX_WRAP + 1] = { 0 };
	struct wcopy_span rest = text;
	uint32_t tried = 0;
	size_t n = 0;
	struct raw r;

	while (n < WCI_DUMP_MAX_LINES && take_raw(&rest, &r)) {
		if (r.chars <= MAX_WRAP)
			of_chars[r.chars]++;
		n++;
	}
	if ((tried = column_by_pairs(text)) != 0)
		return tried;
	for (size_t k = 0; k < sizeof(percents) / sizeof(percents[0]); k++) {
		uint32_t width = width_of(of_chars, n, percents[k]);

		if (width == 0 || width == tried)
			continue;
		if (is_wrapped(text, width))
			return width;
		tried = width;
	}
	return 0;
}

/* The last line is complete: make it plain and measure it, or drop it if there
 * is nothing left. */
static bool
finish(struct wci_lines *ls, const struct wci_lexicon *lex)
{
	struct wci_line *l;

	if (ls->n_lines == 0)
		return true;
	l = &ls->line[ls->n_lines - 1];
	if (ls->markdown) {
		char *text = ls->text.data + l->start;
		struct wcopy_span s = { text,
			wci_markdown_strip(text, l->len) };

		if (!wci_measure_has_word(s)) {
			ls->text.len = l->start;
			ls->n_lines--;
			return true;
		}
		(void)wci_measure_trim(&s);
		memmove(text, s.ptr, s.len);
		l->len = (uint32_t)s.len;
		ls->text.len = l->start + s.len;
	}
	return wci_measure_line(ls, lex);
}

static bool
append(struct wci_lines *ls, const struct wci_lexicon *lex, const struct raw *r,
    bool joins)
{
	struct wci_line *l;

	if (joins && ls->n_lines > 0)
		return wci_measure_join(ls, r->text);
	if (!finish(ls, lex) || !wci_grow(&ls->line, &ls->room_lines,
				    ls->n_lines + 1, sizeof(*ls->line)))
		return false;
	l = &ls->line[ls->n_lines];
	memset(l, 0, sizeof(*l));
	l->start = (uint32_t)ls->text.len;
	l->blank = (uint8_t)r->blank;
	l->bullet = r->bullet;
	l->heading = r->heading;
	ls->n_lines++;
	return wci_measure_join(ls, r->text);
}

/* Mark the lines whose words stand in another line too. */
static bool
find_repeats(struct wci_lines *ls)
{
	size_t n_slots = 64;

	while (n_slots < ls->n_lines * 2)
		n_slots *= 2;
	if (!wci_grow(&ls->seen, &ls->room_seen, n_slots, sizeof(*ls->seen)))
		return false;
	memset(ls->seen, 0, n_slots * sizeof(*ls->seen));
	for (size_t i = 0; i < ls->n_lines; i++) {
		struct wci_line *l = &ls->line[i];
		size_t at = l->hash & (n_slots - 1);

		while (ls->seen[at] != 0 &&
		       ls->line[ls->seen[at] - 1].hash != l->hash)
			at = (at + 1) & (n_slots - 1);
		l->twin = (uint32_t)i;
		if (ls->seen[at] == 0) {
			ls->seen[at] = (uint32_t)i + 1;
			continue;
		}
		l->twin = ls->seen[at] - 1;
		ls->line[l->twin].repeat = true;
		l->repeat = true;
	}
	return true;
}

bool
wci_lines_read(struct wci_lines *ls, const struct wci_lexicon *lex,
    struct wcopy_span text)
{
	uint32_t width = wrap_column(text);
	struct raw r, last;
	size_t n = 0, n_blank = 0;

	ls->n_lines = ls->n_topics = 0;
	ls->markdown = wci_markdown_is(text);
	wci_buf_reset(&ls->text);
	/* From here on there is memory to point into. */
	if (!wci_buf_reserve(&ls->text, 1) ||
	    !wci_grow(&ls->topic, &ls->room_topics, 1, sizeof(*ls->topic)))
		return false;
	memset(&last, 0, sizeof(last));
	while (n < WCI_DUMP_MAX_LINES && take_raw(&text, &r)) {
		bool joins = n > 0 && width > 0 && goes_on(&last, &r, width);

		if (!append(ls, lex, &r, joins))
			return false;
		last = r;
		n++;
		n_blank += r.blank > 0;
	}
	ls->wrapped = width > 0;
	ls->blanks = n_blank * 20 > n;
	if (!finish(ls, lex))
		return false;
	return find_repeats(ls);
}

void
wci_lines_clear(struct wci_lines *ls)
{
	wci_free(ls->line);
	wci_free(ls->topic);
	wci_free(ls->seen);
	wci_buf_clear(&ls->text);
	memset(ls, 0, sizeof(*ls));
}
