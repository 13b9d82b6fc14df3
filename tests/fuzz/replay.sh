# SPDX-License-Identifier: MIT
# Every fuzz target runs over its own corpus; a crash, a leak or a failed check ends it.
set -eu
ran=0
for target in $FUZZ; do
	name=${target##*/fuzz_}
	corpus=$SRC/tests/fuzz/corpus/$name
	[ -d "$corpus" ] || { echo "FAIL: no corpus for $name"; exit 1; }
	# Names of corpus files have no blanks.
	# shellcheck disable=SC2046
	"$BUILD/$target" $(find "$corpus" -type f | sort) || { echo "FAIL: $name"; exit 1; }
	ran=$((ran + 1))
done
echo "$ran targets replayed"
[ "$ran" -gt 0 ] || exit 77
