/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <unistd.h>

#include <zlib.h>
#include <zstd.h>

#include "base/alloc.h"
#include "base/buf.h"
#include "record/input.h"
#include "record/source.h"
#include "suite.h"

enum packing { PLAIN, GZIP, ZSTD, N_PACKINGS };

/* Where the members of a packed file stand, and what they hold. */
#define MAX_MEMBERS 16 /* that a test packs */
struct packed {
	struct wci_buf file;
	struct wci_buf plain;
	size_t n;
	size_t file_at[MAX_MEMBERS + 1];
	size_t plain_at[MAX_MEMBERS + 1];
};

/* What came out of a source: the bytes, and "<END>" or "<BREAK>" after them. */
struct drained {
	struct wci_buf bytes;
	size_t breaks;
	size_t unsure;
};

static void
pack_member(struct packed *p, enum packing how, const char *data, size_t len)
{
	size_t room = compressBound((uLong)len) + ZSTD_compressBound(len) + 64;

	ck_assert(wci_buf_reserve(&p->file, room));
	p->file_at[p->n] = p->file.len;
	p->plain_at[p->n++] = p->plain.len;
	if (how == GZIP) {
		z_stream zs = { 0 };

		ck_assert_int_eq(deflateInit2(&zs, 6, Z_DEFLATED, 31, 8,
				     Z_DEFAULT_STRATEGY),
		    Z_OK);
		zs.next_in = (Bytef *)(uintptr_t)data;
		zs.avail_in = (uInt)len;
		zs.next_out = (Bytef *)p->file.data + p->file.len;
		zs.avail_out = (uInt)room;
		ck_assert_int_eq(deflate(&zs, Z_FINISH), Z_STREAM_END);
		p->file.len += zs.total_out;
		(void)deflateEnd(&zs);
	} else if (how == ZSTD) {
		size_t n = ZSTD_compress(p->file.data + p->file.len, room, data,
		    len, 3);

		ck_assert(!ZSTD_isError(n));
		p->file.len += n;
	} else {
		ck_assert(wci_buf_append(&p->file, data, len));
	}
	ck_assert(wci_buf_append(&p->plain, data, len));
	p->file_at[p->n] = p->file.len;
	p->plain_at[p->n] = p->plain.len;
}

/* Text that compresses as prose does, different in every call. */
static void
random_text(uint64_t *seed, struct wci_buf *out, size_t len)
{
	static const char *const words[] = { "the ", "ferry ", "mill ",
		"council ", "said ", "on ", "Tuesday ", "heron ", "\n" };

	wci_buf_reset(out);
	while (out->len < len) {
		uint64_t r = test_random(seed);
		const char *w = words[r % 9];
		char number[24];

		(void)snprintf(number, sizeof(number), "%" PRIu64 " ", r >> 20);
		if (r >> 60 == 0)
			w = number;
		ck_assert(wci_buf_append(out, w, strlen(w)));
	}
	out->len = len;
}

static void
pack_random(struct packed *p, enum packing how, uint64_t *seed, size_t n,
    size_t most)
{
	struct wci_buf text = { 0 };

	for (size_t i = 0; i < n; i++) {
		random_text(seed, &text, test_random(seed) % most);
		pack_member(p, how, text.data == NULL ? "" : text.data,
		    text.len);
	}
	wci_buf_clear(&text);
}

static void
packed_clear(struct packed *p)
{
	wci_buf_clear(&p->file);
	wci_buf_clear(&p->plain);
}

/* Threads that help; WCI_BY_STEPS: members are not decoded whole either. */
static unsigned helpers;

