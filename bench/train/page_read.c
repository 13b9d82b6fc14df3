/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "page_read.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <wirecopy/record.h>
#include <zlib.h>

#include "base/alloc.h"
#include "base/hash.h"

/* -- truth ------------------------------------------------------------------ */

/* "https://www.x.com/..." and "hard::x.com-y.html" are both of x.com. */
static uint64_t
host_of(const char *url)
{
	const char *s = strstr(url, "://"), *colons = strstr(url, "::");
	size_t n;

	if (s != NULL)
		url = s + 3;
	else if (colons != NULL)
		url = colons + 2;
	if (strncmp(url, "www.", 4) == 0)
		url += 4;
	n = strcspn(url, s != NULL ? "/:?#" : "/:?#-");
	return wci_hash(url, n, 0);
}

static void
read_snippets(struct train_truth *t, struct wcopy_span array, bool with)
{
	struct wcopy_json_walk walk = { .text = array };
	struct wcopy_json_member m;

	while (wcopy_json_next(&walk, &m, NULL) == WCOPY_OK) {
		struct wci_buf plain = { 0 };
		size_t len;
		char *s;

		if (m.type != WCOPY_JSON_STRING)
			continue;
		if (!wci_grow(&t->snippet, &t->room_snippets, t->n_snippets + 1,
			sizeof(*t->snippet)))
			train_must(NULL);
		s = train_unescape(&m, &len);
		train_plain_add(&plain, (struct wcopy_span){ s, len });
		free(s);
		if (plain.len == 0)
			continue;
		t->snippet[t->n_snippets].text =
		    (struct wcopy_span){ plain.data + 1, plain.len - 1 };
		t->snippet[t->n_snippets++].with = with;
	}
}

static void
read_truth(struct train_truth *t, struct wcopy_span line)
{
	struct wcopy_json_walk walk = { .text = line };
	struct wcopy_json_member m;

	memset(t, 0, sizeof(*t));
	while (wcopy_json_next(&walk, &m, NULL) == WCOPY_OK) {
		size_t len;
		char *s;

		if (m.type == WCOPY_JSON_ARRAY &&
		    (train_is_key(&m, "with") || train_is_key(&m, "without")))
			read_snippets(t, m.value, train_is_key(&m, "with"));
		if (m.type != WCOPY_JSON_STRING)
			continue;
		s = train_unescape(&m, &len);
		if (train_is_key(&m, "id")) {
			t->id = s;
			continue;
		}
		if (train_is_key(&m, "url"))
			t->host = host_of(s);
		if (train_is_key(&m, "text"))
			train_words_add(&t->ref, (struct wcopy_span){ s, len });
		free(s);
	}
}

static void
read_truths(struct train_truths *set, const char *path)
{
	gzFile f = train_open(path);
	char *line = NULL;
	size_t room = 0;

	while (train_line(f, &line, &room)) {
		struct train_truth *t;

		if (!wci_grow(&set->truth, &set->room, set->n + 1,
			sizeof(*set->truth)))
			train_must(NULL);
		t = &set->truth[set->n];
		read_truth(t, (struct wcopy_span){ line, strlen(line) });
		set->n += t->id != NULL && (t->ref.n > 0 || t->n_snippets > 0);
	}
	(void)gzclose(f);
	wci_free(line);
}

/* -- pages ------------------------------------------------------------------ */

static bool
read_file(struct train_truth *t, const char *dir, const char *ending)
{
	char path[4096];
	gzFile f;
	int n;

	(void)snprintf(path, sizeof(path), "%s/%s%s", dir, t->id, ending);
	f = gzopen(path, "rb");
	if (f == NULL)
		return false;
	do {
		if (!wci_buf_reserve(&t->html, 1 << 18))
			train_must(NULL);
		n = gzread(f, t->html.data + t->html.len, 1 << 18);
		if (n > 0)
			t->html.len += (size_t)n;
	} while (n > 0);
	(void)gzclose(f);
	return n == 0;
}

/* The truth about the record with this id; NULL: there is none. */
static struct train_truth *
find(const struct train_truths *set, struct wcopy_span id)
{
	for (size_t i = id.len; i > 0; i--)
		if (id.ptr[i - 1] == ':') {
			id.ptr += i;
			id.len -= i;
			break;
		}
	id.len -= id.len > 0 && id.ptr[id.len - 1] == '>';
	for (size_t i = 0; i < set->n; i++)
		if (strlen(set->truth[i].id) == id.len &&
		    memcmp(set->truth[i].id, id.ptr, id.len) == 0)
			return &set->truth[i];
	return NULL;
}

static void
read_records(struct train_truths *set, const char *path)
{
	struct wcopy_reader *reader;
	struct wcopy_parser *parser;
	struct wcopy_error err;
	struct wcopy_raw raw;
	struct wcopy_record rec;
	wcopy_status status;

	if (wcopy_reader_open(&reader, path, NULL, NULL, NULL, &err) !=
		WCOPY_OK ||
	    wcopy_parser_new(&parser, NULL, &err) != WCOPY_OK)
		train_die(path, err.text);
	for (;;) {
		struct train_truth *t;

		status = wcopy_reader_next(reader, &raw, &err);
		if (status == WCOPY_SKIP)
			continue;
		if (status != WCOPY_OK)
			break;
		if (wcopy_parser_parse(parser, &raw, &rec, &err) != WCOPY_OK)
			continue;
		t = find(set, rec.id);
		if (t != NULL && t->html.len == 0 &&
		    !wci_buf_append(&t->html, rec.body.ptr, rec.body.len))
			train_must(NULL);
	}
	if (status != WCOPY_EOF)
		train_die(path, err.text);
	wcopy_parser_free(parser);
	wcopy_reader_close(reader);
}

void
train_truths_read(struct train_truths *set, const char *pages,
    const char *truth)
{
	struct stat st;

	memset(set, 0, sizeof(*set));
	read_truths(set, truth);
	if (stat(pages, &st) != 0)
		train_die(pages, strerror(errno));
	if (!S_ISDIR(st.st_mode)) {
		read_records(set, pages);
		return;
	}
	for (size_t i = 0; i < set->n; i++)
		if (!read_file(&set->truth[i], pages, ".html.gz"))
			(void)read_file(&set->truth[i], pages, ".html");
}
