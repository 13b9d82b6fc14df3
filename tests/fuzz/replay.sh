# SPDX-License-Identifier: MIT
# Every fuzz target runs over its own corpus; a crash, a leak or a failed check ends it.
set -eu
ran=0
for target in "$BUILD"/tests/fuzz/fuzz_*; do
	case $target in *.o | *.log | *.trs) continue ;; esac
	[ -x "$target" ] && [ -f "$target" ] || continue
	name=${target##*/fuzz_}
	corpus=$SRC/tests/fuzz/corpus/$name
	[ -d "$corpus" ] || { echo "FAIL: no corpus for $name"; exit 1; }
	"$target" $(find "$corpus" -type f | sort) || { echo "FAIL: $name"; exit 1; }
	ran=$((ran + 1))
done
echo "$ran targets replayed"
[ "$ran" -gt 0 ] || exit 77
