/* SPDX-License-Identifier: MIT */
/*
 * synth_making.h - an article while it is made
 */
#ifndef CLI_SYNTH_MAKING_H
#define CLI_SYNTH_MAKING_H

#include "synth_edit.h"
#include "synth_plan.h"

struct synth_making {
	struct synth *g;
	struct synth_article *a;
	const struct synth_outlet *outlet;
	struct synth_story story;
	const struct synth_text *source; /* the story as first told */
	struct synth_rng rng;
	struct synth_editor editor;
	struct synth_out line, out;
	bool paragraph, curly_open;
};

/* What a story is about; that of another story if it tells the same event. */
void synth_facts_of(const struct synth *g, uint64_t story,
    struct synth_facts *f);

/* Who tells a story, or something of it: each telling in words of its own. */
struct synth_teller synth_teller_of(const struct synth *g,
    const struct synth_facts *f, uint64_t story, uint64_t telling);

/* The text of a story as its first outlet has it. */
void synth_story_text(const struct synth *g, uint64_t story,
    struct synth_text *out);

/* Append a sentence in the outlet's kind of quotation marks; last: of its
 * paragraph. */
void synth_put_line(struct synth_making *m, const char *s, size_t len,
    bool last);

/* Write the text of an article of m->a->class. */
void synth_make_text(struct synth_making *m);

#endif
