/* SPDX-License-Identifier: MIT */
/*
 * check_hostile.c - pages that were made to be slow, large or lossy
 *
 * Each recipe of corpora/hostile is a page whose text must come out, at a cost
 * that is bounded: memory is counted here, libxml2's too; time is not
 * measured by a test, but where work is more than linear these pages take
 * minutes, and the time limit ends them. 'make bench' prints what they take.
 */
#include <config.h>

#include <glob.h>

#include "base/alloc.h"
#include "extract/extractor.h"
#include "recipe.h"
#include "suite.h"

/* What an extractor may hold at once for a page, that itself not counted. */
#define MOST_MEMORY ((size_t)64 << 20)

static struct wcopy_extractor *x;
static glob_t recipes;
static struct recipe recipe;

static void
set_up(void)
{
	wci_alloc_watch();
	ck_assert_int_eq(wcopy_extractor_new(&x, NULL), WCOPY_OK);
}

static void
tear_down(void)
{
	wcopy_extractor_free(x);
	wci_buf_clear(&recipe.page);
}

/* Valgrind looks for misuse, which a fiftieth of the page shows as well. */
static size_t
scale(void)
{
	return getenv("UNDER_VALGRIND") != NULL ? 50 : 1;
}

static void
must_hold(const char *path, struct wcopy_span text, const char *what)
{
	ck_assert_msg(text.len > 0 && memmem(text.ptr, text.len, what,
					  strlen(what)) != NULL,
	    "%s loses '%s'", path, what);
}

/* That no page gets more of what costs time behind the pre-scan. */
static void
check_counts(const char *path)
{
	const struct wci_page *p = &x->page;
	size_t bytes = recipe.page.len;

	wci_page_check(p);
	ck_assert_msg(x->prescan.made.n_notes <= bytes &&
			  p->text.len <= 2 * bytes && p->strings.len <= bytes,
	    "%s: %zu bytes become %zu notes, %zu of text, %zu of names", path,
	    bytes, x->prescan.made.n_notes, p->text.len, p->strings.len);
	for (size_t i = 0; i < p->n_elements; i++)
		ck_assert_uint_le(p->elements[i].depth, WCI_MAX_DEPTH + 2);
}

START_TEST(a_hostile_page_costs_little_and_loses_nothing)
{
	const char *path = recipes.gl_pathv[_i];
	struct wcopy_page page = { .kind = WCOPY_BODY_PAGE };
	struct wcopy_article a;
	struct wcopy_error err;
	struct wcopy_span text;
	wcopy_status status;
	size_t peak;

	recipe_read(&recipe, path, scale());
	page.bytes = wci_buf_span(&recipe.page);
	wci_alloc_watch();
	status = wcopy_extractor_run(x, &page, &a, &err);
	peak = wci_alloc_peak();
	ck_assert_msg(status == WCOPY_OK, "%s: %s", path, err.text);
	ck_assert_msg(peak <= MOST_MEMORY, "%s takes %zu bytes", path, peak);
	text = wci_buf_span(&x->page.text);
	must_hold(path, text, RECIPE_FIRST);
	must_hold(path, text, RECIPE_LAST);
	for (size_t i = 0; i < recipe.n_keeps; i++)
		must_hold(path, text, recipe.keep[i]);
	check_counts(path);
}
END_TEST

START_TEST(the_watch_sees_what_libxml2_takes)
{
	void *p;

	wci_alloc_watch();
	p = xmlMalloc(100000);
#ifdef HAVE_MALLOC_USABLE_SIZE
	ck_assert_uint_ge(wci_alloc_peak(), 100000);
#endif
	p = xmlRealloc(p, 300000);
	xmlFree(p);
#ifdef HAVE_MALLOC_USABLE_SIZE
	ck_assert_uint_ge(wci_alloc_peak(), 300000);
	ck_assert_uint_lt(wci_alloc_peak(), 400000);
#endif
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("hostile");
	TCase *t = tcase_create("hostile");
	int failed;

	const char *corpora = getenv("CORPORA");
	char path[4096];

	(void)snprintf(path, sizeof(path), "%s/hostile/*.recipe",
	    corpora == NULL ? "." : corpora);
	if (glob(path, 0, NULL, &recipes) != 0)
		return EXIT_FAILURE;
	recipe_count_libxml2();
	tcase_set_timeout(t, 20);
	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_test(t, the_watch_sees_what_libxml2_takes);
	tcase_add_loop_test(t, a_hostile_page_costs_little_and_loses_nothing, 0,
	    (int)recipes.gl_pathc);
	suite_add_tcase(s, t);
	failed = run_suite(s);
	globfree(&recipes);
	return failed;
}
