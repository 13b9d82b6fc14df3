/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "fill.h"

#include <string.h>

static void
put_word(struct fill *l, const char *word, size_t len)
{
	if (l->column > l->indent && l->column + 1 + len > l->width)
		fill_end(l);
	if (l->column < l->indent) {
		(void)fprintf(l->f, "%*s", (int)(l->indent - l->column), "");
		l->column = l->indent;
	} else if (l->column > l->indent) {
		(void)putc(' ', l->f);
		l->column++;
	}
	if (l->put != NULL)
		l->put(l->f, word, len, l->column);
	else
		(void)fwrite(word, 1, len, l->f);
	l->column += len;
}

void
fill_text(struct fill *l, const char *text)
{
	while (*text != '\0') {
		size_t len = strcspn(text, " \n");

		if (len > 0) {
			put_word(l, text, len);
			if (l->sentences &&
			    strchr(".?!", text[len - 1]) != NULL)
				fill_end(l);
		}
		text += len;
		if (text[0] == '\n' && text[1] == '\n') {
			fill_end(l);
			(void)putc('\n', l->f);
			text++;
		}
		if (*text != '\0')
			text++;
	}
}

void
fill_end(struct fill *l)
{
	if (l->column > 0)
		(void)putc('\n', l->f);
	l->column = 0;
}
