/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a text. Words must lie in the text, in order and apart (pairs
 * of characters of a script without spaces overlap), the same with and
 * without places; the signature must be sorted, and the same twice.
 */
#include <config.h>

#include <wirecopy/sketch.h>

#include "fuzz.h"
#include "text/tokenise.h"

static void
check_words(struct wcopy_span text)
{
	struct wci_words with = { 0 }, without = { 0 };
	size_t gaps = 0;

	MUST(wci_tokenise(&with, text, 1, true, NULL) == WCOPY_OK);
	MUST(wci_tokenise(&without, text, 1, false, NULL) == WCOPY_OK);
	MUST(with.n == without.n && with.n_gaps == without.n_gaps);
	for (size_t i = 0; i < with.n; i++) {
		struct wci_place p = with.place[i];

		MUST(with.hash[i] == without.hash[i]);
		MUST(p.len > 0 && (size_t)p.offset + p.len <= text.len);
		MUST(i == 0 || p.offset > with.place[i - 1].offset);
		gaps += with.hash[i] == WCI_GAP;
	}
	MUST(gaps == with.n_gaps);
	wci_words_clear(&with);
	wci_words_clear(&without);
}

static void
check_signature(const struct wcopy_signature *s)
{
	MUST(s->n_sketch <= WCOPY_SKETCH_SIZE && s->n_keys <= WCOPY_KEYS_MAX);
	MUST(s->n_numbers <= WCOPY_NUMBERS_SIZE);
	MUST(s->n_title <= WCOPY_TITLE_SIZE);
	for (uint32_t i = 1; i < s->n_sketch; i++)
		MUST(s->sketch[i] > s->sketch[i - 1]);
	for (uint32_t i = 1; i < s->n_keys; i++)
		MUST(s->keys[i] > s->keys[i - 1]);
	for (unsigned i = 1; i < s->n_numbers; i++)
		MUST(s->numbers[i] > s->numbers[i - 1]);
	for (unsigned i = 1; i < s->n_title; i++)
		MUST(s->title[i] > s->title[i - 1]);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct wcopy_span text = { (const char *)data, size };
	struct wcopy_sketch_params params;
	struct wcopy_signer *signer = NULL;
	struct wcopy_signature a, b;
	struct wcopy_overlap o;

	wcopy_sketch_params_default(&params);
	MUST(wcopy_signer_new(&signer, &params, NULL) == WCOPY_OK);
	check_words(text);
	MUST(wcopy_signer_run(signer, text, &a, NULL) == WCOPY_OK);
	MUST(wcopy_signer_title(signer, text, &a, NULL) == WCOPY_OK);
	MUST(wcopy_signer_run(signer, text, &b, NULL) == WCOPY_OK);
	check_signature(&a);
	check_signature(&b);
	MUST(a.exact == b.exact && a.n_keys == b.n_keys);
	wcopy_signature_overlap(&a, &b, &o);
	MUST(o.shared == a.n_sketch);
	wcopy_signer_free(signer);
	return 0;
}
