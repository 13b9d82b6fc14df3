/* SPDX-License-Identifier: MIT */
/*
 * check_json_oracle.c - our JSON scanner against json-c
 *
 * Random lines, half of them broken on purpose, must get the same verdict
 * from both, and the same strings. json-c 0.16 takes some things that RFC 8259
 * does not, even if told to be strict; each of them is shown by a line of its
 * own, and allowed only where it can be seen in the line. WIRECOPY_LINES is how
 * many; a million take a minute.
 */
#include <config.h>

#include <json-c/json.h>
#include <utf8proc.h>
#include <wirecopy/json.h>
#include <wirecopy/kernel.h>

#include "suite.h"

struct line {
	char text[4097]; /* the last for a zero */
	size_t len;
};

static uint64_t seed;

static size_t
below(size_t n)
{
	return (size_t)(test_random(&seed) >> 16) % n;
}

static void
put(struct line *l, const char *s, size_t len)
{
	if (l->len + len >= sizeof(l->text))
		len = sizeof(l->text) - 1 - l->len;
	memcpy(l->text + l->len, s, len);
	l->len += len;
}

static void
put_one_of(struct line *l, const char *const *list, size_t n)
{
	const char *s = list[below(n)];

	put(l, s, strlen(s));
}

static void
put_space(struct line *l)
{
	static const char *const spaces[] = { "", "", "", " ", "\t", "\r\n",
		"  " };

	put_one_of(l, spaces, 7);
}

static void
put_string(struct line *l)
{
	static const char *const parts[] = { "a", "text of some length ", "\\n",
		"\\\"", "\\\\", "\\/", "\\u0041", "\\u00e9", "\\u20ac",
		"\\uD83D\\uDE00", "\xC3\xA9", "\xE2\x82\xAC",
		"\xF0\x9F\x98\x80", "\x7F", "\\t\\b\\f\\r", "/*", "'", "{[" };

	put(l, "\"", 1);
	for (size_t n = below(8); n > 0; n--)
		put_one_of(l, parts, sizeof(parts) / sizeof(*parts));
	put(l, "\"", 1);
}

static void
put_key(struct line *l)
{
	static const char *const keys[] = { "\"a\"", "\"text\"", "\"t\\u0065\"",
		"\"\"", "\"b\"" };

	put_one_of(l, keys, 5);
}

static void put_value(struct line *l, unsigned depth);

static void
put_container(struct line *l, unsigned depth, bool object)
{
	put(l, object ? "{" : "[", 1);
	for (size_t n = below(5), i = 0; i < n; i++) {
		if (i > 0)
			put(l, ",", 1);
		put_space(l);
		if (object) {
			put_key(l);
			put_space(l);
			put(l, ":", 1);
			put_space(l);
		}
		put_value(l, depth + 1);
		put_space(l);
	}
	put(l, object ? "}" : "]", 1);
}

static void
put_value(struct line *l, unsigned depth)
{
	static const char *const words[] = { "true", "false", "null", "0", "-0",
		"17", "-1.5", "1e9", "2E-3", "0.25e+2", "1772615525" };

	switch (below(depth < 4 ? 6 : 3)) {
	case 0:
		put_one_of(l, words, sizeof(words) / sizeof(*words));
		break;
	case 1:
	case 2:
		put_string(l);
		break;
	case 3:
		put_container(l, depth, false);
		break;
	default:
		put_container(l, depth, true);
		break;
	}
}

/* Overwrite, insert, cut out or double some bytes. */
static void
mutate(struct line *l)
{
	static const char *const odd[] = { "\"", "\\", "{", "}", "[", "]", ",",
		":", "\\u", "\\uD800", "\\uDC00", "\xC0\x80", "\xE9",
		"\xED\xA0\x80", "\x01", "\n", "/", "'", "0", "-", ".", "e", "+",
		"t", "N", "\xEF\xBB\xBF", "1", "\\u0000", "tru", "nul" };
	char tail[sizeof(l->text)];
	size_t at = l->len == 0 ? 0 : below(l->len);
	size_t cut = below(3) > 0 ? 0 : below(4);
	size_t len;

	if (cut > l->len - at)
		cut = l->len - at;
	len = l->len - at - cut;
	memcpy(tail, l->text + at + cut, len);
	l->len = at;
	if (below(4) > 0)
		put_one_of(l, odd, sizeof(odd) / sizeof(*odd));
	put(l, tail, len);
}

