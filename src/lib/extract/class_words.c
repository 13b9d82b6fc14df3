/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/class_words.h"

#include <string.h>

#include "base/alloc.h"
#include "extract/class_memo.h"

static const char *const kind_tokens[WCI_N_KINDS] = {
#define X(name, tokens) [WCI_KIND_##name] = tokens,
	WCI_KIND_TABLE(X)
#undef X
};

/* Learned tokens and tokens of kinds come to some 5,000. */
#define SLOTS 16384

/* Nine tokens in ten are in no list; bits that say so fit the first-level
 * cache, where the table does not. */
#define BITS 65536

struct wci_class_table {
	uint64_t known[BITS / 64];
	struct slot {
		uint32_t token; /* 0: free */
		uint32_t kinds;
		float near, far;
	} slot[SLOTS];
	struct wci_class_memo *memo;
};

/* FNV-1a: tokens are short, and the learned ones are stored by it. */
#define HASH_START UINT32_C(2166136261)

static uint32_t
hash_add(uint32_t h, unsigned char c)
{
	return (h ^ c) * UINT32_C(16777619);
}

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* A sign that parts names of one element, and one that parts their tokens. */
static bool
is_break(char c)
{
	return (unsigned char)c <= ' ';
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || is_upper(c) || (c & 0x80) != 0;
}

size_t
wci_class_tokens(struct wcopy_span words,
    struct wci_class_token out[WCI_CLASS_TOKENS])
{
	size_t n = 0, i = 0;
	uint32_t last = 0; /* the token before, of the same name */
	size_t last_off = 0;

	while (i < words.len && n + 2 <= WCI_CLASS_TOKENS) {
		const char *s = words.ptr;
		uint32_t h = HASH_START;
		size_t from;

		for (; i < words.len && !is_letter(s[i]); i++)
			if (is_break(s[i]))
				last = 0;
		from = i;
		while (i < words.len && is_letter(s[i]) &&
		       !(i > from && is_upper(s[i]) && !is_upper(s[i - 1]))) {
			h = hash_add(h,
			    (unsigned char)(is_upper(s[i]) ? s[i] | 0x20
							   : s[i]));
			i++;
		}
		if (i - from < 2)
			continue;
		out[n++] = (struct wci_class_token){ h, (uint16_t)from,
			(uint16_t)(i - from) };
		if (last != 0) {
			uint32_t pair = hash_add(last, '+') ^ (h * 31);

			out[n++] = (struct wci_class_token){ pair,
				(uint16_t)last_off, (uint16_t)(i - last_off) };
		}
		last = h;
		last_off = from;
	}
	return n;
}

/* Whether the table may have the token. */
static bool
may_have(const struct wci_class_table *t, uint32_t token)
{
	return (t->known[token % BITS / 64] >> token % 64 & 1) != 0;
}

static struct slot *
slot_of(struct wci_class_table *t, uint32_t token)
{
	size_t i = (token ^ token >> 16) % SLOTS;

	while (t->slot[i].token != 0 && t->slot[i].token != token)
		i = (i + 1) % SLOTS;
	return &t->slot[i];
}

/* "post+content": the last pair, or else the last token, of one name. */
static uint32_t
hash_of_kind_token(const char *s, size_t len)
{
	struct wci_class_token out[WCI_CLASS_TOKENS];
	size_t n = wci_class_tokens((struct wcopy_span){ s, len }, out);

	return out[n - 1].hash;
}

struct wci_class_table *
wci_class_table_new(const struct wci_class_weight *weights)
{
	struct wci_class_table *t = wci_calloc(1, sizeof(*t));

	if (t == NULL || (t->memo = wci_class_memo_new(t)) == NULL) {
		wci_free(t);
		return NULL;
	}
	if (weights == NULL)
		weights = wci_class_weights;
	for (unsigned k = 0; k < WCI_N_KINDS; k++)
		for (const char *s = kind_tokens[k]; *s != '\0';) {
			size_t len = strcspn(s, " ");
			uint32_t token = hash_of_kind_token(s, len);
			struct slot *slot = slot_of(t, token);

			slot->token = token;
			t->known[token % BITS / 64] |= UINT64_C(1)
						       << token % 64;
			slot->kinds |= UINT32_C(1) << k;
			s += len + (s[len] == ' ');
		}
	for (; weights->token != 0; weights++) {
		struct slot *slot = slot_of(t, weights->token);

		slot->token = weights->token;
		t->known[weights->token % BITS / 64] |= UINT64_C(1)
							<< weights->token % 64;
		slot->near = weights->near;
		slot->far = weights->far;
	}
	return t;
}

void
wci_class_table_free(struct wci_class_table *t)
{
	if (t != NULL)
		wci_class_memo_free(t->memo);
	wci_free(t);
}

const struct wci_names *
wci_class_names(struct wci_class_table *t, unsigned tag,
    struct wcopy_span words)
{
	return wci_class_memo_get(t->memo, tag, words);
}

void
wci_class_read(const struct wci_class_table *t, struct wcopy_span words,
    struct wci_class *c)
{
	struct wci_class_token token[WCI_CLASS_TOKENS];
	size_t n = wci_class_tokens(words, token);

	memset(c, 0, sizeof(*c));
	for (size_t i = 0; i < n; i++) {
		const struct slot *s;

		if (!may_have(t, token[i].hash))
			continue;
		s = slot_of((struct wci_class_table *)(uintptr_t)t,
		    token[i].hash);

		c->kinds |= s->kinds;
		c->near += s->near;
		c->far += s->far;
		if (s->near < c->near_min)
			c->near_min = s->near;
		if (s->far < c->far_min)
			c->far_min = s->far;
	}
}
