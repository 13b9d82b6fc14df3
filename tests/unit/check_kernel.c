/* SPDX-License-Identifier: MIT */
/* Every kernel against the portable one. */
#include <config.h>

#include <wirecopy/kernel.h>

#include "base/hash.h"
#include "base/utf8.h"
#include "sketch/shingle.h"
#include "sketch/sign_kernel.h"
#include "kernels.h"
#include "text/fold_kernel.h"
#include "text/tokenise.h"

START_TEST(the_best_usable_kernel_is_in_use_until_another_is_asked_for)
{
	enum wcopy_kernel best = wcopy_kernel_in_use();
	struct wcopy_error err;

	ck_assert(wcopy_kernel_usable(best));
	for (unsigned k = best + 1; k <= WCOPY_N_KERNELS; k++)
		ck_assert(!wcopy_kernel_usable((enum wcopy_kernel)k));
	for (unsigned k = 0; k < WCOPY_N_KERNELS; k++) {
		enum wcopy_kernel before = wcopy_kernel_in_use();
		bool usable = wcopy_kernel_usable((enum wcopy_kernel)k);

		ck_assert_int_eq(wcopy_kernel_use((enum wcopy_kernel)k, &err),
		    usable ? WCOPY_OK : WCOPY_EPARAM);
		ck_assert_uint_eq(wcopy_kernel_in_use(), usable ? k : before);
		ck_assert(usable ||
			  strstr(err.text,
			      wcopy_kernel_name((enum wcopy_kernel)k)) != NULL);
	}
	ck_assert_int_eq(wcopy_kernel_use(WCOPY_N_KERNELS, NULL), WCOPY_OK);
	ck_assert_uint_eq(wcopy_kernel_in_use(), best);
	ck_assert(wcopy_kernel_usable(WCOPY_KERNEL_PORTABLE));
	ck_assert_ptr_null(wcopy_kernel_name(WCOPY_N_KERNELS));
}
END_TEST

START_TEST(minima_are_those_of_the_portable_kernel)
{
	enum { K = 5 * WCI_MINIMA_STEP, N = 100 };
	uint32_t a[K], b[K], x[N], got[K], want[K];
	uint64_t seed = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = 0; round < test_rounds(300); round++) {
		size_t k = (1 + test_random(&seed) % 5) * WCI_MINIMA_STEP;
		size_t n = test_random(&seed) % (N + 1);

		for (size_t i = 0; i < K; i++) {
			a[i] = (uint32_t)test_random(&seed);
			b[i] = (uint32_t)test_random(&seed);
			got[i] = want[i] = UINT32_MAX;
		}
		for (size_t i = 0; i < n; i++)
			x[i] = (uint32_t)test_random(&seed);
		wci_sketch_portable.minima(a, b, k, x, n, want);
		wci_sketch_kernel()->minima(a, b, k, x, n, got);
		ck_assert_mem_eq(got, want, sizeof(want));
	}
}
END_TEST

START_TEST(picked_shingles_and_numbers_are_those_of_the_portable_kernel)
{
	enum { N = 300, ROOM = N + WCI_PICK_SLACK };
	static uint64_t word[N], out[4][ROOM];
	static uint8_t marks[ROOM];
	uint64_t seed = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = 0; round < test_rounds(3000); round++) {
		struct wci_pick got = { marks, test_random(&seed),
			test_random(&seed), out[0], out[1], 0, 0 };
		struct wci_pick want = got;
		size_t n = 5 + test_random(&seed) % (N - 4), m;

		for (size_t i = 0; i < n; i++) {
			word[i] = test_random(&seed) | 2;
			marks[i] = test_random(&seed) & WCI_MARKS;
		}
		want.s3 = out[2];
		want.s5 = out[3];
		if (round % 10 == 0)
			want.limit3 = got.limit3 = UINT64_MAX - 1;
		wci_sketch_portable.pick(word, n, &want);
		wci_sketch_kernel()->pick(word, n, &got);
		ck_assert_uint_eq(got.n3, want.n3);
		ck_assert_uint_eq(got.n5, want.n5);
		ck_assert_mem_eq(got.s3, want.s3, want.n3 * 8);
		ck_assert_mem_eq(got.s5, want.s5, want.n5 * 8);
		m = wci_sketch_portable.numbers(word, n, out[2]);
		ck_assert_uint_eq(wci_sketch_kernel()->numbers(word, n, out[0]),
		    m);
		ck_assert_mem_eq(out[0], out[2], m * 8);
		ck_assert_uint_eq(wci_sketch_kernel()->hash(word, n * 8, 5),
		    wci_hash(word, n * 8, 5));
	}
}
END_TEST

