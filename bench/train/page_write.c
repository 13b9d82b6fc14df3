/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "page_write.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static FILE *
begin(const char *dir, const char *name, const char *head, const char *include)
{
	char path[4096];
	FILE *f;

	(void)snprintf(path, sizeof(path), "%s/%s", dir, name);
	f = fopen(path, "w");
	if (f == NULL)
		train_die(path, strerror(errno));
	(void)fprintf(f,
	    "/* SPDX-License-Identifier: MIT */\n"
	    "/*\n"
	    " * Written by bench/train/train_page; not to be edited.\n"
	    "%s"
	    " */\n"
	    "#include <config.h>\n\n"
	    "#include \"extract/%s\"\n\n"
	    "/* clang-format off */\n",
	    head, include);
	return f;
}

static void
end(FILE *f, const char *name)
{
	if (ferror(f) != 0 || fclose(f) != 0)
		train_die(name, strerror(errno));
}

/* Floats that read back as the same bits. */
static void
write_floats(FILE *f, const float *w, size_t n)
{
	for (size_t k = 0; k < n; k++)
		(void)fprintf(f, "%s%.9g%s,", k % 6 == 0 ? "\n\t\t" : " ",
		    (double)w[k], w[k] == floorf(w[k]) ? ".0f" : "f");
}

static void
write_rows(FILE *f, const char *name, const float *w, size_t rows,
    size_t columns)
{
	(void)fprintf(f, "\t.%s = {\n", name);
	for (size_t j = 0; j < rows; j++) {
		(void)fprintf(f, "\t    {");
		write_floats(f, w + j * columns, columns);
		(void)fprintf(f, " },\n");
	}
	(void)fprintf(f, "\t},\n");
}

static void
write_net(const char *dir, const char *head, const struct wci_page_net *net)
{
	FILE *f = begin(dir, "page_weights.c", head, "page_net.h");

	(void)fprintf(f, "const struct wci_page_net wci_page_weights = {\n");
	write_rows(f, "embed", net->embed[0], WCI_PAGE_SELF + 1,
	    WCI_PAGE_EMBED);
	write_rows(f, "hidden1", net->hidden1[0], WCI_PAGE_INPUT + 1,
	    WCI_PAGE_HIDDEN1);
	write_rows(f, "hidden2", net->hidden2[0], WCI_PAGE_HIDDEN1 + 1,
	    WCI_PAGE_HIDDEN2);
	(void)fprintf(f, "\t.out = {");
	write_floats(f, net->out, WCI_PAGE_HIDDEN2 + 1);
	(void)fprintf(f, " },\n};\n");
	end(f, "page_weights.c");
}

void
train_write(const char *dir, const char *head, const struct wci_page_net *net,
    const struct train_tokens *t)
{
	FILE *f;

	write_net(dir, head, net);
	f = begin(dir, "class_weights.c", head, "class_words.h");
	(void)fprintf(f,
	    "const struct wci_class_weight wci_class_weights[] = {\n");
	for (size_t k = 0; k < t->n; k++)
		if (fabsf(t->near[k]) >= LEAST_WEIGHT ||
		    fabsf(t->far[k]) >= LEAST_WEIGHT)
			(void)fprintf(f,
			    "\t{ 0x%08xU, %.3ff, %.3ff }, /* %s */\n",
			    t->hash[k], (double)t->near[k], (double)t->far[k],
			    t->name[k]);
	(void)fprintf(f, "\t{ 0, 0, 0 }\n};\n");
	end(f, "class_weights.c");
}