/* Read a file to its end, over all breaks, in pieces of random size. */
static void
drain(struct wcopy_span file, uint64_t seed, struct drained *d)
{
	struct wci_source *s;
	struct wcopy_span b;

	ck_assert_int_eq(wci_source_open_memory(&s, file, NULL), WCOPY_OK);
	ck_assert_int_eq(wci_source_help(s, helpers, NULL), WCOPY_OK);
	for (;;) {
		size_t want = 1 + test_random(&seed) % 3000;

		ck_assert_int_eq(wci_source_peek(s, want, &b, NULL), WCOPY_OK);
		wci_source_check(s);
		if (b.len >= want) {
			b.len = want;
		} else if (wci_source_flow(s) == WCI_ENDED) {
			ck_assert(wci_buf_append(&d->bytes, b.ptr, b.len));
			break;
		}
		ck_assert(wci_buf_append(&d->bytes, b.ptr, b.len));
		wci_source_consume(s, b.len);
		if (b.len == want)
			continue;
		ck_assert_str_ne(wci_source_why(s), "");
		d->breaks++;
		d->unsure += wci_source_flow(s) == WCI_UNSURE;
		ck_assert(wci_buf_append(&d->bytes, "<BREAK>", 7));
		ck_assert_int_eq(wci_source_resume(s, NULL), WCOPY_OK);
		wci_source_check(s);
	}
	wci_source_close(s);
}

static void
drain_in_steps(struct wcopy_span file, size_t step, struct drained *d)
{
	wci_input_step_at_most(step);
	drain(file, 1, d);
	wci_input_step_at_most(0);
}

static bool
same_bytes(const struct wci_buf *a, const struct wci_buf *b)
{
	return a->len == b->len &&
	       (a->len == 0 || memcmp(a->data, b->data, a->len) == 0);
}

START_TEST(what_was_packed_comes_out_whatever_the_pieces)
{
	uint64_t seed = test_seed();
	unsigned rounds = test_rounds(30);

	for (unsigned round = 0; round < rounds; round++) {
		struct packed p = { 0 };
		struct drained d = { 0 };

		pack_random(&p, (enum packing)_i, &seed,
		    1 + test_random(&seed) % MAX_MEMBERS, 40000);
		wci_input_step_at_most(
		    round % 3 == 0 ? 0 : 1 + test_random(&seed) % 5000);
		drain(wci_buf_span(&p.file), test_random(&seed) | 1, &d);
		wci_input_step_at_most(0);
		ck_assert_uint_eq(d.breaks, 0);
		ck_assert(same_bytes(&d.bytes, &p.plain));
		wci_buf_clear(&d.bytes);
		packed_clear(&p);
	}
}
END_TEST

START_TEST(one_byte_at_a_time_is_all_at_once)
{
	uint64_t seed = test_seed();
	struct packed p = { 0 };
	struct drained whole = { 0 }, steps = { 0 };

	pack_random(&p, (enum packing)_i, &seed, 5, 3000);
	drain_in_steps(wci_buf_span(&p.file), 0, &whole);
	drain_in_steps(wci_buf_span(&p.file), 1, &steps);
	ck_assert(same_bytes(&whole.bytes, &steps.bytes));
	wci_buf_clear(&whole.bytes);
	wci_buf_clear(&steps.bytes);
	packed_clear(&p);
}
END_TEST

START_TEST(the_offset_of_a_member_is_where_it_starts_in_the_file)
{
	uint64_t seed = test_seed();
	struct packed p = { 0 };
	struct wci_source *s;
	struct wcopy_span b;

	pack_random(&p, (enum packing)_i, &seed, 9, 900);
	/* An empty member leaves no trace. */
	pack_member(&p, (enum packing)_i, "", 0);
	pack_random(&p, (enum packing)_i, &seed, 3, 900);
	ck_assert_int_eq(wci_source_open_memory(&s, wci_buf_span(&p.file),
			     NULL),
	    WCOPY_OK);
	for (size_t at = 0, m = 0; at < p.plain.len; at++) {
		ck_assert_int_eq(wci_source_peek(s, 1, &b, NULL), WCOPY_OK);
		while (m + 1 < p.n && p.plain_at[m + 1] <= at)
			m++;
		ck_assert_uint_eq(wci_source_offset(s), at);
		ck_assert_uint_eq(wci_source_member_offset(s),
		    _i == PLAIN ? at : p.file_at[m]);
		wci_source_consume(s, 1);
	}
	wci_source_close(s);
	packed_clear(&p);
}
END_TEST