START_TEST(the_portable_kernel_picks_from_all_shingles)
{
	uint64_t word[20], s3[20], s5[20], p3[28], p5[28];
	const uint8_t marks[28] = { 0 };
	struct wci_pick p = { marks, UINT64_MAX - 1, UINT64_MAX - 1, p3, p5, 0,
		0 };
	uint64_t seed = test_seed();

	for (size_t n = 5; n <= 20; n++) {
		size_t n3, n5;

		for (size_t i = 0; i < n; i++)
			word[i] = test_random(&seed) | 2;
		wci_shingles(word, n, 0, s3, &n3, s5, &n5);
		wci_sketch_portable.pick(word, n, &p);
		ck_assert(p.n3 == n3 && p.n5 == n5);
		for (size_t i = 0; i < n3; i++)
			ck_assert_uint_eq(p3[i], s3[i] & ~WCI_MARKS);
		ck_assert_mem_eq(p5, s5, n5 * 8);
	}
}
END_TEST

/* What texts are made of, by script; each piece is whole characters. */
static const char *const pieces[] = { " ", " ", " ", "\n", "\t", ". ", ", ",
	"-", "-\n", "- ", "@", " @ ", "@@@", "'", "a", "the", "Minister", "1",
	"2024", "\"", " \"", "\" ", "interna", "tional", "exactlysixteenxx",
	"morethansixteenletters", "x@y.example",
	/* typographic */
	"\xE2\x80\x99", "\xE2\x80\x9C", "\xE2\x80\x94", "\xE2\x80\xA6",
	"\xE2\x80\x8B", "\xE2\x80\x8D", "\xE2\x80\x90", "\xC2\xA0", "\xC2\xAD",
	"\xC2\xAD\n", "\xC2\xBD", "\xE2\x80\x9D", "\xE2\x80\x9E", "\xC2\xAB",
	"\xC2\xBB", "\xE3\x80\x8C",
	/* Latin */
	"\xC3\xA9", "\xC3\x89", "\xC3\x9F", "\xC5\x81", "\xC3\xA6", "\xC4\xB1",
	"\xE1\xBB\x87", "e\xCC\x81", "\xEF\xAC\x81", "\xEF\xBC\xA1",
	/* Cyrillic, Greek, Hebrew, Arabic */
	"\xD0\x91", "\xD1\x91", "\xD1\x81\xD0\xBB\xD0\xBE\xD0\xB2\xD0\xBE",
	"\xCE\x91\xCF\x82", "\xCE\xAC", "\xD7\x90\xD6\xB8", "\xD9\x83\xD9\x8A",
	"\xD9\x8F", "\xD9\x80", "\xEF\xBB\xBB", "\xEF\xB7\xBA", "\xD9\xA1",
	/* Devanagari, Hangul and its parts */
	"\xE0\xA4\xB9\xE0\xA4\xBF", "\xE0\xA4\xBC", "\xE0\xA5\x8D",
	"\xED\x95\x9C", "\xEA\xB5\xAD", "\xE1\x84\x92", "\xE1\x85\xA1",
	"\xE1\x86\xAB",
	/* without spaces: Han of three and four bytes, Kana, Thai */
	"\xE6\x97\xA5", "\xE6\x9C\xAC", "\xE8\xAA\x9E", "\xF0\xA0\x80\x80",
	"\xE3\x81\x8C", "\xEF\xBD\xB6\xEF\xBE\x9E", "\xE3\x80\x82",
	"\xE0\xB8\x81", "\xE0\xB8\xB3", "\xF3\xA0\x84\x80",
	/* an emoji, and bytes that are no text */
	"\xF0\x9F\x98\x80", "\xFF", "\xC3", "\xE2\x80", "\xED\xA0\x80",
	"\xE0\x80\x80", "\xC0\x80", "\xF4\x90\x80\x80" };

