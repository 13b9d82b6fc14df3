/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/page.h"

#include <assert.h>
#include <string.h>

#include "base/alloc.h"
#include "base/utf8.h"

void
wci_page_reset(struct wci_page *p)
{
	p->n_elements = p->n_blocks = p->n_metas = p->n_jsonld = 0;
	p->title = p->canonical = p->lang = (struct wci_ref){ 0, 0 };
	wci_buf_reset(&p->text);
	wci_buf_reset(&p->strings);
}

void
wci_page_clear(struct wci_page *p)
{
	wci_free(p->elements);
	wci_free(p->blocks);
	wci_free(p->metas);
	wci_free(p->jsonld);
	wci_buf_clear(&p->text);
	wci_buf_clear(&p->strings);
	memset(p, 0, sizeof(*p));
}

static void
check_ref(const struct wci_page *p, struct wci_ref r)
{
	assert(r.off <= p->strings.len && r.len <= p->strings.len - r.off);
	(void)p;
	(void)r;
}

static void
check_elements(const struct wci_page *p)
{
	assert(p->n_elements <= WCI_MAX_ELEMENTS);
	for (size_t i = 0; i < p->n_elements; i++) {
		const struct wci_element *e = &p->elements[i];

		assert(e->end > i && e->end <= p->n_elements);
		assert(e->block <= e->block_end && e->block_end <= p->n_blocks);
		assert(e->tag < WCI_N_TAGS);
		check_ref(p, e->words);
		check_ref(p, e->value);
		if (e->parent == WCI_NO_ELEMENT) {
			assert(i == 0 && e->depth == 0);
			continue;
		}
		assert(e->parent < i && e->end <= p->elements[e->parent].end);
		assert(e->block >= p->elements[e->parent].block);
		assert(e->block_end <= p->elements[e->parent].block_end);
		assert(e->depth == p->elements[e->parent].depth + 1);
	}
}

void
wci_page_check(const struct wci_page *p)
{
	size_t at = 0;

	wci_buf_check(&p->text);
	wci_buf_check(&p->strings);
	check_elements(p);
	assert(p->n_blocks <= WCI_MAX_BLOCKS);
	for (size_t i = 0; i < p->n_blocks; i++) {
		const struct wci_block *b = &p->blocks[i];

		assert(b->len > 0 && b->text == at);
		assert(b->link_bytes <= b->len && b->bold_bytes <= b->len);
		assert(b->element < p->n_elements);
		assert(p->elements[b->element].block <= i);
		assert(p->elements[b->element].block_end > i);
		assert(p->text.data[b->text + b->len] == '\n');
		at = b->text + b->len + 1;
	}
	assert(p->text.len == at);
	assert(wci_utf8_valid(p->text.data, p->text.len) == p->text.len);
	for (size_t i = 0; i < p->n_metas; i++) {
		check_ref(p, p->metas[i].key);
		check_ref(p, p->metas[i].content);
	}
	check_ref(p, p->title);
	check_ref(p, p->canonical);
	check_ref(p, p->lang);
}
