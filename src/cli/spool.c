/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "spool.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "mem.h"
#include "msg.h"

/* What stands before the bytes of each record. */
struct head {
	uint64_t len;
	uint64_t format;
};

static bool
failed(const char *what)
{
	msg_error("temporary file: %s: %s", what,
	    errno != 0 ? strerror(errno) : "it ends early");
	return false;
}

static bool
open_unnamed(struct spool *s)
{
	const char *dir = getenv("TMPDIR");
	char path[4096];
	int fd;

	if (dir == NULL || *dir == '\0')
		dir = "/tmp";
	if ((size_t)snprintf(path, sizeof(path), "%s/wirecopy-XXXXXX", dir) >=
	    sizeof(path)) {
		errno = ENAMETOOLONG;
		return failed(dir);
	}
	if ((fd = mkstemp(path)) < 0)
		return failed(path);
	(void)unlink(path);
	if ((s->f = fdopen(fd, "w+")) == NULL) {
		(void)close(fd);
		return failed(path);
	}
	return true;
}

bool
spool_add(struct spool *s, const struct wcopy_raw *raw)
{
	struct head h = { raw->bytes.len, raw->format };

	if (s->f == NULL && !open_unnamed(s))
		return false;
	if (fwrite(&h, sizeof(h), 1, s->f) != 1 ||
	    fwrite(raw->bytes.ptr, 1, raw->bytes.len, s->f) != raw->bytes.len)
		return failed("writing failed");
	return true;
}

bool
spool_rewind(struct spool *s)
{
	if (s->f != NULL &&
	    (fflush(s->f) != 0 || fseek(s->f, 0, SEEK_SET) != 0))
		return failed("writing failed");
	return true;
}

bool
spool_next(struct spool *s, struct wcopy_raw *raw)
{
	struct head h;

	errno = 0; /* it stays so at the end of the file */
	if (fread(&h, sizeof(h), 1, s->f) != 1)
		return failed("reading failed");
	mem_grow(&s->bytes, &s->room, (size_t)h.len, 1);
	if (fread(s->bytes, 1, (size_t)h.len, s->f) != h.len)
		return failed("reading failed");
	*raw = (struct wcopy_raw){
		.bytes = { s->bytes, (size_t)h.len },
		.format = (enum wcopy_format)h.format,
	};
	return true;
}

void
spool_clear(struct spool *s)
{
	if (s->f != NULL)
		(void)fclose(s->f);
	free(s->bytes);
	*s = (struct spool){ 0 };
}
