/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "opt.h"

#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "msg.h"

/* A suffix of a number and what it multiplies by. */
struct suffix {
	char letter;
	uint64_t factor;
};

static const struct suffix byte_suffixes[] = {
	{ 'K', UINT64_C(1) << 10 },
	{ 'M', UINT64_C(1) << 20 },
	{ 'G', UINT64_C(1) << 30 },
	{ 'T', UINT64_C(1) << 40 },
	{ 0, 0 },
};

static const struct suffix time_suffixes[] = {
	{ 's', 1 },
	{ 'm', 60 },
	{ 'h', 3600 },
	{ 'd', 86400 },
	{ 'w', 604800 },
	{ 0, 0 },
};

/* Digits and at most one suffix; *used says which, 0 for none. */
static bool
read_number(const char *text, const struct suffix *suffixes, uint64_t *out,
    char *used)
{
	uint64_t n = 0;
	const char *p = text;

	for (; *p >= '0' && *p <= '9'; p++) {
		unsigned digit = (unsigned)(*p - '0');

		if (n > (UINT64_MAX - digit) / 10)
			return false;
		n = n * 10 + digit;
	}
	if (p == text)
		return false;
	*used = 0;
	for (; suffixes != NULL && suffixes->letter != 0; suffixes++) {
		if (*p != suffixes->letter &&
		    *p != (suffixes->letter ^ ('a' ^ 'A')))
			continue;
		if (n > UINT64_MAX / suffixes->factor)
			return false;
		n *= suffixes->factor;
		*used = suffixes->letter;
		p++;
		break;
	}
	*out = n;
	return *p == '\0';
}

static bool
read_choice(const struct opt_row *row, const char *text, struct opt_value *v,
    char *why, size_t room)
{
	size_t at;

	for (unsigned i = 0; row->choices[i].name != NULL; i++)
		if (strcmp(row->choices[i].name, text) == 0) {
			v->number = i;
			return true;
		}
	at = (size_t)snprintf(why, room, "is none of");
	for (unsigned i = 0; row->choices[i].name != NULL && at < room; i++)
		at += (size_t)snprintf(why + at, room - at, "%s %s",
		    i > 0 ? "," : "", row->choices[i].name);
	return false;
}

/* What amounts of a type are called in messages, and may end with. */
static const struct {
	const char *name;
	const struct suffix *suffixes;
} amounts[] = {
	[OPT_NUMBER] = { "a number", NULL },
	[OPT_BYTES] = { "a size (such as 256M)", byte_suffixes },
	[OPT_WINDOW] = { "a number of articles or a time (such as 14d)",
	    time_suffixes },
};

static bool
read_amount(const struct opt_row *row, const char *text, struct opt_value *v,
    char *why, size_t room)
{
	char used;

	if (row->word != NULL && strcmp(text, row->word) == 0) {
		v->number = row->word_means;
		return true;
	}
	if (read_number(text, amounts[row->type].suffixes, &v->number, &used) &&
	    v->number >= row->min && v->number <= row->max) {
		v->seconds = row->type == OPT_WINDOW && used != 0;
		return true;
	}
	(void)snprintf(why, room,
	    "is not %s from %" PRIu64 " to %" PRIu64 "%s%s",
	    amounts[row->type].name, row->min, row->max,
	    row->word != NULL ? ", nor " : "",
	    row->word != NULL ? row->word : "");
	return false;
}

bool
opt_read(const struct opt_row *row, const char *text, struct opt_value *v,
    char *why, size_t room)
{
	struct opt_value got = { .given = true, .text = text };
	bool good = true;

	switch (row->type) {
	case OPT_FLAG:
		got.number = 1;
		break;
	case OPT_TEXT:
	case OPT_FILE:
		good = *text != '\0';
		if (!good)
			(void)snprintf(why, room, "is empty");
		break;
	case OPT_CHOICE:
		good = read_choice(row, text, &got, why, room);
		break;
	case OPT_NUMBER:
	case OPT_BYTES:
	case OPT_WINDOW:
		good = read_amount(row, text, &got, why, room);
		break;
	}
	if (good)
		*v = got;
	return good;
}