/* The last of the pieces into which d was broken, and the first. */
static void
assert_ends(const struct drained *d, const struct packed *p, size_t hurt)
{
	size_t head = p->plain_at[hurt];
	size_t tail = p->plain.len - p->plain_at[hurt + 1];

	ck_assert_uint_ge(d->bytes.len, head + tail);
	ck_assert(head == 0 || memcmp(d->bytes.data, p->plain.data, head) == 0);
	ck_assert(
	    tail == 0 || memcmp(d->bytes.data + d->bytes.len - tail,
			     p->plain.data + p->plain_at[hurt + 1], tail) == 0);
}

START_TEST(a_damaged_member_costs_no_other)
{
	uint64_t seed = test_seed();
	unsigned rounds = test_rounds(100);

	for (unsigned round = 0; round < rounds; round++) {
		struct packed p = { 0 };
		struct drained whole = { 0 }, steps = { 0 };
		size_t hurt = 1 + test_random(&seed) % 6;
		size_t at;

		pack_random(&p, (enum packing)_i, &seed, 8, 4000);
		at = p.file_at[hurt] +
		     test_random(&seed) %
			 (p.file_at[hurt + 1] - p.file_at[hurt]);
		p.file.data[at] ^= (char)(1 + test_random(&seed) % 255);
		drain_in_steps(wci_buf_span(&p.file), 0, &whole);
		drain_in_steps(wci_buf_span(&p.file),
		    1 + test_random(&seed) % 700, &steps);
		ck_assert(same_bytes(&whole.bytes, &steps.bytes));
		assert_ends(&whole, &p, hurt);
		wci_buf_clear(&whole.bytes);
		wci_buf_clear(&steps.bytes);
		packed_clear(&p);
	}
}
END_TEST

/* A member that holds deflate's stored blocks, and in them heads of members. */
static void
pack_false_heads(struct packed *p, uint64_t *seed)
{
	static const char head[] = "\x1f\x8b\x08\0\0\0\0\0\0\x03";
	char text[600];
	size_t len = 100 + test_random(seed) % 500;
	char block[] = { 1, (char)len, (char)(len >> 8), (char)~len,
		(char)(~len >> 8) };
	uint32_t tail[2];

	for (size_t i = 0; i < len; i++)
		text[i] = head[i % 41 < 10 ? i % 41 : test_random(seed) % 10];
	p->file_at[p->n] = p->file.len;
	p->plain_at[p->n++] = p->plain.len;
	tail[0] = (uint32_t)crc32(0, (const Bytef *)text, (uInt)len);
	tail[1] = (uint32_t)len;
	ck_assert(wci_buf_append(&p->file, head, 10) &&
		  wci_buf_append(&p->file, block, 5) &&
		  wci_buf_append(&p->file, text, len));
	for (unsigned i = 0; i < 8; i++)
		ck_assert(wci_buf_append_char(&p->file,
		    (char)(tail[i / 4] >> i % 4 * 8)));
	ck_assert(wci_buf_append(&p->plain, text, len));
	p->file_at[p->n] = p->file.len;
	p->plain_at[p->n] = p->plain.len;
}

START_TEST(no_thread_and_no_guess_shows_in_the_bytes)
{
	static const unsigned counts[] = { 0, 1, 3 };
	uint64_t seed = test_seed();
	unsigned rounds = test_rounds(200);

	for (unsigned round = 0; round < rounds; round++) {
		struct packed p = { 0 };
		struct drained steps = { 0 };

		for (int i = 0; i < 4; i++) {
			pack_random(&p, GZIP, &seed, 2, 3000);
			pack_false_heads(&p, &seed);
		}
		for (size_t n = test_random(&seed) % 4; n > 0; n--)
			p.file.data[test_random(&seed) % p.file.len] ^=
			    (char)(test_random(&seed) % 255);
		p.file.len -= round % 5 == 0 ? test_random(&seed) % 3000 : 0;
		helpers = WCI_BY_STEPS;
		drain(wci_buf_span(&p.file), 1, &steps);
		if (steps.breaks == 0)
			ck_assert(same_bytes(&steps.bytes, &p.plain));
		for (size_t i = 0; i < 3; i++) {
			struct drained d = { 0 };

			helpers = counts[i];
			drain_in_steps(wci_buf_span(&p.file),
			    round % 2 == 0 ? 0 : 1 + test_random(&seed) % 700,
			    &d);
			ck_assert(same_bytes(&d.bytes, &steps.bytes));
			ck_assert_uint_eq(d.breaks, steps.breaks);
			ck_assert_uint_eq(d.unsure, steps.unsure);
			wci_buf_clear(&d.bytes);
		}
		helpers = 0;
		wci_buf_clear(&steps.bytes);
		packed_clear(&p);
	}
}
END_TEST

