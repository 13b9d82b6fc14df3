# SPDX-License-Identifier: MIT
# Each fuzz target goes on from a copy of its corpus for a short while: 5,000
# inputs or 10 seconds, whichever ends first, from one seed, so that a failure
# comes back. Needs --enable-fuzzers.
set -u
scratch=$(mktemp -d) || exit 99
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0
for target in $FUZZ; do
	name=${target##*/fuzz_}
	cp -R "$SRC/tests/fuzz/corpus/$name" "$scratch/$name" &&
	    chmod -R u+w "$scratch/$name" || exit 99
	set -- -seed=1 -runs=5000 -max_total_time=10 -timeout=10 -rss_limit_mb=1024 \
	    -print_final_stats=1 -artifact_prefix="$scratch/$name."
	[ ! -f "$SRC/tests/fuzz/$name.dict" ] || set -- "$@" -dict="$SRC/tests/fuzz/$name.dict"
	if "$BUILD/$target" "$@" "$scratch/$name" >"$scratch/out" 2>&1; then
		passed=$((passed + 1))
		echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$scratch/out") inputs"
	else
		failed=$((failed + 1))
		echo "FAIL: $name"
		tail -n 60 "$scratch/out"
		for bad in "$scratch/$name".*; do
			[ ! -f "$bad" ] || { echo "$bad:"; od -A d -t x1z "$bad" | head -n 100; }
		done
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] || exit 1
[ "$passed" -gt 0 ] || exit 77
