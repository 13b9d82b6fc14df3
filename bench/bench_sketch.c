/* SPDX-License-Identifier: MIT */
/*
 * bench_sketch.c - text in memory to signatures, by kernel and by script
 *
 * usage: bench_sketch [INPUT]
 *
 * The texts are made up: articles of random words out of a vocabulary whose
 * words are used as often as those of a language are, so that no branch
 * predictor can learn them by heart. With an INPUT, any file that wirecopy
 * reads, its articles are signed as well. The case is 'kernel, text'.
 */
#include <config.h>

#include <string.h>
#include <wirecopy.h>

#include "bench.h"
#include "sketch/sign_kernel.h"
#include "text/tokenise.h"

enum { ARTICLES = 64, ARTICLE_BYTES = 2800, VOCABULARY = 4000 };

/* A script: letters in UTF-8, all of n_bytes; accented ones come instead in
 * one place of every so many, and quotes around one word of so many. */
struct script {
	const char *name;
	const char *letters;
	size_t n_bytes;
	const char *accented;
	unsigned accent_every, quote_every;
	bool spaces;
};

static const struct script scripts[] = {
	{ "ASCII", "etaoinshrdlcumwfgypb", 1, NULL, 0, 0, true },
	{ "typographic", "etaoinshrdlcumwfgypb", 1, NULL, 0, 25, true },
	{ "accented", "etaoinshrdlcumwfgypb", 1,
	    "\xC3\xA9\xC3\xA4\xC3\xBC\xC3\xA7\xC3\xB1", 20, 25, true },
	{ "Cyrillic",
	    "\xD0\xBE\xD0\xB5\xD0\xB0\xD0\xB8\xD0\xBD\xD1\x82\xD1\x81\xD1\x80"
	    "\xD0\xB2\xD0\xBB\xD0\xBA\xD0\xBC\xD0\xB4\xD0\xBF\xD1\x83\xD1\x8F",
	    2, NULL, 0, 25, true },
	{ "Greek",
	    "\xCE\xB1\xCE\xBF\xCE\xB9\xCE\xB5\xCF\x84\xCF\x83\xCE\xBD\xCE\xB7"
	    "\xCF\x85\xCF\x81\xCF\x80\xCE\xBA\xCE\xBC\xCE\xBB\xCE\xAF\xCF\x8C",
	    2, NULL, 0, 25, true },
	{ "Arabic",
	    "\xD8\xA7\xD9\x84\xD9\x8A\xD9\x85\xD9\x88\xD9\x86\xD8\xB1\xD8\xAA"
	    "\xD8\xA8\xD8\xB9\xD8\xAF\xD8\xB3\xD9\x81\xD9\x87\xD9\x83\xD8\xAD",
	    2, NULL, 0, 25, true },
	{ "Devanagari",
	    "\xE0\xA4\xBE\xE0\xA4\x95\xE0\xA5\x87\xE0\xA4\xB0\xE0\xA4\xB9\xE0"
	    "\xA4\xB8\xE0\xA4\xA8\xE0\xA5\x80\xE0\xA4\xBF\xE0\xA4\xAE\xE0\xA4"
	    "\xA4\xE0\xA5\x8D\xE0\xA4\xAA\xE0\xA4\xB2",
	    3, NULL, 0, 25, true },
	{ "Hangul",
	    "\xEC\x9D\xB4\xEB\x8B\xA4\xEC\x9D\x98\xEB\x8A\x94\xEC\x97\x90\xEA"
	    "\xB0\x80\xEC\x9D\x84\xEA\xB3\xA0\xEB\xA1\x9C\xEC\x82\xAC\xED\x95"
	    "\x9C\xEC\x84\x9C\xEC\xA7\x80\xEB\x8F\x84",
	    3, NULL, 0, 25, true },
	{ "Han",
	    "\xE7\x9A\x84\xE4\xB8\x80\xE6\x98\xAF\xE5\x9C\xA8\xE4\xB8\x8D\xE4"
	    "\xBA\x86\xE6\x9C\x89\xE5\x92\x8C\xE4\xBA\xBA\xE8\xBF\x99\xE4\xB8"
	    "\xAD\xE5\xA4\xA7\xE4\xB8\xBA\xE4\xB8\x8A\xE4\xB8\xAA\xE5\x9B\xBD",
	    3, NULL, 0, 25, false },
};