static void
make_line(struct line *l)
{
	l->len = 0;
	put_space(l);
	if (below(50) == 0) {
		size_t depth = 60 + below(8);

		for (size_t i = 0; i < depth; i++)
			put(l, i % 3 == 0 ? "{\"a\":" : "[", i % 3 ? 1 : 5);
		put(l, "1", 1);
		for (size_t i = depth; i > 0; i--)
			put(l, (i - 1) % 3 == 0 ? "}" : "]", 1);
	} else {
		put_container(l, 0, below(8) > 0);
	}
	put_space(l);
	for (size_t n = below(2) * (1 + below(3)); n > 0; n--)
		mutate(l);
}

/* NULL: json-c refuses the line. Depth 65, since it counts the scalar inside
 * the innermost container. */
static struct json_object *
oracle(const char *text, size_t len)
{
	struct json_tokener *tok = json_tokener_new_ex(65);
	struct json_object *obj;

	json_tokener_set_flags(tok,
	    JSON_TOKENER_STRICT | JSON_TOKENER_VALIDATE_UTF8);
	obj = json_tokener_parse_ex(tok, text, (int)len);
	if (json_tokener_get_error(tok) != json_tokener_success) {
		json_object_put(obj);
		obj = NULL;
	}
	json_tokener_free(tok);
	return obj;
}

static wcopy_status
verdict(const char *text, size_t len, struct wcopy_error *err)
{
	struct wcopy_json_walk w = { .text = { text, len } };
	struct wcopy_json_member m;
	wcopy_status rc;

	while ((rc = wcopy_json_next(&w, &m, err)) == WCOPY_OK)
		continue;
	return rc;
}

