# SPDX-License-Identifier: MIT
# Every option of every command's help stands in the manual page and in the
# completion, and the other way round.
set -eu
man=$BUILD/src/cli/wirecopy.1
comp=$BUILD/src/cli/completions/wirecopy
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

commands=$("$WIRECOPY" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')
[ -n "$commands" ]
for c in '' $commands; do
	"$WIRECOPY" $c --help |
	    sed -n 's/^  \(-.,\|   \) --\([a-z-]*\).*/\2/p' | sort >"$work/help"
	sort -u "$work/help" "$work/all" 2>/dev/null >"$work/more" || :
	sort -u "$work/help" "$work/more" >"$work/all"
	[ -n "$c" ] || continue
	sed -n "s/^	$c) words='\(.*\)';;/\1/p" "$comp" | tr ' ' '\n' |
	    sed -n 's/^--\([a-z-]*\)=*$/\1/p' | sort >"$work/bash"
	diff "$work/help" "$work/bash" ||
	    { echo "FAIL: completion of $c"; exit 1; }
	grep -q "^\.Ss wirecopy $c$" "$man" ||
	    { echo "FAIL: $c is not in the manual"; exit 1; }
done
sed -n 's/^\.It.* Fl \\-\([a-z-]*\).*/\1/p' "$man" | sort >"$work/man"
diff "$work/all" "$work/man" || { echo "FAIL: options in the manual"; exit 1; }
bash -n "$comp"
