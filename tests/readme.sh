# SPDX-License-Identifier: MIT
# What the README shows is so: its C program is the example of the tests, and
# each '$ command' of a console block, run where corpora/ is, prints the lines
# that stand under it.
set -eu
readme=$SRC/README.md
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

awk '/^```$/ { on = 0 } on { print } /^```c$/ { on = 1 }' "$readme" |
    diff -u "$SRC/tests/example/groups.c" - || { echo 'FAIL: the C program of the README'; exit 1; }

mkdir "$scratch/bin" "$scratch/case"
ln -s "$WIRECOPY" "$scratch/bin/wirecopy"
ln -s "$CORPORA" "$scratch/corpora"
PATH=$scratch/bin:$PATH
awk -v dir="$scratch/case" '
/^```/ { on = $0 == "```console"; next }
on && /^\$ / { n++; file = sprintf("%s/%03d", dir, n); print substr($0, 3) >(file ".sh"); printf "" >(file ".out"); next }
on { print >(file ".out") }' "$readme"

passed=1 failed=0 # the C program above
cd "$scratch"
for case in case/*.sh; do
	[ -e "$case" ] || break
	sh "$case" >out 2>&1 </dev/null || echo "exit status $?" >>out
	if diff -u "${case%.sh}.out" out; then
		passed=$((passed + 1))
	else
		echo "FAIL: $(cat "$case")"
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