/* The verdict, which must be that of every kernel. */
static wcopy_status
common_verdict(const char *text, size_t len, struct wcopy_error *err)
{
	wcopy_status rc = verdict(text, len, err);

	for (unsigned i = 0; i < WCOPY_N_KERNELS; i++) {
		enum wcopy_kernel k = (enum wcopy_kernel)i;
		struct wcopy_error other;

		if (wcopy_kernel_use(k, NULL) != WCOPY_OK)
			continue;
		ck_assert_int_eq(verdict(text, len, &other), rc);
		if (rc == WCOPY_SKIP && (other.offset != err->offset ||
					    strcmp(other.text, err->text) != 0))
			ck_abort_msg("%s: %s: %.*s", wcopy_kernel_name(k),
			    other.text, (int)len, text);
	}
	return rc;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* We refused what json-c took: is it, at the place that we name, one of the
 * things that json-c lets pass? */
static bool
is_known(const char *text, size_t len, const struct wcopy_error *err)
{
	const char *at = text + err->offset;
	size_t left = len - err->offset;
	utf8proc_int32_t cp;

	if (err->reason == WCOPY_REASON_NOT_UTF8)
		return utf8proc_iterate((const utf8proc_uint8_t *)at,
			   (utf8proc_ssize_t)left, &cp) < 0;
	if (err->reason == WCOPY_REASON_TOO_DEEP)
		return left >= 2 &&
		       (memcmp(at, "[]", 2) == 0 || memcmp(at, "{}", 2) == 0);
	if (strcmp(err->text, "a lone surrogate") == 0)
		return left >= 6 && memcmp(at, "\\u", 2) == 0;
	if (strcmp(err->text, "a raw control character in a string") == 0)
		return (unsigned char)*at < 0x20;
	if (strstr(err->text, "where '{' should be") != NULL)
		return *at != '{' && *at != '[';
	/* Numbers: "1.", "-.5", "-01". */
	if (strstr(err->text, "where a digit should be") != NULL)
		return strchr("0123456789.eE+-", at[-1]) != NULL;
	if (strstr(err->text, "where ',' or ") != NULL)
		return at[-1] == '0' && is_digit(*at);
	return false;
}

static const char *const lax[] = {
	"\"a string\"",
	"17",
	"true",
	"[\"\\ud800\"]",
	"[\"\\udc00 \\ud800\\u0041\"]",
	"[\"a\tb\"]",
	"[\"\xC0\x80\"]",
	"[\"\xED\xA0\x80\"]",
	"[-01]",
	"[00.5]",
	"[05e+2]",
	"[1.]",
	"[1.e5]",
	"[-.5]",
};

START_TEST(what_json_c_lets_pass_is_refused)
{
	const char *text = lax[_i];
	size_t len = strlen(text);
	struct json_object *obj = oracle(text, len + 1);
	struct wcopy_error err;

	/* If this fails json-c has become stricter: strike the line. */
	ck_assert_msg(obj != NULL, "json-c refuses '%s'", text);
	ck_assert_int_eq(verdict(text, len, &err), WCOPY_SKIP);
	ck_assert(is_known(text, len, &err));
	json_object_put(obj);
}
END_TEST

static const enum json_type types[] = {
	[WCOPY_JSON_NULL] = json_type_null,
	[WCOPY_JSON_BOOL] = json_type_boolean,
	[WCOPY_JSON_NUMBER] = json_type_double,
	[WCOPY_JSON_STRING] = json_type_string,
	[WCOPY_JSON_ARRAY] = json_type_array,
	[WCOPY_JSON_OBJECT] = json_type_object,
};

static size_t differing(struct wcopy_span text, struct json_object *obj);

static size_t
differing_value(const struct wcopy_json_member *m, struct json_object *obj)
{
	enum json_type type = json_object_get_type(obj);
	char plain[sizeof(((struct line *)0)->text)];
	size_t n;

	if ((type == json_type_int ? json_type_double : type) != types[m->type])
		return 1;
	if (type == json_type_array || type == json_type_object)
		return differing(m->value, obj);
	if (type != json_type_string)
		return 0;
	n = wcopy_json_unescape(m->value, plain);
	if (!m->escaped &&
	    (n != m->value.len || memcmp(plain, m->value.ptr, n) != 0))
		return 1;
	return n != (size_t)json_object_get_string_len(obj) ||
	       memcmp(plain, json_object_get_string(obj), n) != 0;
}

/* How many members or elements of a container are not what json-c has. Of
 * those with the same key json-c has the last. */
static size_t
differing(struct wcopy_span text, struct json_object *obj)
{
	bool array = json_object_get_type(obj) == json_type_array;
	struct wcopy_json_walk w = { .text = text };
	struct wcopy_json_member m, last[8];
	struct json_object *values[8], *value;
	size_t n = 0, n_keys = 0, wrong = 0;

	for (; wcopy_json_next(&w, &m, NULL) == WCOPY_OK; n++) {
		char key[512];
		size_t i;

		if (array) {
			wrong += differing_value(&m,
			    json_object_array_get_idx(obj, n));
			continue;
		}
		key[wcopy_json_unescape(m.key, key)] = '\0';
		if (!json_object_object_get_ex(obj, key, &value))
			return wrong + 1;
		for (i = 0; i < n_keys && values[i] != value; i++)
			continue;
		values[i] = value;
		last[i] = m;
		n_keys += i == n_keys;
	}
	for (size_t i = 0; i < n_keys; i++)
		wrong += differing_value(&last[i], values[i]);
	return wrong + (array && n != json_object_array_length(obj));
}

START_TEST(random_lines_get_the_verdict_and_the_strings_of_json_c)
{
	static struct line l;
	const char *lines = getenv("WIRECOPY_LINES");
	int n = lines != NULL ? atoi(lines) : (int)test_rounds(60000);
	int n_valid = 0;

	seed = test_seed();
	for (int i = 0; i < n; i++) {
		struct json_object *obj;
		struct wcopy_error err;
		bool valid, theirs;

		make_line(&l);
		/* json-c wants to see the end. */
		l.text[l.len] = '\0';
		obj = oracle(l.text, l.len + 1);
		theirs = obj != NULL;
		valid = common_verdict(l.text, l.len, &err) == WCOPY_EOF;
		if (valid != theirs)
			ck_assert_msg(theirs && is_known(l.text, l.len, &err),
			    "line %d: json-c %s this: %.*s", i,
			    theirs ? "takes" : "refuses", (int)l.len, l.text);
		else if (valid)
			ck_assert_msg(differing((struct wcopy_span){ l.text,
						    l.len },
					  obj) == 0,
			    "line %d has other strings: %.*s", i, (int)l.len,
			    l.text);
		n_valid += valid;
		json_object_put(obj);
	}
	/* Both kinds must be there, or the test shows nothing. */
	ck_assert_int_gt(n_valid, n / 4);
	ck_assert_int_lt(n_valid, n - n / 4);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("json_oracle");
	TCase *tc = tcase_create("json_oracle");

	tcase_set_timeout(tc, 300);
	tcase_add_loop_test(tc, what_json_c_lets_pass_is_refused, 0,
	    (int)(sizeof(lax) / sizeof(*lax)));
	tcase_add_test(tc,
	    random_lines_get_the_verdict_and_the_strings_of_json_c);
	suite_add_tcase(s, tc);
	return run_suite(s);
}