/* A text of pieces, mostly ones that are near each other in the list, so that
 * there are runs of a script. Returns its length, at most room. */
static size_t
random_text(char *out, size_t room, uint64_t *seed)
{
	enum { N = sizeof(pieces) / sizeof(*pieces) };
	size_t at = 0, first = 0, range = N;

	for (;;) {
		const char *piece;
		size_t n;

		if (test_random(seed) % 20 == 0) {
			range = 1 + test_random(seed) % N;
			first = test_random(seed) % (N - range + 1);
		}
		piece = pieces[first + test_random(seed) % range];
		n = strlen(piece);
		if (at + n > room)
			return at;
		memcpy(out + at, piece, n);
		at += n;
	}
}

/* The fast way through a text with kernel k gives the words of the slow way,
 * whatever stands behind the text. */
static void
same_words(const char *text, size_t len, const char *what)
{
	static struct wci_words slow, fast;
	char *exact = malloc(len + 1); /* so that a read beyond it is seen */
	struct wcopy_span span = { exact, len };
	size_t first = 0;

	if (len > 0)
		memcpy(exact, text, len);
	ck_assert_int_eq(wci_tokenise(&slow, span, 3, true, NULL), WCOPY_OK);
	ck_assert_int_eq(wci_tokenise(&fast, span, 3, false, NULL), WCOPY_OK);
	while (first < slow.n && first < fast.n &&
	       slow.hash[first] == fast.hash[first])
		first++;
	ck_assert_msg(slow.n == fast.n && first == slow.n &&
			  slow.n_gaps == fast.n_gaps,
	    "%s, %s, %zu bytes: %zu words, slowly %zu; the first %zu agree, "
	    "the next is at %u",
	    wcopy_kernel_name(wcopy_kernel_in_use()), what, len, fast.n, slow.n,
	    first, first < slow.n ? slow.place[first].offset : 0);
	ck_assert_uint_eq(slow.n_marks, fast.n_marks);
	for (size_t i = 0; i < slow.n_marks; i++)
		ck_assert_msg(slow.mark[i].word == fast.mark[i].word &&
				  slow.mark[i].kind == fast.mark[i].kind &&
				  slow.mark[i].before_word ==
				      fast.mark[i].before_word,
		    "%s, %s, %zu bytes: mark %zu of kind %u is at word %u, "
		    "slowly at %u",
		    wcopy_kernel_name(wcopy_kernel_in_use()), what, len, i,
		    slow.mark[i].kind, fast.mark[i].word, slow.mark[i].word);
	free(exact);
}

START_TEST(words_are_those_of_the_slow_way_on_random_text)
{
	static char text[1 << 16];
	uint64_t seed = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = 0; round < test_rounds(3000); round++) {
		/* Short ones, and now and then several buffers full. */
		size_t room = round % 100 == 99 ? sizeof(text) : round % 600;

		same_words(text, random_text(text, room, &seed), "random");
	}
}
END_TEST

START_TEST(words_are_those_of_the_slow_way_on_any_bytes)
{
	char text[300];
	uint64_t seed = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = 0; round < test_rounds(3000); round++) {
		size_t len = test_random(&seed) % sizeof(text);

		for (size_t i = 0; i < len; i++)
			text[i] =
			    (char)(round % 2 == 0
				       ? test_random(&seed)
				       : 0x20 + test_random(&seed) % 0x60);
		same_words(text, len, "bytes");
	}
}
END_TEST

/* Every character of the first plane and of some others: in order, in an order
 * that mixes scripts, and in pairs with its neighbour. */
START_TEST(words_of_every_character_are_those_of_the_slow_way)
{
	enum { LAST = 0x21000 };
	static char text[4 * LAST];

	if (!use_kernel(_i))
		return;
	for (uint32_t step = 1; step < 200000; step = step * 7 + 3) {
		size_t n = 0;

		for (uint32_t i = 0; i < LAST; i++) {
			uint32_t cp = (uint32_t)((uint64_t)i * step % LAST);

			n += wci_utf8_encode(cp, text + n);
			if (n + 8 > sizeof(text))
				break;
		}
		same_words(text, n, "all characters");
	}
}
END_TEST

