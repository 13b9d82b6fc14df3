/* SPDX-License-Identifier: MIT */
/*
 * The metadata of a page made from the lines of the input: its URL, <title>,
 * <h1>, a line of text, the key and the content of a <meta>; what follows is
 * one JSON-LD script. What comes out is UTF-8 if all of it was.
 */
#include <config.h>

#include <string.h>

#include "base/utf8.h"
#include "extract/meta.h"
#include "extract/page.h"
#include "fuzz.h"

static struct wcopy_span
take_line(struct wcopy_span *s)
{
	const char *end = s->len == 0 ? NULL : memchr(s->ptr, '\n', s->len);
	struct wcopy_span line = { s->ptr,
		end == NULL ? s->len : (size_t)(end - s->ptr) };
	size_t n = line.len + (end != NULL);

	s->ptr += n;
	s->len -= n;
	return line;
}

static struct wci_ref
add(struct wci_buf *pool, struct wcopy_span s)
{
	struct wci_ref r = { (uint32_t)pool->len, (uint32_t)s.len };

	MUST(wci_buf_append(pool, s.ptr, s.len));
	return r;
}

static void
check_text(struct wcopy_span s)
{
	MUST(s.len == 0 || wci_utf8_valid(s.ptr, s.len) == s.len);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct wci_meta *m;
	struct wcopy_span rest = { (const char *)data, size }, url, line;
	struct wci_element e[3] = {
		{ .parent = WCI_NO_ELEMENT, .end = 3, .block_end = 2 },
		{ .end = 2, .block_end = 1, .tag = WCI_TAG_H1, .depth = 1 },
		{ .end = 3,
		    .block = 1,
		    .block_end = 2,
		    .tag = WCI_TAG_TIME,
		    .depth = 1 },
	};
	struct wci_block b[2] = { { .element = 1 }, { .element = 2 } };
	struct wci_meta_item item = { { 0, 0 }, { 0, 0 } };
	struct wci_page p = { .elements = e,
		.n_elements = 3,
		.blocks = b,
		.n_blocks = 2,
		.metas = &item,
		.n_metas = 1,
		.n_jsonld = 1 };
	struct wcopy_article a;

	if (size == 0 || wci_utf8_valid(rest.ptr, size) != size)
		return 0;
	if (m == NULL)
		MUST(wci_meta_new(&m, NULL) == WCOPY_OK);
	memset(&a, 0, sizeof(a));
	url = take_line(&rest);
	p.title = add(&p.strings, take_line(&rest));
	for (size_t i = 0; i < 2; i++) {
		line = take_line(&rest);
		/* Blocks are never empty. */
		if (line.len == 0)
			line = (struct wcopy_span){ "x", 1 };
		b[i].text = (uint32_t)p.text.len;
		b[i].len = (uint32_t)line.len;
		(void)add(&p.text, line);
		MUST(wci_buf_append_char(&p.text, '\n'));
	}
	item.key = add(&p.strings, take_line(&rest));
	item.content = add(&p.strings, take_line(&rest));
	p.jsonld = &rest;
	MUST(wci_meta_run(m, &p, url, &a, NULL) == WCOPY_OK);
	check_text(a.title);
	check_text(a.byline);
	check_text(a.site);
	check_text(a.url);
	check_text(a.language);
	MUST(a.date.precision == WCOPY_DATE_NONE ||
	     a.date.precision >= WCOPY_DATE_DAY);
	wci_buf_clear(&p.text);
	wci_buf_clear(&p.strings);
	return 0;
}
