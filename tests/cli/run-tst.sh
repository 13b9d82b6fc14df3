# SPDX-License-Identifier: MIT
# Run one .tst table: each line is 'EXIT EXPECTED COMMAND...'.
#
#	EXIT      the exit status COMMAND must end with
#	EXPECTED  what it must print: '.' anything, '-' nothing, else a file
#	          below expect/ beside the table. 'OUT,ERR' looks at standard
#	          output and standard error apart, one word at both together.
#	COMMAND   a line of shell, run in corpora/ with nothing on standard
#	          input; $TMP is an empty directory of its own to write to.
#
# With UPDATE=yes in the environment what differs is written to expect/: look
# at the difference before you commit it.
set -u
tst=$1
dir=$(CDPATH= cd "$(dirname "$tst")" && pwd)
work=$(mktemp -d) || exit 99
trap 'rm -rf "$work"' EXIT
TMP=$work/tmp
export TMP

# matches EXPECTED FILE: does FILE hold what is expected?
matches() {
	case $1 in
	.) return 0;;
	-) [ -s "$2" ] || return 0; echo "not empty:"; cat "$2"; return 1;;
	esac
	cmp -s "$dir/expect/$1" "$2" && return 0
	if [ "${UPDATE:-}" = yes ]; then
		mkdir -p "$dir/expect" && cp "$2" "$dir/expect/$1"
		return 0
	fi
	diff -u "$dir/expect/$1" "$2"
	return 1
}

# run COMMAND OUT ERR: in corpora/, in a shell of its own.
run() {
	rm -rf "$TMP" && mkdir "$TMP"
	if [ "$2" = "$3" ]; then
		(cd "$CORPORA" && eval "$1") >"$2" 2>&1 </dev/null
	else
		(cd "$CORPORA" && eval "$1") >"$2" 2>"$3" </dev/null
	fi
}

passed=0 failed=0
while read -r want expect cmd; do
	case $want in ''|'#'*) continue;; esac
	out=$work/out err=$work/out ok=yes
	case $expect in *,*) err=$work/err;; esac
	run "$cmd" "$out" "$err"
	got=$?
	if [ "$got" -ne "$want" ]; then
		echo "exit $got, want $want"; ok=; cat "$err"
	fi
	matches "${expect%,*}" "$out" || ok=
	case $expect in *,*) matches "${expect#*,}" "$err" || ok=;; esac
	if [ "$ok" ]; then
		passed=$((passed + 1))
	else
		echo "FAIL: $cmd"; failed=$((failed + 1))
	fi
done <"$tst"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
