# SPDX-License-Identifier: MIT
# Every global symbol carries our prefix, and each library has what the ledger promises.
set -eu
fail() {
	echo "FAIL: $*"
	exit 1
}
LC_ALL=C sort -cu "$SYMS" || fail "$SYMS is not sorted, or names a symbol twice"
# names LIBRARY NM-OPTION...: sanitizers add symbols of their own, which begin with '_'.
names() {
	lib=$1
	shift
	nm "$@" --defined-only "$lib" | awk 'NF == 3 && $3 !~ /^_/ { print $3 }' | LC_ALL=C sort -u
}
foreign=$(names "$LIBWCINT" -g | grep -Ev '^(wcopy|wci)_' || :)
[ -z "$foreign" ] || fail "without our prefix: $foreign"
names "$LIBWCINT" -g | grep '^wcopy_' | diff -u "$SYMS" - ||
    fail 'the ledger is not what the library defines'
static=${LIBWIRECOPY%.so}.a
[ ! -e "$static" ] || names "$static" -g | grep '^wcopy_' | diff -u "$SYMS" - ||
    fail "$static is not what the ledger says"
[ ! -e "$LIBWIRECOPY" ] || names "$LIBWIRECOPY" -D | diff -u "$SYMS" - ||
    fail "$LIBWIRECOPY is not what the ledger says"
