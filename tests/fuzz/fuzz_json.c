/* SPDX-License-Identifier: MIT */
/*
 * Any bytes as a JSON text. What the scanner hands out must lie in the text
 * and be UTF-8, each nested value must be valid by itself, no string may grow
 * when its escapes are undone, and every kernel must say the same.
 */
#include <config.h>

#include <wirecopy/json.h>
#include <wirecopy/kernel.h>

#include "base/utf8.h"
#include "fuzz.h"

static bool
inside(struct wcopy_span part, struct wcopy_span whole)
{
	return part.ptr >= whole.ptr &&
	       part.ptr + part.len <= whole.ptr + whole.len;
}

static void
check_string(struct wcopy_span s)
{
	char *plain = malloc(s.len + 1);
	size_t n;

	MUST(plain != NULL);
	n = wcopy_json_unescape(s, plain);
	MUST(n <= s.len);
	MUST(wci_utf8_valid(plain, n) == n);
	free(plain);
}

/* Walk to the end; nested: an outer walk has found the text valid. */
static void
walk(struct wcopy_span text, bool nested)
{
	struct wcopy_json_walk w = { .text = text };
	struct wcopy_json_member m;
	struct wcopy_error err;
	wcopy_status rc;
	size_t before = 0;

	while ((rc = wcopy_json_next(&w, &m, &err)) == WCOPY_OK) {
		MUST(w.pos > before && w.pos <= text.len);
		before = w.pos;
		MUST(m.key.len == 0 || inside(m.key, text));
		MUST(inside(m.value, text));
		check_string(m.key);
		if (m.type == WCOPY_JSON_STRING)
			check_string(m.value);
		else if (m.type == WCOPY_JSON_ARRAY ||
			 m.type == WCOPY_JSON_OBJECT)
			walk(m.value, true);
	}
	MUST(rc == WCOPY_EOF || (rc == WCOPY_SKIP && !nested));
	if (rc == WCOPY_SKIP)
		MUST(err.offset <= text.len && err.text[0] != '\0');
}

/* Where values stand and what they are, up to where the walk ends: a number
 * that must be the same with every kernel. */
static uint64_t
trace(struct wcopy_span text)
{
	struct wcopy_json_walk w = { .text = text };
	struct wcopy_json_member m;
	wcopy_status rc;
	uint64_t sum = 0;

	while ((rc = wcopy_json_next(&w, &m, NULL)) == WCOPY_OK)
		sum = sum * 0x9e3779b97f4a7c15u +
		      (uint64_t)(m.value.ptr - text.ptr) * 16 +
		      m.value.len * 4096 + (uint64_t)m.type * 2 + m.escaped;
	return (sum + w.pos) * 0x9e3779b97f4a7c15u + (uint64_t)rc;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct wcopy_span text = { (const char *)data, size };
	uint64_t want;

	MUST(wcopy_kernel_use(WCOPY_KERNEL_PORTABLE, NULL) == WCOPY_OK);
	want = trace(text);
	for (unsigned k = 0; k < WCOPY_N_KERNELS; k++)
		if (wcopy_kernel_use((enum wcopy_kernel)k, NULL) == WCOPY_OK) {
			walk(text, false);
			MUST(trace(text) == want);
		}
	return 0;
}