/*
 * Edits between two words, a swap of neighbours counted as one (Damerau's
 * distance in its restricted form); words longer than the table are far.
 */
static unsigned
edits(const char *a, const char *b)
{
	enum { MOST = 24 };
	unsigned d[MOST + 1][MOST + 1];
	size_t n = strlen(a), m = strlen(b);

	if (n > MOST || m > MOST)
		return MOST;
	for (unsigned i = 0; i <= n; i++)
		d[i][0] = i;
	for (unsigned j = 0; j <= m; j++)
		d[0][j] = j;
	for (size_t i = 1; i <= n; i++)
		for (size_t j = 1; j <= m; j++) {
			unsigned best =
			    d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);

			if (d[i - 1][j] + 1 < best)
				best = d[i - 1][j] + 1;
			if (d[i][j - 1] + 1 < best)
				best = d[i][j - 1] + 1;
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1] && d[i - 2][j - 2] + 1 < best)
				best = d[i - 2][j - 2] + 1;
			d[i][j] = best;
		}
	return d[n][m];
}

const char *
opt_nearest(const char *typed, const char *(*name_at)(unsigned i, unsigned arg),
    unsigned arg)
{
	/* A third of the letters may be wrong, and at least one: 'grup' means
	 * group, 'fgh' means nothing. */
	unsigned least = (unsigned)strlen(typed) / 3 + 1;
	const char *nearest = NULL, *name;

	for (unsigned i = 0; (name = name_at(i, arg)) != NULL; i++) {
		unsigned n = edits(typed, name);

		/* An abbreviation is near however much it leaves out. */
		if (strlen(typed) >= 3 &&
		    strncmp(typed, name, strlen(typed)) == 0)
			n = 1;
		if (n <= least && (nearest == NULL || n < least)) {
			nearest = name;
			least = n;
		}
	}
	return nearest;
}

static const char *
long_name_at(unsigned i, unsigned bit)
{
	const struct opt_row *row = opt_row_of(bit, i);

	return row != NULL ? row->name : NULL;
}

static enum cli_exit
unknown_option(const struct opt_set *o, const char *typed, size_t len)
{
	char name[64];
	const char *nearest;

	(void)snprintf(name, sizeof(name), "%.*s",
	    (int)(len < sizeof(name) ? len : sizeof(name) - 1), typed);
	nearest = opt_nearest(name, long_name_at, 1u << o->cmd);
	if (nearest != NULL)
		msg_error("%s has no option --%s; did you mean --%s?",
		    cli_commands[o->cmd]->name, name, nearest);
	else
		msg_error("%s has no option --%s; see 'wirecopy %s --help'",
		    cli_commands[o->cmd]->name, name,
		    cli_commands[o->cmd]->name);
	return CLI_EXIT_USAGE;
}

/* The values of a list, one after the other. False: one of them is wrong, why
 * says how. */
static bool
read_list(const struct opt_row *row, const char *text, uint64_t *numbers,
    size_t room, size_t *n, char *why, size_t why_room)
{
	char piece[64];

	*n = 0;
	for (size_t len;; text += len + 1) {
		struct opt_value v;

		len = strcspn(text, ",");
		if (len >= sizeof(piece)) {
			(void)snprintf(why, why_room, "is too long");
			return false;
		}
		memcpy(piece, text, len);
		piece[len] = '\0';
		if (!opt_read(row, piece, &v, why, why_room))
			return false;
		if (*n < room)
			numbers[*n] = v.number;
		++*n;
		if (text[len] == '\0')
			return true;
	}
}

size_t
opt_list(const struct opt_set *o, enum opt_id id, uint64_t *out, size_t room)
{
	char why[256];
	size_t n = 0;

	/* It has been read before, so nothing can be wrong with it. */
	(void)read_list(&opt_rows[id], o->values[id].text, out, room, &n, why,
	    sizeof(why));
	return n;
}

