/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "input.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "mem.h"
#include "msg.h"

static void
add_file(struct input_list *l, char *path, char *id, const struct stat *st)
{
	mem_grow(&l->files, &l->room, l->n + 1, sizeof(*l->files));
	l->files[l->n++] = (struct input_file){
		.path = path,
		.id = id,
		.reread = S_ISREG(st->st_mode),
		.bytes = S_ISREG(st->st_mode) ? (uint64_t)st->st_size : 0,
		.dev = (uint64_t)st->st_dev,
		.ino = (uint64_t)st->st_ino,
	};
}

static char *
join(const char *dir, const char *name)
{
	size_t len = strlen(dir);
	bool slash = len > 0 && dir[len - 1] != '/';
	char *path = malloc(len + strlen(name) + 2);

	if (path == NULL)
		mem_out();
	(void)sprintf(path, "%s%s%s", dir, slash ? "/" : "", name);
	return path;
}

/* Paths of directories still to be read, below their INPUT. */
struct todo {
	char **below;
	size_t n, room;
};

/* Add what stands in one directory. */
static enum cli_exit
read_directory(struct input_list *l, struct todo *todo, const char *root,
    const char *below)
{
	char *dir = *below != '\0' ? join(root, below) : mem_text(root);
	DIR *d = opendir(dir);
	struct dirent *e;

	if (d == NULL) {
		msg_error("%s: cannot be read: %s", dir, strerror(errno));
		free(dir);
		return CLI_EXIT_USAGE;
	}
	while ((e = readdir(d)) != NULL) {
		struct stat st;
		char *path, *id;

		if (e->d_name[0] == '.')
			continue;
		path = join(dir, e->d_name);
		id = join(below, e->d_name);
		if (lstat(path, &st) == 0 && S_ISDIR(st.st_mode)) {
			mem_grow(&todo->below, &todo->room, todo->n + 1,
			    sizeof(*todo->below));
			todo->below[todo->n++] = id;
			free(path);
		} else if (stat(path, &st) == 0 && S_ISREG(st.st_mode)) {
			add_file(l, path, id, &st);
		} else {
			free(path);
			free(id);
		}
	}
	(void)closedir(d);
	free(dir);
	return CLI_EXIT_DONE;
}

static int
by_id(const void *a, const void *b)
{
	return strcmp(((const struct input_file *)a)->id,
	    ((const struct input_file *)b)->id);
}

static enum cli_exit
walk(struct input_list *l, const char *root)
{
	struct todo todo = { 0 };
	size_t first = l->n;
	enum cli_exit rc = read_directory(l, &todo, root, "");

	while (rc == CLI_EXIT_DONE && todo.n > 0) {
		char *below = todo.below[--todo.n];

		rc = read_directory(l, &todo, root, below);
		free(below);
	}
	while (todo.n > 0)
		free(todo.below[--todo.n]);
	free(todo.below);
	if (l->n > first)
		qsort(l->files + first, l->n - first, sizeof(*l->files), by_id);
	return rc;
}

static enum cli_exit
add_operand(struct input_list *l, const char *path)
{
	bool is_stdin = strcmp(path, "-") == 0;
	struct stat st;

	if ((is_stdin ? fstat(STDIN_FILENO, &st) : stat(path, &st)) != 0 ||
	    (!is_stdin && access(path, R_OK) != 0)) {
		msg_error("%s: cannot be read: %s", path, strerror(errno));
		return CLI_EXIT_USAGE;
	}
	if (S_ISDIR(st.st_mode) && !is_stdin)
		return walk(l, path);
	add_file(l, mem_text(path), NULL, &st);
	/* What stands before the current place of standard input is gone. */
	if (is_stdin)
		l->files[l->n - 1].reread = false;
	return CLI_EXIT_DONE;
}

enum cli_exit
input_list_make(struct input_list *l, const char *const *operands,
    size_t n_operands)
{
	enum cli_exit rc = CLI_EXIT_DONE;

	*l = (struct input_list){ 0 };
	if (n_operands == 0)
		rc = add_operand(l, "-");
	for (size_t i = 0; i < n_operands && rc == CLI_EXIT_DONE; i++)
		rc = add_operand(l, operands[i]);
	for (size_t i = 0; i < l->n; i++) {
		if (l->files[i].bytes == 0 && !l->files[i].reread) {
			l->total = 0;
			break;
		}
		l->total += l->files[i].bytes;
	}
	return rc;
}

void
input_list_free(struct input_list *l)
{
	for (size_t i = 0; i < l->n; i++) {
		free(l->files[i].path);
		free(l->files[i].id);
	}
	free(l->files);
	*l = (struct input_list){ 0 };
}

bool
input_list_has(const struct input_list *l, const char *path)
{
	bool is_stdout = strcmp(path, "-") == 0;
	struct stat st;

	if ((is_stdout ? fstat(STDOUT_FILENO, &st) : stat(path, &st)) != 0 ||
	    !S_ISREG(st.st_mode))
		return false;
	for (size_t i = 0; i < l->n; i++)
		if (l->files[i].dev == (uint64_t)st.st_dev &&
		    l->files[i].ino == (uint64_t)st.st_ino)
			return true;
	return false;
}

bool
input_is_terminal(size_t n_operands)
{
	return n_operands == 0 && isatty(STDIN_FILENO) == 1;
}