/* The articles of one case. */
struct texts {
	struct wcopy_span *text;
	size_t n;
	size_t bytes;
	struct wcopy_signer *signer;
	struct wci_words words;
	size_t n_words;
	uint64_t sum; /* of results, so that no work can be left out */
};

static uint64_t random_state = 20261125;

static size_t
below(size_t n)
{
	random_state ^= random_state >> 12;
	random_state ^= random_state << 25;
	random_state ^= random_state >> 27;
	return (
	    size_t)((random_state * UINT64_C(0x2545F4914F6CDD1D) >> 33) % n);
}

/* A made-up word of a script, terminated. */
static void
make_word(const struct script *s, char *out)
{
	size_t n_letters = strlen(s->letters) / s->n_bytes;
	size_t letters = 1 + below(5) + below(5);

	for (size_t i = 0; i < letters; i++) {
		const char *from = s->letters + below(n_letters) * s->n_bytes;
		size_t n = s->n_bytes;

		if (s->accented != NULL && below(s->accent_every) == 0) {
			from = s->accented + 2 * below(strlen(s->accented) / 2);
			n = 2;
		}
		memcpy(out, from, n);
		out += n;
	}
	*out = '\0';
}

static size_t
put(char *out, size_t at, const char *what)
{
	size_t n = strlen(what);

	memcpy(out + at, what, n);
	return at + n;
}

/* An article of words, the first ones of the vocabulary the most often. */
static struct wcopy_span
make_article(const struct script *s, char (*word)[64])
{
	char *out = bench_checked(malloc(ARTICLE_BYTES + 128));
	size_t at = 0;

	while (at < ARTICLE_BYTES) {
		size_t r = below(VOCABULARY);
		const char *w = word[r * r / VOCABULARY * r / VOCABULARY];
		bool quoted = s->quote_every != 0 && below(s->quote_every) == 0;

		if (quoted)
			at = put(out, at, "\xE2\x80\x9C");
		at = put(out, at, w);
		if (quoted)
			at = put(out, at, "\xE2\x80\x9D");
		if (below(15) == 0)
			at = put(out, at, s->spaces ? "." : "\xE3\x80\x82");
		if (s->spaces)
			at = put(out, at, " ");
	}
	return (struct wcopy_span){ out, at };
}

static void
add(struct texts *t, struct wcopy_span text)
{
	if ((t->n & (t->n - 1)) == 0)
		t->text = bench_checked(
		    realloc(t->text, (2 * t->n + 1) * sizeof(*t->text)));
	t->text[t->n++] = text;
	t->bytes += text.len;
}

static void
make_texts(struct texts *t, const struct script *s)
{
	static char word[VOCABULARY][64];

	for (size_t i = 0; i < VOCABULARY; i++)
		make_word(s, word[i]);
	for (size_t i = 0; i < ARTICLES; i++)
		add(t, make_article(s, word));
}

