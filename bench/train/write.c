/* SPDX-License-Identifier: MIT */
#include <config.h>

#include "write.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "extract/net.h"

static FILE *
begin(const char *dir, const char *file, const char *head, const char *include)
{
	char path[4096];
	FILE *f;

	(void)snprintf(path, sizeof(path), "%s/%s", dir, file);
	f = fopen(path, "w");
	if (f == NULL)
		train_die(path, strerror(errno));
	(void)fprintf(f,
	    "/* SPDX-License-Identifier: MIT */\n"
	    "/*\n"
	    " * Written by bench/train; not to be edited.\n"
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
write_rows(FILE *f, const char *layer, const float *w, size_t rows,
    size_t columns)
{
	(void)fprintf(f, "	/* %s */", layer);
	for (size_t k = 0; k < rows * columns; k++)
		(void)fprintf(f, "%s%.9g%s,",
		    k % columns % 6 == 0 ? "\n\t" : " ", (double)w[k],
		    w[k] == floorf(w[k]) ? ".0f" : "f");
	(void)fprintf(f, "\n");
}

void
train_write_net(const char *dir, const struct train_file *file,
    const char *head, const float *weights)
{
	size_t n = file->n_vector;
	FILE *f = begin(dir, file->name, head, "net.h");

	(void)fprintf(f, "static const float weights[] = {\n");
	write_rows(f, "embed", weights, n + 1, WCI_NET_EMBED);
	write_rows(f, "hidden1", weights + WCI_NET_AT_HIDDEN1(n),
	    n + WCI_NET_AROUND + 1, WCI_NET_HIDDEN1);
	write_rows(f, "hidden2", weights + WCI_NET_AT_HIDDEN2(n),
	    WCI_NET_HIDDEN1 + 1, WCI_NET_HIDDEN2);
	write_rows(f, "out", weights + WCI_NET_AT_OUT(n), 1,
	    WCI_NET_HIDDEN2 + 1);
	(void)fprintf(f,
	    "};\n\nconst struct wci_net %s = { %zu, %zu, weights };\n",
	    file->net, n, WCI_NET_SIZE(n));
	end(f, file->name);
}

void
train_write_tokens(const char *dir, const char *head,
    const struct train_tokens *t)
{
	FILE *f = begin(dir, "class_weights.c", head, "class_words.h");

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
