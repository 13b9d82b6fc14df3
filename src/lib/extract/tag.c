/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "extract/tag.h"

#include <string.h>

const struct wci_tag_info wci_tags[WCI_N_TAGS] = {
#define X(name, text, flags, priority)                                         \
	[WCI_TAG_##name] = { text, sizeof(text) - 1, flags, priority },
	WCI_TAG_TABLE(X)
#undef X
};

/* Where the names with each first letter begin; 0: there are none. */
static const uint8_t first_of[26] = {
	['a' - 'a'] = WCI_TAG_A,
	['b' - 'a'] = WCI_TAG_B,
	['c' - 'a'] = WCI_TAG_CANVAS,
	['d' - 'a'] = WCI_TAG_DD,
	['e' - 'a'] = WCI_TAG_EM,
	['f' - 'a'] = WCI_TAG_FIELDSET,
	['h' - 'a'] = WCI_TAG_H1,
	['i' - 'a'] = WCI_TAG_I,
	['k' - 'a'] = WCI_TAG_KBD,
	['l' - 'a'] = WCI_TAG_LABEL,
	['m' - 'a'] = WCI_TAG_MAIN,
	['n' - 'a'] = WCI_TAG_NAV,
	['o' - 'a'] = WCI_TAG_OBJECT,
	['p' - 'a'] = WCI_TAG_P,
	['q' - 'a'] = WCI_TAG_Q,
	['s' - 'a'] = WCI_TAG_S,
	['t' - 'a'] = WCI_TAG_TABLE,
	['u' - 'a'] = WCI_TAG_U,
	['v' - 'a'] = WCI_TAG_VAR,
	['w' - 'a'] = WCI_TAG_WBR,
	['x' - 'a'] = WCI_TAG_XMP,
};

/* The names again, so that two are compared in one step. */
#define WIDTH 16
static const char names[WCI_N_TAGS][WIDTH] = {
#define X(name, text, flags, priority) [WCI_TAG_##name] = text,
	WCI_TAG_TABLE(X)
#undef X
};

enum wci_tag
wci_tag_find(const char *name, size_t len)
{
	char low[WIDTH] = "";

	if (len == 0 || len >= WIDTH)
		return WCI_TAG_OTHER;
	for (size_t i = 0; i < len; i++)
		low[i] =
		    (char)(name[i] >= 'A' && name[i] <= 'Z' ? name[i] | 0x20
							    : name[i]);
	if (low[0] < 'a' || low[0] > 'z' || first_of[low[0] - 'a'] == 0)
		return WCI_TAG_OTHER;
	for (unsigned t = first_of[low[0] - 'a'];
	     t < WCI_N_TAGS && names[t][0] == low[0]; t++)
		/* A name may end in a zero byte; those of the table do not. */
		if (memcmp(names[t], low, WIDTH) == 0 && wci_tags[t].len == len)
			return (enum wci_tag)t;
	return WCI_TAG_OTHER;
}