/* The articles of a file. */
static void
load_texts(struct texts *t, const char *path)
{
	struct wcopy_reader *in = NULL;
	struct wcopy_parser *parser = NULL;
	struct wcopy_record r;
	struct wcopy_error err;
	struct wcopy_raw raw;
	wcopy_status rc;

	if (wcopy_parser_new(&parser, NULL, &err) != WCOPY_OK ||
	    wcopy_reader_open(&in, path, NULL, NULL, NULL, &err) != WCOPY_OK) {
		fprintf(stderr, "bench_sketch: %s: %s\n", path, err.text);
		exit(1);
	}
	while ((rc = wcopy_reader_next(in, &raw, &err)) != WCOPY_EOF && rc >= 0)
		if (rc == WCOPY_OK &&
		    wcopy_parser_parse(parser, &raw, &r, &err) == WCOPY_OK &&
		    r.kind == WCOPY_BODY_ARTICLE && r.body.len > 0) {
			char *copy = bench_checked(malloc(r.body.len));

			memcpy(copy, r.body.ptr, r.body.len);
			add(t, (struct wcopy_span){ copy, r.body.len });
		}
	wcopy_reader_close(in);
	wcopy_parser_free(parser);
}

static void
tokenise(void *arg)
{
	struct texts *t = arg;

	t->n_words = 0;
	for (size_t i = 0; i < t->n; i++) {
		if (wci_tokenise(&t->words, t->text[i], 0, false, NULL) !=
		    WCOPY_OK)
			abort();
		t->n_words += t->words.n;
		t->sum += t->words.n > 0 ? t->words.hash[0] : 0;
	}
}

static void
sign(void *arg)
{
	struct texts *t = arg;
	struct wcopy_signature sig;

	for (size_t i = 0; i < t->n; i++) {
		if (wcopy_signer_run(t->signer, t->text[i], &sig, NULL) !=
		    WCOPY_OK)
			abort();
		t->sum += sig.exact + sig.n_keys;
	}
}

static void
new_signer(struct texts *t, enum wcopy_scheme scheme, unsigned bands,
    unsigned rows)
{
	struct wcopy_sketch_params p = { scheme, bands, rows, 0 };

	wcopy_signer_free(t->signer);
	t->signer = NULL;
	if (wcopy_signer_new(&t->signer, &p, NULL) != WCOPY_OK)
		abort();
}

/* The best of some runs over t, in seconds. */
static double
seconds(void (*body)(void *), struct texts *t)
{
	return bench_best_s(body, t);
}

static void
bench_texts(struct texts *t, const char *kernel, const char *name)
{
	char label[96];
	double tokens, all, minima, mb = (double)t->bytes / 1e6;

	(void)snprintf(label, sizeof(label), "%s, %s", kernel, name);
	tokens = seconds(tokenise, t);
	new_signer(t, WCOPY_SCHEME_BOTTOM, 32, 1);
	all = seconds(sign, t);
	new_signer(t, WCOPY_SCHEME_PERMUTATION, 128, 1);
	minima = seconds(sign, t);
	bench_line("words", label, mb / tokens, "MB/s");
	bench_line("words", label, tokens * 1e9 / (double)t->n_words,
	    "ns/word");
	bench_line("sign", label, mb / all, "MB/s");
	bench_line("sign", label, all * 1e9 / (double)t->n, "ns/article");
	bench_line("sketch", label, (all - tokens) * 1e9 / (double)t->n_words,
	    "ns/shingle");
	bench_line("sign, 128 permutations", label, mb / minima, "MB/s");
}

int
main(int argc, char **argv)
{
	static struct texts texts[sizeof(scripts) / sizeof(*scripts) + 1];
	size_t n = sizeof(scripts) / sizeof(*scripts);
	uint64_t sum = 0;

	for (size_t i = 0; i < n; i++)
		make_texts(&texts[i], &scripts[i]);
	if (argc > 1)
		load_texts(&texts[n], argv[1]);
	for (unsigned k = 0; k < WCOPY_N_KERNELS; k++) {
		if (wcopy_kernel_use((enum wcopy_kernel)k, NULL) != WCOPY_OK)
			continue;
		for (size_t i = 0; i < n + (texts[n].n > 0); i++) {
			bench_texts(&texts[i],
			    wcopy_kernel_name((enum wcopy_kernel)k),
			    i < n ? scripts[i].name : "INPUT");
			sum += texts[i].sum;
		}
	}
	return sum == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