START_TEST(a_cut_file_is_never_silently_complete)
{
	uint64_t seed = test_seed();
	struct packed p = { 0 };

	pack_random(&p, (enum packing)_i, &seed, 4, 300);
	for (size_t len = p.file_at[2]; len < p.file.len; len++) {
		struct drained d = { 0 };
		bool whole_members = false;

		for (size_t m = 0; m < p.n; m++)
			whole_members |= p.file_at[m] == len;
		drain((struct wcopy_span){ p.file.data, len }, 1, &d);
		ck_assert_uint_eq(d.breaks, whole_members ? 0 : 1);
		wci_buf_clear(&d.bytes);
	}
	packed_clear(&p);
}
END_TEST

START_TEST(a_wrong_checksum_is_told_from_torn_data)
{
	struct packed p = { 0 };
	struct drained d = { 0 };

	pack_member(&p, GZIP, "one ", 4);
	pack_member(&p, GZIP, "two ", 4);
	pack_member(&p, GZIP, "three", 5);
	p.file.data[p.file_at[2] - 5] ^= 1; /* in the CRC of "two " */
	drain(wci_buf_span(&p.file), 1, &d);
	ck_assert_span_eq(wci_buf_span(&d.bytes), "one two <BREAK>three");
	ck_assert_uint_eq(d.unsure, 1);
	wci_buf_clear(&d.bytes);
	packed_clear(&p);
}
END_TEST

START_TEST(the_first_member_may_be_empty)
{
	struct packed p = { 0 };

	pack_member(&p, (enum packing)_i, "", 0);
	for (helpers = 0; helpers < 3; helpers++) {
		struct drained d = { 0 };

		drain(wci_buf_span(&p.file), 1, &d);
		ck_assert_uint_eq(d.breaks, 0);
		ck_assert_uint_eq(d.bytes.len, 0);
		wci_buf_clear(&d.bytes);
	}
	helpers = 0;
	packed_clear(&p);
}
END_TEST

START_TEST(zeros_behind_the_last_member_are_padding)
{
	struct packed p = { 0 };
	struct drained d = { 0 };

	pack_member(&p, GZIP, "text", 4);
	ck_assert(wci_buf_append(&p.file, "\0\0\0\0\0\0\0\0", 8));
	drain(wci_buf_span(&p.file), 1, &d);
	ck_assert_span_eq(wci_buf_span(&d.bytes), "text");
	wci_buf_clear(&d.bytes);
	packed_clear(&p);
}
END_TEST

START_TEST(a_file_of_false_starts_ends)
{
	struct wci_buf file = { 0 };
	struct drained d = { 0 };

	/* A member's head, and a stored block that runs over the next ones. */
	for (int i = 0; i < 20000; i++)
		ck_assert(wci_buf_append(&file,
		    "\x1f\x8b\x08\0\0\0\0\0\0\x03\0\xff\x7f\0\x80", 15));
	drain(wci_buf_span(&file), 1, &d);
	ck_assert_uint_ge(d.breaks, 1);
	wci_buf_clear(&d.bytes);
	wci_buf_clear(&file);
}
END_TEST

START_TEST(an_empty_input_is_at_its_end)
{
	struct drained d = { 0 };

	drain((struct wcopy_span){ "", 0 }, 1, &d);
	ck_assert_uint_eq(d.bytes.len, 0);
}
END_TEST

