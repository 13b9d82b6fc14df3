# wirecopy group. DATA is a handful of articles, one of each kind.
0 group-jsonl,group-note DATA=$SRC/tests/cli/data; $WIRECOPY group $DATA/stories.jsonl
0 .,group-note-days $WIRECOPY group --max-memory 1M --progress never news/articles.jsonl
0 group-jsonl,- $WIRECOPY group --quiet $SRC/tests/cli/data/stories.jsonl
0 group-text,- $WIRECOPY group --to text $SRC/tests/cli/data/stories.jsonl
0 group-groups.jsonl,- $WIRECOPY group -q --groups $TMP/g.jsonl -o $TMP/o $SRC/tests/cli/data/stories.jsonl && cat $TMP/g.jsonl
0 group-groups.tsv,- $WIRECOPY group -q --groups $TMP/g.tsv -o $TMP/o $SRC/tests/cli/data/stories.jsonl && cat $TMP/g.tsv
# The group is named by what was read first, and says which was first by date where
# that is known: a day says nothing about an hour of it. A later version by the same
# outlet is told from copies by others.
0 group-late,- $WIRECOPY group -q $SRC/tests/cli/data/late.jsonl
0 group-late.jsonl,- $WIRECOPY group -q --groups $TMP/late.jsonl -o $TMP/o $SRC/tests/cli/data/late.jsonl && cat $TMP/late.jsonl
0 group-edges.jsonl,- $WIRECOPY group -q --edges $TMP/e -o $TMP/o $SRC/tests/cli/data/stories.jsonl && cat $TMP/e
0 group-edges.tsv,- $WIRECOPY group -q --edges $TMP/e.tsv -o $TMP/o $SRC/tests/cli/data/stories.jsonl && cat $TMP/e.tsv
# --output gets what standard output would.
0 group-jsonl,- $WIRECOPY group -q -o $TMP/o $SRC/tests/cli/data/stories.jsonl && cat $TMP/o
# Options change what they say.
0 group-window,- $WIRECOPY group -q --window 1 $SRC/tests/cli/data/stories.jsonl
0 group-short,- $WIRECOPY group -q --min-words 500 $SRC/tests/cli/data/stories.jsonl
0 .,- $WIRECOPY group -q --window 1d $SRC/tests/cli/data/stories.jsonl | grep '"id":"library-2","group":"library-2"'
0 .,- $WIRECOPY group -q --map title=source $SRC/tests/cli/data/stories.jsonl | grep '"title":"Harbour Post"'
0 .,- $WIRECOPY group -q --scheme permutation --bands 16 --rows 2 --votes 1 $SRC/tests/cli/data/stories.jsonl | grep '"id":"quay-2","group":"quay-1"'
2 -,group-rows $WIRECOPY group --rows 4 $SRC/tests/cli/data/stories.jsonl
2 -,group-votes $WIRECOPY group --votes 64 $SRC/tests/cli/data/stories.jsonl
2 -,. $WIRECOPY group --map fnord=x $SRC/tests/cli/data/stories.jsonl
# Half of each article tells the same stories, and is kept by other keys.
0 group-groups.tsv,- $WIRECOPY group -q --compact --groups $TMP/g.tsv -o $TMP/o $SRC/tests/cli/data/stories.jsonl && cat $TMP/g.tsv
0 .,group-compact-note $WIRECOPY group --compact $SRC/tests/cli/data/stories.jsonl
# The same bytes with any kernel, and a kernel that is not is no kernel.
0 group-jsonl,- $WIRECOPY group -q --kernel portable $SRC/tests/cli/data/stories.jsonl
0 group-jsonl,- $WIRECOPY group -q --kernel auto $SRC/tests/cli/data/stories.jsonl
2 -,. $WIRECOPY group --kernel sse9 $SRC/tests/cli/data/stories.jsonl
# The same bytes for any number of threads, from a file and from a pipe.
0 -,- for n in 1 2 8; do $WIRECOPY group -q -j $n --groups $TMP/g$n --edges $TMP/e$n -o $TMP/$n news/crawl.warc.gz || exit; done; cmp $TMP/1 $TMP/2 && cmp $TMP/1 $TMP/8 && cmp $TMP/g1 $TMP/g8 && cmp $TMP/e1 $TMP/e8
0 -,- $WIRECOPY group -q -j 1 -o $TMP/1 news/html && $WIRECOPY group -q -j 8 -o $TMP/8 news/html && cmp $TMP/1 $TMP/8
0 -,- $WIRECOPY group -q -o $TMP/1 news/articles.jsonl && $WIRECOPY group -q <news/articles.jsonl | cmp - $TMP/1
0 -,- $WIRECOPY group -q -o $TMP/1 news/articles.jsonl && cat news/articles.jsonl | $WIRECOPY group -q - | cmp - $TMP/1
0 -,- $WIRECOPY group -q -o $TMP/1 news/articles.jsonl && gzip -c news/articles.jsonl | $WIRECOPY group -q - | cmp - $TMP/1
0 -,- for n in 1 2; do $WIRECOPY group -q -j $n --compact -o $TMP/$n news/crawl.warc.gz || exit; done; cmp $TMP/1 $TMP/2
# The same for several files, which threads read at once: lines, trouble, exit status; and files larger than what waits of one.
0 -,- for n in 1 2 8 64; do $WIRECOPY group -j $n -o $TMP/$n news hazards kinds 2>$TMP/e$n || exit; done; for n in 2 8 64; do cmp $TMP/1 $TMP/$n && cmp $TMP/e1 $TMP/e$n || exit; done
0 -,- for n in 1 8; do $WIRECOPY group -j $n --strict -o $TMP/$n news hazards kinds 2>$TMP/e$n; [ $? = 3 ] || exit; done; cmp $TMP/1 $TMP/8 && cmp $TMP/e1 $TMP/e8
0 -,- for i in 1 2 3; do for k in $(seq 30); do cat news/articles.jsonl; done >$TMP/d$i.jsonl; done; cat $TMP/d[123].jsonl | $WIRECOPY extract -q >$TMP/1; cat news/articles.jsonl | $WIRECOPY extract -q -j 3 $TMP/d1.jsonl $TMP/d2.jsonl - $TMP/d3.jsonl >$TMP/3; wc -l <$TMP/1 | grep -q 8730 && { head -n 5820 $TMP/1; head -n 97 $TMP/1; tail -n 2910 $TMP/1; } | cmp - $TMP/3
# What a pipe has brought is decided before it brings more: without --latency this would wait for ever, and so gives up.
0 -,- mkfifo $TMP/f && { $WIRECOPY group -q --latency 5 $TMP/f >$TMP/o & } && exec 3>$TMP/f && head -n 1 news/articles.jsonl >&3 && i=0 && until [ -s $TMP/o ]; do i=$((i + 1)); [ $i -lt 2000 ] || exit 1; sleep .02; done; tail -n +2 news/articles.jsonl >&3; exec 3>&-; wait; $WIRECOPY group -q news/articles.jsonl | cmp - $TMP/o
0 -,- { head -n 5 news/articles.jsonl; sleep .3; tail -n +6 news/articles.jsonl; } | $WIRECOPY group -q -j 2 --latency 0 >$TMP/o; { head -n 5 news/articles.jsonl; sleep .3; tail -n +6 news/articles.jsonl; } | $WIRECOPY group -q --latency none | cmp - $TMP/o
5 -,full-stdout { cat news/articles.jsonl; sleep 2; } | $WIRECOPY group -q --latency 1 >/dev/full
# A line for every article, and every group that is named is there.
0 count-97,- $WIRECOPY group -q news/articles.jsonl | grep -c '^{"id"'
0 count-97,- $WIRECOPY group -q news/crawl.warc.gz | grep -c '^{"id"'
0 count-97,- $WIRECOPY group -q news/html | grep -c '^{"id"'
0 count-97,- $WIRECOPY group -q --groups $TMP/g.tsv -o $TMP/o news/articles.jsonl && cut -f 8 $TMP/g.tsv | sed 1d | wc -w
# A directory is walked in the order of paths; ids are paths below it.
0 -,- $WIRECOPY group -q news/html | sed -n 's/^{"id":"\([^"]*\)".*/\1/p' >$TMP/ids; (cd news/html && find . -type f | sed 's|^\./||' | sort) | cmp - $TMP/ids
# Pages that are no article get no line; two of the three articles are one story.
0 group-kinds,group-no-articles $WIRECOPY group --articles-only kinds | sed 's/,"relation.*//'
# Agencies of a file of one's own, beside and in place of the library's.
0 group-agencies,- $WIRECOPY group -q $SRC/tests/cli/data/credited.jsonl | sed 's/"group.*"agency"/"agency"/'
0 group-agencies-own,- $WIRECOPY group -q --agencies $SRC/tests/cli/data/agencies.txt $SRC/tests/cli/data/credited.jsonl | sed 's/"group.*"agency"/"agency"/'
0 -,- $WIRECOPY extract --agencies $SRC/tests/cli/data/agencies.txt $SRC/tests/cli/data/credited.jsonl | grep -q '"agency":"knd"'
2 -,. $WIRECOPY group --agencies $SRC/tests/cli/data/agencies-bad.txt $SRC/tests/cli/data/credited.jsonl
2 -,. $WIRECOPY group --agencies /nonexistent $SRC/tests/cli/data/credited.jsonl
