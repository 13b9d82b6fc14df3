/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/record.h>

#include "suite.h"

static const struct {
	const char *url, *outlet;
} urls[] = {
	{ "http://www.example.com/a/b.html", "example.com" },
	{ "https://Edition.Example.COM", "example.com" },
	{ "https://www.bbc.co.uk/news/1", "bbc.co.uk" },
	{ "https://m.gazette.com.au?x=1", "gazette.com.au" },
	{ "https://a.b.c.paper.or.jp#top", "paper.or.jp" },
	{ "https://jornal.jor.br/", "jornal.jor.br" },
	{ "https://www.paper.co.nz:8080/x", "paper.co.nz" },
	{ "https://co.uk/x", "co.uk" },
	{ "https://www.co.com/x", "co.com" },
	{ "https://paper.com.pl/x", "paper.com.pl" },
	{ "https://www.paper.de/com.au", "paper.de" },
	{ "https://jane.wordpress.com/x", "jane.wordpress.com" },
	{ "https://wordpress.com/x", "wordpress.com" },
	{ "https://user:pa@ss@www.example.com/x", "example.com" },
	{ "https://www.example.com./x", "example.com" },
	{ "  https://www.example.com/x\n", "example.com" },
	{ "//cdn.example.com/x", "example.com" },
	{ "example.com/x", "example.com" },
	{ "www.example.co.uk", "example.co.uk" },
	{ "example.com:8080/x", "example.com" },
	{ "http://localhost:80/x", "localhost" },
	{ "http://192.168.1.20:80/x", "192.168.1.20" },
	{ "http://[2001:DB8::1]:80/x", "[2001:db8::1]" },
	{ "http://user@[::1]/x", "[::1]" },
	{ "https://www.b\xC3\xBC"
	  "cher.de/x",
	    "b\xC3\xBC"
	    "cher.de" },
	{ "https://www.xn--bcher-kva.de/x", "xn--bcher-kva.de" },
	{ "http://web.archive.org/web/20161224010203/http://www.example.com/",
	    "example.com" },
	{ "https://web.archive.org/web/2016id_/https://news.example.co.uk/x",
	    "example.co.uk" },
	{ "https://web.archive.org/web/2016/example.com/x", "example.com" },
	{ "https://web.archive.org/web/1/http://web.archive.org/web/2/"
	  "http://www.example.com/x",
	    "example.com" },
	{ "https://web.archive.org/about", "archive.org" },
	{ "https://web.archive.org/web/", "archive.org" },
	/* No URL with a host. */
	{ "", "" },
	{ "   ", "" },
	{ "http://", "" },
	{ "http:///x", "" },
	{ "http://.com/", "" },
	{ "http://a..com/", "" },
	{ "http://exa mple.com/", "" },
	{ "http://%65xample.com/", "" },
	{ "http://[::1/x", "" },
	{ "http://@/x", "" },
	{ "mailto:desk@example.com", "" },
	{ "urn:uuid:12345678-1234-1234-1234-123456789abc", "" },
	{ "file:///tmp/story.html", "" },
	{ "stories/2016/a.html", "" },
	{ "index.html", "" },
	{ "Reuters", "" },
	{ "RND_de", "" },
	{ "3.14", "" },
	{ "/x/y", "" },
	{ "U.S. wire", "" },
};

START_TEST(the_outlet_is_the_registrable_domain)
{
	char out[64];
	size_t n = wcopy_outlet(span_of(urls[_i].url), out, sizeof(out));

	ck_assert_span_eq(((struct wcopy_span){ out, n }), urls[_i].outlet);
}
END_TEST

START_TEST(an_outlet_that_does_not_fit_is_not_cut)
{
	char out[] = "untouched..";

	ck_assert_uint_eq(wcopy_outlet(span_of("http://example.com"), out, 10),
	    0);
	ck_assert_str_eq(out, "untouched..");
	ck_assert_uint_eq(wcopy_outlet(span_of("http://a.example.com"), out,
			      11),
	    11);
	ck_assert_int_eq(memcmp(out, "example.com", 11), 0);
}
END_TEST

START_TEST(no_bytes_at_all_are_no_url)
{
	ck_assert_uint_eq(wcopy_outlet((struct wcopy_span){ NULL, 0 }, NULL, 0),
	    0);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("outlet");
	TCase *tc = tcase_create("outlet");

	tcase_add_loop_test(tc, the_outlet_is_the_registrable_domain, 0,
	    (int)(sizeof(urls) / sizeof(*urls)));
	tcase_add_test(tc, an_outlet_that_does_not_fit_is_not_cut);
	tcase_add_test(tc, no_bytes_at_all_are_no_url);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
