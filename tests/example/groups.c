/* SPDX-License-Identifier: MIT */
/* groups.c - print the id, the relation and the group of every article */
#include <stdio.h>
#include <wirecopy.h>

static void
complain(const struct wcopy_error *err)
{
	char text[600];

	wcopy_error_format(err, text, sizeof(text));
	fprintf(stderr, "groups: %s\n", text);
}

static wcopy_status
print_group(void *arg, const struct wcopy_decision *d)
{
	if (d->status == WCOPY_SKIP)
		complain(d->error);
	else
		fprintf(arg, "%.*s\t%s\t%.*s\n", (int)d->record->id.len,
		    d->record->id.ptr, wcopy_relation_name(d->relation),
		    (int)d->group.len, d->group.ptr);
	return WCOPY_OK;
}

static wcopy_status
feed_file(struct wcopy_pipeline *p, const char *path, struct wcopy_error *err)
{
	struct wcopy_reader *in = NULL;
	struct wcopy_raw raw;
	wcopy_status rc = wcopy_reader_open(&in, path, NULL, NULL, NULL, err);

	while (rc >= 0 && (rc = wcopy_reader_next(in, &raw, err)) != WCOPY_EOF)
		if (rc == WCOPY_SKIP) /* this record; go on with the next */
			complain(err);
		else if (rc == WCOPY_OK)
			rc = wcopy_pipeline_feed(p, &raw, err);
	wcopy_reader_close(in);
	return rc == WCOPY_EOF ? WCOPY_OK : rc;
}

int
main(int argc, char **argv)
{
	struct wcopy_pipeline_params params;
	struct wcopy_pipeline *p = NULL;
	struct wcopy_error err;

	wcopy_pipeline_params_default(&params);
	params.on_decision = print_group;
	params.arg = stdout;
	wcopy_status rc = wcopy_pipeline_new(&p, &params, &err);
	for (int i = 1; i < argc && rc == WCOPY_OK; i++)
		rc = feed_file(p, argv[i], &err);
	if (rc != WCOPY_OK || (rc = wcopy_pipeline_flush(p, &err)) != WCOPY_OK)
		complain(&err);
	wcopy_pipeline_free(p);
	return rc != WCOPY_OK || fflush(stdout) != 0;
}
