# SPDX-License-Identifier: MIT
# Run one .tst table: each line is 'EXIT EXPECTED-FILE COMMAND...'.
# EXPECTED-FILE is relative to expect/ beside the table; '.' means do not compare.
set -u
tst=$1
dir=$(CDPATH= cd "$(dirname "$tst")" && pwd)
out=$(mktemp) || exit 99
trap 'rm -f "$out"' EXIT
passed=0 failed=0
while read -r want expect cmd; do
	case $want in ''|'#'*) continue;; esac
	eval "$cmd" >"$out" 2>&1 </dev/null
	got=$?
	if [ "$got" -ne "$want" ]; then
		echo "FAIL (exit $got, want $want): $cmd"; failed=$((failed + 1))
	elif [ "$expect" != . ] && ! diff -u "$dir/expect/$expect" "$out"; then
		echo "FAIL (output): $cmd"; failed=$((failed + 1))
	else
		passed=$((passed + 1))
	fi
done <"$tst"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