START_TEST(what_cannot_be_opened_says_so)
{
	struct wci_source *s;
	struct wcopy_error err;
	char line[600];

	ck_assert_int_eq(wci_source_open(&s, "/nonexistent/x", NULL, &err),
	    WCOPY_EIO);
	wcopy_error_format(&err, line, sizeof(line));
	ck_assert_str_eq(line, "cannot be opened: No such file or directory");
	ck_assert_int_eq(wci_source_open(&s, "/", NULL, &err), WCOPY_EIO);
	wcopy_error_format(&err, line, sizeof(line));
	ck_assert_str_eq(line, "cannot be read: Is a directory");
}
END_TEST

START_TEST(standard_input_may_be_a_pipe)
{
	struct packed p = { 0 };
	struct wci_source *s;
	struct wcopy_span b;
	uint64_t done, total;
	int fds[2], saved = dup(STDIN_FILENO);

	pack_member(&p, GZIP, "through a pipe", 14);
	ck_assert_int_eq(pipe(fds), 0);
	ck_assert_int_eq(write(fds[1], p.file.data, p.file.len),
	    (ssize_t)p.file.len);
	ck_assert_int_eq(close(fds[1]), 0);
	ck_assert_int_ge(dup2(fds[0], STDIN_FILENO), 0);
	ck_assert_int_eq(wci_source_open(&s, "-", NULL, NULL), WCOPY_OK);
	ck_assert_int_eq(wci_source_peek(s, 100, &b, NULL), WCOPY_OK);
	ck_assert_span_eq(b, "through a pipe");
	wci_source_progress(s, &done, &total);
	ck_assert_uint_eq(done, p.file.len);
	ck_assert_uint_eq(total, 0);
	wci_source_close(s);
	ck_assert_int_eq(close(fds[0]), 0);
	ck_assert(saved < 0 || dup2(saved, STDIN_FILENO) >= 0);
	(void)close(saved);
	packed_clear(&p);
}
END_TEST

START_TEST(every_failed_allocation_is_reported)
{
	uint64_t seed = test_seed();
	struct packed p = { 0 };
	wcopy_status rc = WCOPY_ENOMEM;

	pack_random(&p, (enum packing)_i, &seed, 3, 2000);
	for (unsigned long n = 1; rc == WCOPY_ENOMEM; n++) {
		struct wci_source *s = NULL;
		struct wcopy_span b;

		ck_assert_uint_lt(n, 100);
		wci_alloc_fail_at(n);
		rc = wci_source_open_memory(&s, wci_buf_span(&p.file), NULL);
		if (rc == WCOPY_OK)
			rc = wci_source_help(s, 0, NULL);
		if (rc == WCOPY_OK)
			rc = wci_source_peek(s, p.plain.len, &b, NULL);
		wci_alloc_fail_at(0);
		wci_source_close(s);
	}
	ck_assert_int_eq(rc, WCOPY_OK);
	packed_clear(&p);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("source");
	TCase *tc = tcase_create("source");

	tcase_set_timeout(tc, 120);
	tcase_add_loop_test(tc, what_was_packed_comes_out_whatever_the_pieces,
	    0, N_PACKINGS);
	tcase_add_loop_test(tc, one_byte_at_a_time_is_all_at_once, 0,
	    N_PACKINGS);
	tcase_add_loop_test(tc,
	    the_offset_of_a_member_is_where_it_starts_in_the_file, 0,
	    N_PACKINGS);
	tcase_add_loop_test(tc, a_damaged_member_costs_no_other, GZIP,
	    N_PACKINGS);
	tcase_add_test(tc, no_thread_and_no_guess_shows_in_the_bytes);
	tcase_add_loop_test(tc, a_cut_file_is_never_silently_complete, GZIP,
	    N_PACKINGS);
	tcase_add_test(tc, a_wrong_checksum_is_told_from_torn_data);
	tcase_add_loop_test(tc, the_first_member_may_be_empty, GZIP,
	    N_PACKINGS);
	tcase_add_test(tc, zeros_behind_the_last_member_are_padding);
	tcase_add_test(tc, a_file_of_false_starts_ends);
	tcase_add_test(tc, an_empty_input_is_at_its_end);
	tcase_add_test(tc, what_cannot_be_opened_says_so);
	tcase_add_test(tc, standard_input_may_be_a_pipe);
	tcase_add_loop_test(tc, every_failed_allocation_is_reported, 0,
	    N_PACKINGS);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