START_TEST(words_longer_than_any_buffer_are_those_of_the_slow_way)
{
	static char text[100000];

	if (!use_kernel(_i))
		return;
	for (size_t i = 0; i < sizeof(text); i++)
		text[i] = i % 40000 == 39999 ? ' ' : (char)('a' + i % 7);
	for (size_t len = sizeof(text) - 3; len <= sizeof(text); len++)
		same_words(text, len, "long words");
	for (size_t len = 0; len < 300; len++)
		same_words(text, len, "long words");
}
END_TEST

START_TEST(words_are_those_of_the_slow_way_on_the_corpora)
{
	static const char *const files[] = { "/news/articles.jsonl",
		"/news/truth.tsv", "/README.md" };

	const char *corpora = getenv("CORPORA");

	ck_assert_msg(corpora != NULL, "CORPORA is not set");
	if (!use_kernel(_i))
		return;
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
		static char text[1 << 22];
		char path[4096];
		FILE *f;

		(void)snprintf(path, sizeof(path), "%s%s", corpora, files[i]);
		f = fopen(path, "rb");
		ck_assert_msg(f != NULL, "%s", path);
		same_words(text, fread(text, 1, sizeof(text), f), files[i]);
		(void)fclose(f);
	}
}
END_TEST

START_TEST(texts_behind_each_other_are_as_one_with_a_break_between)
{
	static char text[2000];
	struct wci_words one = { 0 }, parts = { 0 };
	uint64_t seed = test_seed();

	if (!use_kernel(_i))
		return;
	for (unsigned round = 0; round < test_rounds(1000); round++) {
		size_t len[3], at = 0;
		struct wcopy_span span[3];

		for (size_t i = 0; i < 3; i++) {
			len[i] =
			    random_text(text + at, 200 * (round % 3), &seed);
			span[i] = (struct wcopy_span){ text + at, len[i] };
			at += len[i];
			/* Three, so that no line is broken here. */
			at += (size_t)snprintf(text + at, 4, ".^.");
		}
		ck_assert_int_eq(wci_tokenise(&one,
				     (struct wcopy_span){ text, at }, 0, false,
				     NULL),
		    WCOPY_OK);
		ck_assert_int_eq(wci_tokenise_spans(&parts, span, 3, 0, NULL),
		    WCOPY_OK);
		ck_assert_uint_eq(one.n, parts.n);
		if (one.n > 0)
			ck_assert_mem_eq(one.hash, parts.hash,
			    one.n * sizeof(*one.hash));
	}
	wci_words_clear(&one);
	wci_words_clear(&parts);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("kernel");
	TCase *tc = tcase_create("kernel");

	tcase_add_test(tc,
	    the_best_usable_kernel_is_in_use_until_another_is_asked_for);
	tcase_add_loop_test(tc, minima_are_those_of_the_portable_kernel, 0,
	    WCOPY_N_KERNELS);
	tcase_set_timeout(tc, 120);
	tcase_add_loop_test(tc,
	    picked_shingles_and_numbers_are_those_of_the_portable_kernel, 0,
	    WCOPY_N_KERNELS);
	tcase_add_test(tc, the_portable_kernel_picks_from_all_shingles);
	tcase_add_loop_test(tc, words_are_those_of_the_slow_way_on_random_text,
	    0, WCOPY_N_KERNELS);
	tcase_add_loop_test(tc, words_are_those_of_the_slow_way_on_any_bytes, 0,
	    WCOPY_N_KERNELS);
	tcase_add_loop_test(tc,
	    words_of_every_character_are_those_of_the_slow_way, 0,
	    WCOPY_N_KERNELS);
	tcase_add_loop_test(tc,
	    words_longer_than_any_buffer_are_those_of_the_slow_way, 0,
	    WCOPY_N_KERNELS);
	tcase_add_loop_test(tc, words_are_those_of_the_slow_way_on_the_corpora,
	    0, WCOPY_N_KERNELS);
	tcase_add_loop_test(tc,
	    texts_behind_each_other_are_as_one_with_a_break_between, 0,
	    WCOPY_N_KERNELS);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
