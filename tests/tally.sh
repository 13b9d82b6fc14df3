#!/bin/sh
# SPDX-License-Identifier: MIT
# tally.sh STATUS BUILD...: what the tests that left a .trs in BUILD say of
# themselves, a line each, then 'N passed, N failed'. A program of Check or a
# .tst table counts each of its tests, any other script is one. STATUS is that
# of the run: one that failed with no failed test, or had no tests, counts too.
set -eu
status=$1
shift
for build in "$@"; do
	[ -d "$build/tests" ] || continue
	find "$build/tests" -name '*.trs' | sort
done | while read -r trs; do
	sed -n 's/^:test-result: \([A-Z]*\).*/result \1/p' "$trs"
	sed -n -E '/^[0-9]+%: Checks: |^[0-9]+ passed, [0-9]+ failed$/s/^/closing /p' \
	    "${trs%.trs}.log"
	echo "end ${trs%.trs}"
done | awk -v status="$status" '
$1 == "result" { result = $2; p = f = 0; closing = "" }
$1 == "closing" {
	closing = substr($0, 9)
	if (match(closing, /Checks: [0-9]+, Failures: [0-9]+, Errors: [0-9]+/)) {
		split(substr(closing, RSTART), n, /[^0-9]+/)
		f = n[3] + n[4]
		p = n[2] - f
	} else if (closing ~ /^[0-9]+ passed, [0-9]+ failed$/) {
		split(closing, n, " ")
		p = n[1]
		f = n[3]
	}
}
$1 == "end" {
	bad = result != "PASS" && result != "SKIP"
	if (bad && f == 0)
		f = 1
	if (result == "PASS" && p == 0)
		p = 1
	sub(/.*\/tests\//, "tests/", $2)
	printf "%-4s %-32s %s\n", result, $2, closing
	passed += p
	failed += f
}
END {
	if (status != 0 && failed == 0)
		failed = 1
	if (status == 0 && passed == 0)
		passed = 1
	print passed + 0 " passed, " failed + 0 " failed"
}'
