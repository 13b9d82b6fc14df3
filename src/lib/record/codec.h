/* SPDX-License-Identifier: MIT */
/*
 * codec.h - what undoes a compression, a piece at a time
 *
 * A compressed stream is a row of members (gzip) or frames (zstd); we call
 * both members. A codec decodes one member after another from any cutting of
 * the input into pieces and gives the same bytes, and the same break, for
 * every cutting.
 *
 * Steady state: one codec serves any number of members without allocating.
 */
#ifndef WCI_CODEC_H
#define WCI_CODEC_H

#include <stdbool.h>
#include <wirecopy/base.h>

/* What a step works on; the codec moves the pointers on. */
struct wci_pump {
	const char *in;
	size_t in_len;
	char *out;
	size_t out_len;
	const char *why; /* after TORN and UNSURE: constant text */
};

enum wci_pumped {
	WCI_PUMP_HUNGRY, /* more input is wanted, behind what is left of it */
	WCI_PUMP_TAIL,   /* as HUNGRY; all data is out, only the check lacks */
	WCI_PUMP_FULL,   /* more room is wanted */
	WCI_PUMP_END,    /* the member is complete and as it should be */
	WCI_PUMP_TORN,   /* it breaks here; what came out before is good */
	WCI_PUMP_UNSURE, /* all data is out, but its check is wrong */
	WCI_PUMP_NOMEM
};

struct wci_codec {
	const char *name;   /* "gzip" */
	const char *member; /* "gzip member" */
	size_t magic_len;   /* bytes that is_member looks at */
	char magic;         /* the first of them */
	bool (*is_member)(const char *s);
	void *(*create)(void); /* NULL: memory is out */
	void (*destroy)(void *state);
	void (*begin)(void *state); /* a new member comes */
	enum wci_pumped (*step)(void *state, struct wci_pump *p);

	/*
	 * Decode the member that p->in begins with in one go, begin or not.
	 * True: it is all there, as it should be, and p stands behind it.
	 * False: it is not, or room lacks; p is as it was, and what is wrong
	 * only the steps can tell. NULL: members can be decoded by steps only.
	 */
	bool (*whole)(void *state, struct wci_pump *p);

	/* The bytes that a member of n bytes at s would hold, if the member
	 * ends there; else any number. With whole. */
	size_t (*whole_bytes)(const char *s, size_t n);
};

extern const struct wci_codec wci_codec_gzip;    /* RFC 1952 */
extern const struct wci_codec wci_codec_deflate; /* RFC 1950, or bare 1951 */
extern const struct wci_codec wci_codec_zstd;    /* RFC 8878, warc-zstd */

#endif
