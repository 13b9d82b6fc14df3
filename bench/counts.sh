#!/bin/sh
# SPDX-License-Identifier: MIT
#
# counts.sh - how many instructions the stages take for the sample corpus
#
# usage: counts.sh BUILD-FOLDER [renew]
#
# Times differ from run to run by more than most changes are worth; the number
# of instructions does not. Each line of counts.tsv has a kernel, an input, a
# function of the flow and what it took, all that it calls included; 'f-g' is f
# without g, which f calls once to set something up. This counts anew, under
# valgrind's callgrind, and fails if one takes more than 10 % more than there.
# With 'renew' it writes what it counted into counts.tsv.
#
# So that the machine does not matter, kernels are asked for by name, of those
# that valgrind can run (it knows no AVX-512), and the C library is told to use
# no AVX. A kernel that this machine lacks is passed over. The compiler and the
# libraries do matter: the first line of counts.tsv names them. With others a
# rise may be theirs: it is shown, and the exit status is 77 in place of 1.
set -eu
LC_ALL=C
GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX,-AVX2,-AVX512F,-AVX512VL,-AVX512BW,-AVX_Fast_Unaligned_Load,-ERMS,-FSRM
export LC_ALL
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
mode=${2-compare}
corpora=$here/../corpora
record=$here/counts.tsv
tab=$(printf '\t')
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

tools() {
	printf '# gcc %s, glibc %s, libxml2 %s\n' "$(gcc -dumpfullversion)" \
	    "$(getconf GNU_LIBC_VERSION | sed 's/.* //')" \
	    "$(pkg-config --modversion libxml-2.0)"
}

wirecopy() {
	"$build/libtool" --mode=execute "$@"
}

# count KERNEL INPUT COMMAND...: run it once, leave 'function <TAB> instructions'
# of all functions in $tmp/KERNEL.INPUT. A function can stand there more than
# once: for the lines of each file that was compiled into it; all but one are
# parts.
count() {
	kernel=$1 input=$2
	shift 2
	GLIBC_TUNABLES=$GLIBC_TUNABLES wirecopy valgrind --tool=callgrind \
	    --callgrind-out-file="$tmp/out" -q "$build/src/cli/wirecopy" "$@" \
	    -q --kernel "$kernel" --threads 1 >/dev/null
	callgrind_annotate --inclusive=yes --auto=no --threshold=100 \
	    "$tmp/out" >"$tmp/all"
	awk '/%\) +[^ ]+:[^ ]/ {
		n = $1; gsub(",", "", n)
		f = $0; sub(/^.*%\) +/, "", f); sub(/ .*/, "", f); sub(/.*:/, "", f)
		if (n + 0 > most[f]) most[f] = n + 0
	}
	END { for (f in most) printf "%s\t%d\n", f, most[f] }' "$tmp/all" \
	    >"$tmp/$kernel.$input"
}

# A WARC file that is not compressed: zlib and its kin have kernels too.
gzip -dc "$corpora/news/crawl.warc.gz" >"$tmp/crawl.warc"
for kernel in $(sed 1d "$record" | cut -f 1 | sort -u); do
	if ! wirecopy "$build/src/cli/wirecopy" group -q --kernel "$kernel" \
	    /dev/null >/dev/null 2>&1; then
		echo "passed over: $kernel, which this machine lacks"
		continue
	fi
	count "$kernel" jsonl group "$corpora/news/articles.jsonl"
	count "$kernel" warc group "$tmp/crawl.warc"
	count "$kernel" dumps extract "$corpora/news/dumps"
done

# Each line of counts.tsv with the new number behind the old one.
sed 1d "$record" | while IFS=$tab read -r kernel input function old; do
	n=$old
	if [ -f "$tmp/$kernel.$input" ]; then
		n=$(awk -v f="${function%-*}" -v g="${function#*-}" '
		    $1 == f { n += $2; seen = 1 } $1 == g && g != f { n -= $2 }
		    END { if (seen) print n }' "$tmp/$kernel.$input")
	fi
	[ -n "$n" ] || {
		echo "counts.sh: $input never gets to $function" >&2
		exit 1
	}
	printf '%s\t%s\t%s\t%s\t%s\n' "$kernel" "$input" "$function" "$old" "$n"
done >"$tmp/both"
[ "$(wc -l <"$tmp/both")" -eq "$(sed 1d "$record" | wc -l)" ]

if [ "$mode" = renew ]; then
	{ tools; cut -f 1-3,5 "$tmp/both"; } >"$tmp/new"
	cp "$tmp/new" "$record"
	exit 0
fi
awk -F '\t' '{
	rise = 100 * ($5 / $4 - 1)
	note = rise > 10 ? "  <-- more than 10 % more" : ""
	bad += note != ""
	printf "%s\t%s\t%-31s\t%9d\t%+.1f %%%s\n", $1, $2, $3, $5, rise, note
}
END { exit bad > 0 }' "$tmp/both" && exit 0
if [ "$(tools)" != "$(head -n 1 "$record")" ]; then
	echo "Counted with $(tools | cut -c3-),"
	echo "the record with $(head -n 1 "$record" | cut -c3-): that may be why."
	exit 77
fi
echo 'If that is what the change is worth: make renew-counts, and say so in the commit.'
exit 1
