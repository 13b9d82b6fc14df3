# SPDX-License-Identifier: MIT
# The example, built by what an installed copy offers: its headers, its library
# (shared, then static), its pkg-config file. Its answers must be those of the
# installed program.
set -eu
root=${DESTDIR-}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
PKG_CONFIG_PATH=$root$LIBDIR/pkgconfig${PKG_CONFIG_PATH:+:$PKG_CONFIG_PATH}
LD_LIBRARY_PATH=$root$LIBDIR${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}
export PKG_CONFIG_PATH LD_LIBRARY_PATH
news=$CORPORA/news/articles.jsonl

fail() {
	echo "FAIL: $*"
	exit 1
}

# flags PKG-CONFIG-OPTION...: of the copy below $root.
flags() {
	pkg-config --define-variable=prefix="$root$PREFIX" "$@" libwirecopy
}

# try NAME LINKER-FLAG...: build the example, compare its answers.
try() {
	name=$1
	shift
	# CC, CFLAGS and the output of pkg-config are lists of words.
	# shellcheck disable=SC2046,SC2086
	$CC -std=c11 $CFLAGS $(flags --cflags) -o "$scratch/$name" \
	    "$SRC/tests/example/groups.c" $LDFLAGS "$@" || fail "cannot build the $name example"
	"$scratch/$name" "$news" >"$scratch/$name.out" || fail "the $name example stopped"
	diff -u "$scratch/expected" "$scratch/$name.out" ||
	    fail "the $name example and the program disagree"
	echo "ok: the $name example, $(wc -l <"$scratch/$name.out") articles"
}

"$root$BINDIR/wirecopy" group -q "$news" |
    sed -n 's/^{"id":"\([^"]*\)","group":"\([^"]*\)","relation":"\([^"]*\)".*/\1	\3	\2/p' \
	>"$scratch/expected"
grep -qx 'sentinel-0304-ferry	exact	cp-0304-ferry' "$scratch/expected" ||
    fail 'the installed program does not find an exact reprint'
[ ! -e "$root$LIBDIR/libwirecopy.so" ] || try shared $(flags --libs)
# Of the static copy only libwirecopy is an archive: what --static adds is for
# programs without any shared library, and asks for archives that libxml2 names
# and nobody needs to have.
[ ! -e "$root$LIBDIR/libwirecopy.a" ] ||
    try static -Wl,-Bstatic $(flags --libs) -Wl,-Bdynamic \
	$(pkg-config --libs $(flags --print-requires-private)) -pthread -lm
