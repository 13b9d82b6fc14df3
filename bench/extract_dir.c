/* SPDX-License-Identifier: MIT */
/*
 * extract_dir - extract the pages of directories, for scoring and for timing
 *
 *	extract_dir [-q] [-n TIMES] FILE...
 *
 * Each FILE is a page, *.html or *.html.gz. Prints one JSON object a line with
 * "id" (the file's name without its endings), "text", "title" and "date"; -q
 * prints none. On standard error: pages and megabytes a second of the
 * extractor alone, on one core, each page once (or TIMES in a row).
 */
#include <config.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <wirecopy/extract.h>
#include <zlib.h>

#include "base/buf.h"

static double
seconds(void)
{
	struct timespec t;

	(void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static bool
read_file(const char *path, struct wci_buf *out)
{
	gzFile f = gzopen(path, "rb");
	int n = 0;

	wci_buf_reset(out);
	if (f == NULL)
		return false;
	do {
		if (!wci_buf_reserve(out, 1 << 20))
			break;
		n = gzread(f, out->data + out->len, 1 << 20);
		if (n > 0)
			out->len += (size_t)n;
	} while (n > 0);
	(void)gzclose(f);
	return n == 0;
}

static void
print_string(const char *key, struct wcopy_span s)
{
	printf("%s:\"", key);
	for (size_t i = 0; i < s.len; i++) {
		unsigned char c = (unsigned char)s.ptr[i];

		if (c == '"' || c == '\\')
			printf("\\%c", c);
		else if (c < 0x20)
			printf("\\u%04x", c);
		else
			(void)putchar(c);
	}
	(void)putchar('"');
}

static void
print_article(const char *path, const struct wcopy_article *a)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash == NULL ? path : slash + 1;
	const char *dot = strstr(name, ".html");
	char date[WCOPY_DATE_CHARS];
	struct wcopy_span id = { name,
		dot == NULL ? strlen(name) : (size_t)(dot - name) };

	print_string("{\"id\"", id);
	print_string(",\"title\"", a->title);
	(void)wcopy_date_format(&a->date, date);
	print_string(",\"date\"", (struct wcopy_span){ date, strlen(date) });
	print_string(",\"byline\"", a->byline);
	printf(",\"route\":\"%s\",\"confidence\":%.3f",
	    wcopy_route_name(a->route), (double)a->confidence);
	print_string(",\"text\"", a->text);
	printf("}\n");
}

int
main(int argc, char **argv)
{
	struct wcopy_extractor *x;
	struct wcopy_error err;
	struct wci_buf file = { 0 };
	double took = 0, bytes = 0;
	unsigned times = 1, n = 0;
	bool quiet = false;
	int c;

	while ((c = getopt(argc, argv, "qn:")) != -1) {
		if (c == 'q')
			quiet = true;
		else if (c == 'n')
			times = (unsigned)strtoul(optarg, NULL, 10);
		else
			return 2;
	}
	if (wcopy_extractor_new(&x, &err) != WCOPY_OK)
		return 5;
	for (int i = optind; i < argc; i++) {
		struct wcopy_page page = { .kind = WCOPY_BODY_PAGE };
		struct wcopy_article a;
		wcopy_status status = WCOPY_OK;
		double start;

		if (!read_file(argv[i], &file)) {
			perror(argv[i]);
			continue;
		}
		page.bytes = wci_buf_span(&file);
		start = seconds();
		for (unsigned k = 0; k < times; k++)
			status = wcopy_extractor_run(x, &page, &a, &err);
		took += seconds() - start;
		bytes += (double)file.len * times;
		n += times;
		if (status != WCOPY_OK)
			(void)fprintf(stderr, "%s: %s\n", argv[i], err.text);
		else if (!quiet)
			print_article(argv[i], &a);
	}
	(void)fprintf(stderr, "pages %u, %.1f MB, %.0f pages/s, %.0f MB/s\n", n,
	    bytes / 1e6, n / took, bytes / 1e6 / took);
	wcopy_extractor_free(x);
	wci_buf_clear(&file);
	return 0;
}
