/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "score.h"

#include <string.h>

#include "base/alloc.h"

double
train_tally_add(struct train_tally *t, const struct train_truth *truth,
    struct wcopy_span text)
{
	struct train_words said = { 0 }, ref = { 0 };
	struct train_score got = { 0, 0, 0 };
	struct wci_buf plain = { 0 };

	train_words_add(&said, text);
	train_plain_add(&plain, text);
	for (size_t k = 0; k < truth->n_snippets; k++) {
		const struct train_snippet *s = &truth->snippet[k];
		bool in = train_find(&plain, 0, s->text) < plain.len;

		t->tp += s->with && in;
		t->fn += s->with && !in;
		t->fp += !s->with && in;
	}
	if (truth->ref.n > 0) {
		train_words_copy(&ref, &truth->ref);
		got = train_score(&said, &ref);
		t->precision += got.precision;
		t->recall += got.recall;
		t->f1 += got.f1;
		t->pages++;
	}
	wci_buf_clear(&plain);
	wci_free(ref.word);
	wci_free(said.word);
	return got.f1;
}

static void
print_string(FILE *f, const char *key, struct wcopy_span s)
{
	(void)fprintf(f, "\"%s\":\"", key);
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.ptr[i];

		if (c == '"' || c == '\\')
			(void)fprintf(f, "\\%c", c);
		else if (c < 0x20)
			(void)fprintf(f, "\\u%04x", c);
		else
			(void)fputc(c, f);
	}
	(void)fputc('"', f);
}

void
train_print_text(FILE *f, const char *id, const char *kind, double f1,
    struct wcopy_span text)
{
	(void)fprintf(f, "{");
	print_string(f, "id", (struct wcopy_span){ id, strlen(id) });
	(void)fprintf(f, ",\"kind\":\"%s\",\"f1\":%.4f,", kind, f1);
	print_string(f, "text", text);
	(void)fprintf(f, "}\n");
}

size_t
train_tally_print(const struct train_tally *t, const char *name, char *out,
    size_t room)
{
	double pages = t->pages == 0 ? 1 : t->pages;
	unsigned n = 2 * t->tp + t->fp + t->fn;
	int len = snprintf(out, room, "%-24s %.4f %.4f %.4f  %.4f\n", name,
	    t->precision / pages, t->recall / pages, t->f1 / pages,
	    n == 0 ? 0 : 2.0 * t->tp / n);

	return len < 0 ? 0 : (size_t)len;
}
