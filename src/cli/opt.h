/* SPDX-License-Identifier: MIT */
/*
 * opt.h - options as rows of one table
 *
 * A row says all there is to know about an option: how it is written, what
 * values it takes, what it is without being given, which commands take it,
 * and what it does. The parser, the help, the manual page and the completion
 * are made from the rows and from nothing else.
 *
 * Written  --name VALUE, --name=VALUE, -n VALUE, -nVALUE; letters without a
 *          value can be bundled. Options may stand anywhere; after "--" all
 *          is operands, and "-" is one.
 * Default  is text as a user would type it, read by the same parser.
 */
#ifndef CLI_OPT_H
#define CLI_OPT_H

#include <wirecopy/kernel.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cli.h"

/* Where help lists an option. */
#define OPT_SECTIONS(X)                                                        \
	X(INPUT, "Input")                                                      \
	X(MATCH, "What counts as the same story")                              \
	X(OUTPUT, "Output")                                                    \
	X(RUN, "Running")

enum opt_section {
#define X(id, title) OPT_SECTION_##id,
	OPT_SECTIONS(X)
#undef X
	    N_OPT_SECTIONS
};

enum opt_type {
	OPT_FLAG,   /* no value */
	OPT_NUMBER, /* a whole number, min ... max */
	OPT_BYTES,  /* the same with K, M, G or T behind it, powers of 1024 */
	OPT_WINDOW, /* a number of articles, or of s, m, h, d or w */
	OPT_CHOICE, /* one of the names in choices; its number is its place */
	OPT_TEXT,   /* anything */
	OPT_FILE    /* the name of a file to write */
};

/* One value of an OPT_CHOICE; a list ends with a name of NULL. */
struct opt_choice {
	const char *name;
	const char *text;
};

enum opt_id {
	OPT_FROM,
	OPT_MAP,
	OPT_MAX_RECORD,
	OPT_STRICT,
	OPT_MAX_ERRORS,
	OPT_PRESET,
	OPT_MIN_WORDS,
	OPT_WINDOW_,
	OPT_SCHEME,
	OPT_BANDS,
	OPT_ROWS,
	OPT_VOTES,
	OPT_SEED,
	OPT_ARTICLES_ONLY,
	OPT_AGENCIES,
	OPT_TO,
	OPT_FORMAT,
	OPT_EXPLAIN,
	OPT_HTML,
	OPT_OUTPUT,
	OPT_GROUPS,
	OPT_EDGES,
	OPT_KEEP,
	OPT_REMOVED,
	OPT_DRY_RUN,
	OPT_JSON,
	OPT_TSV,
	OPT_TABLE,
	OPT_TOP,
	OPT_PASSAGES,
	OPT_MIN_RUN,
	OPT_WORDS,
	OPT_ARTICLES,
	OPT_PER_DAY,
	OPT_SYNTHETIC,
	OPT_TRUTH,
	OPT_REPEAT,
	OPT_THREADS,
	OPT_MAX_MEMORY,
	OPT_COMPACT,
	OPT_KERNEL,
	OPT_LATENCY,
	OPT_PROGRESS,
	OPT_QUIET,
	OPT_VERSION,
	OPT_HELP,
	N_OPTS
};

/* In opt_row.commands: a bit for each command, and one for the bare program. */
#define OPT_IN(id) (1u << CMD_##id)
#define OPT_IN_PROGRAM (1u << N_CMDS)
#define OPT_IN_ALL (OPT_IN_PROGRAM | (OPT_IN_PROGRAM - 1))

struct opt_row {
	const char *name; /* without the dashes */
	char letter;      /* 0: none */
	enum opt_type type;
	enum opt_section section;
	const char *metavar; /* NULL for a flag */
	uint64_t min, max;   /* of numbers, bytes and windows */
	const char *def;     /* as it would be typed; NULL: no value */
	const char *word;    /* a word for a number; or NULL */
	uint64_t word_means; /* the number it stands for */
	const struct opt_choice *choices;
	unsigned commands; /* OPT_IN bits */
	unsigned lists;    /* of those that take several values, with commas
			      between */
	const char *help;  /* sentences */
};

extern const struct opt_row opt_rows[N_OPTS];

struct opt_value {
	bool given;       /* false: this is the default */
	bool seconds;     /* of a window: a time, not a number of articles */
	uint64_t number;  /* of flags 0 or 1, of choices their place; of a list
			     its first */
	const char *text; /* as it was typed; NULL: no value */
};

/* What a command line asks for. The texts are those of argv. */
struct opt_set {
	enum cli_cmd_id cmd;
	struct opt_value values[N_OPTS];
	const char *const *operands;
	size_t n_operands;
};

/*
 * Take argv[1] ... argv[argc - 1] apart for a command; the operands are moved
 * to the front of argv + 1. CLI_EXIT_DONE, or CLI_EXIT_USAGE after telling the
 * user what is wrong and what may have been meant.
 */
enum cli_exit opt_parse(struct opt_set *o, enum cli_cmd_id cmd, int argc,
    char **argv);

/* Set v from text as a row demands; the reason if it cannot, in at most room
 * bytes. */
bool opt_read(const struct opt_row *row, const char *text, struct opt_value *v,
    char *why, size_t room);

/* The name nearest to a misspelt one, or NULL if none is near; names are
 * asked for by name_at(0), (1) ... until it returns NULL. */
const char *opt_nearest(const char *typed,
    const char *(*name_at)(unsigned i, unsigned arg), unsigned arg);

/* The ith option that a command (or the program) takes, by its bit; NULL past
 * the last. */
const struct opt_row *opt_row_of(unsigned bit, unsigned i);

/* The numbers of all values of a list, as many as fit in out; returns how many
 * there are. */
size_t opt_list(const struct opt_set *o, enum opt_id id, uint64_t *out,
    size_t room);

/* The kernel that a choice of --kernel stands for: the first choice is the
 * best one there is, the others are the kernels in order. */
static inline enum wcopy_kernel
opt_kernel(uint64_t choice)
{
	return choice == 0 ? WCOPY_N_KERNELS : (enum wcopy_kernel)(choice - 1);
}

static inline bool
opt_flag(const struct opt_set *o, enum opt_id id)
{
	return o->values[id].number != 0;
}

static inline uint64_t
opt_number(const struct opt_set *o, enum opt_id id)
{
	return o->values[id].number;
}

/* NULL: not given and without a default. */
static inline const char *
opt_text(const struct opt_set *o, enum opt_id id)
{
	return o->values[id].text;
}

#endif