static enum cli_exit
set_value(struct opt_set *o, const struct opt_row *row, const char *text)
{
	struct opt_value *v = &o->values[row - opt_rows];
	char why[256];
	uint64_t first;
	bool good;
	size_t n;

	if (row->type != OPT_FLAG && text == NULL) {
		msg_error("--%s needs a value: --%s=%s", row->name, row->name,
		    row->metavar);
		return CLI_EXIT_USAGE;
	}
	if (row->type == OPT_FLAG && text != NULL) {
		msg_error("--%s takes no value", row->name);
		return CLI_EXIT_USAGE;
	}
	if ((row->lists & 1u << o->cmd) != 0 && strchr(text, ',') != NULL) {
		good = read_list(row, text, &first, 1, &n, why, sizeof(why));
		if (good)
			*v = (struct opt_value){ .given = true,
				.number = first,
				.text = text };
	} else {
		good = opt_read(row, text, v, why, sizeof(why));
	}
	if (!good) {
		msg_error("--%s: '%s' %s", row->name, text, why);
		return CLI_EXIT_USAGE;
	}
	return CLI_EXIT_DONE;
}

/* "--name" or "--name=value"; *next is taken if the value stands apart. */
static enum cli_exit
parse_long(struct opt_set *o, const char *arg, char ***next)
{
	size_t len = strcspn(arg, "=");
	const char *value = arg[len] == '=' ? arg + len + 1 : NULL;
	const struct opt_row *row;

	for (unsigned i = 0; (row = opt_row_of(1u << o->cmd, i)) != NULL; i++)
		if (strlen(row->name) == len &&
		    memcmp(row->name, arg, len) == 0)
			break;
	if (row == NULL)
		return unknown_option(o, arg, len);
	if (value == NULL && row->type != OPT_FLAG && **next != NULL)
		value = *(*next)++;
	return set_value(o, row, value);
}

/* "-abc": flags a and b, and c with what follows as its value. */
static enum cli_exit
parse_letters(struct opt_set *o, const char *arg, char ***next)
{
	const struct opt_row *row;
	const char *value;
	enum cli_exit rc;

	for (; *arg != '\0'; arg++) {
		for (unsigned i = 0;
		     (row = opt_row_of(1u << o->cmd, i)) != NULL; i++)
			if (row->letter == *arg)
				break;
		if (row == NULL) {
			msg_error("%s has no option -%c; see "
				  "'wirecopy %s --help'",
			    cli_commands[o->cmd]->name, *arg,
			    cli_commands[o->cmd]->name);
			return CLI_EXIT_USAGE;
		}
		value = NULL;
		if (row->type != OPT_FLAG) {
			if (arg[1] != '\0')
				value = arg + 1;
			else if (**next != NULL)
				value = *(*next)++;
		}
		if ((rc = set_value(o, row, value)) != CLI_EXIT_DONE)
			return rc;
		if (row->type != OPT_FLAG)
			break;
	}
	return CLI_EXIT_DONE;
}

enum cli_exit
opt_parse(struct opt_set *o, enum cli_cmd_id cmd, int argc, char **argv)
{
	char **next = argv + 1, **operand = argv + 1;
	bool options_end = false;
	enum cli_exit rc;

	assert(argc > 0 && argv[argc] == NULL);
	memset(o, 0, sizeof(*o));
	o->cmd = cmd;
	for (size_t i = 0; i < N_OPTS; i++) {
		if (opt_rows[i].def == NULL)
			continue;
		rc = set_value(o, &opt_rows[i], opt_rows[i].def);
		assert(rc == CLI_EXIT_DONE);
		o->values[i].given = false;
	}
	while (*next != NULL) {
		char *arg = *next++;

		rc = CLI_EXIT_DONE;
		if (options_end || arg[0] != '-' || arg[1] == '\0')
			*operand++ = arg;
		else if (strcmp(arg, "--") == 0)
			options_end = true;
		else if (arg[1] == '-')
			rc = parse_long(o, arg + 2, &next);
		else
			rc = parse_letters(o, arg + 1, &next);
		if (rc != CLI_EXIT_DONE)
			return rc;
	}
	o->operands = (const char *const *)(argv + 1);
	o->n_operands = (size_t)(operand - (argv + 1));
	return CLI_EXIT_DONE;
}
