# wirecopy clean: kept records byte for byte, one of each group.
0 clean-jsonl,clean-note $WIRECOPY clean $SRC/tests/cli/data/stories.jsonl
0 -,- $WIRECOPY clean -q $SRC/tests/cli/data/stories.jsonl | grep -vxFf $SRC/tests/cli/data/stories.jsonl; true
0 clean-longest,- $WIRECOPY clean -q --keep longest $SRC/tests/cli/data/stories.jsonl
0 clean-removed,- $WIRECOPY clean -q --removed $TMP/r -o $TMP/o $SRC/tests/cli/data/stories.jsonl && cat $TMP/r
0 clean-removed-longest,- $WIRECOPY clean -q --keep longest --removed $TMP/r -o $TMP/o $SRC/tests/cli/data/stories.jsonl && cat $TMP/r
0 clean-dry-run,clean-note $WIRECOPY clean --dry-run $SRC/tests/cli/data/stories.jsonl
# As many kept as there are final groups, and the rest is removed.
0 -,- $WIRECOPY group -q --groups $TMP/g -o $TMP/o news/articles.jsonl && for k in first longest; do $WIRECOPY clean -q --keep $k --removed $TMP/r$k -o $TMP/$k news/articles.jsonl || exit; test $(wc -l <$TMP/g) -eq $(wc -l <$TMP/$k) || exit; test $(cat $TMP/$k $TMP/r$k | wc -l) -eq 97 || exit; done
# From a pipe as from a file, for any number of threads.
0 -,- $WIRECOPY clean -q -o $TMP/1 news/articles.jsonl && cat news/articles.jsonl | $WIRECOPY clean -q | cmp - $TMP/1
0 -,- $WIRECOPY clean -q -o $TMP/1 news/crawl.warc.gz && cat news/crawl.warc.gz | $WIRECOPY clean -q | cmp - $TMP/1
0 -,- $WIRECOPY clean -q -j 1 -o $TMP/1 news/crawl.warc.gz && $WIRECOPY clean -q -j 8 news/crawl.warc.gz | cmp - $TMP/1
# A WARC file with no copies in it comes out as it went in, less the warcinfo.
0 -,- gzip -dc hazards/good-members.warc.gz >$TMP/all && $WIRECOPY clean -q hazards/good-members.warc.gz >$TMP/out && tail -c $(wc -c <$TMP/out) $TMP/all | cmp - $TMP/out
# What comes out is read again, record by record.
0 -,- $WIRECOPY clean -q -o $TMP/1 news/crawl.warc.gz && $WIRECOPY clean -q --dry-run news/crawl.warc.gz | sed 's/.*"kept":\([0-9]*\).*/\1/' >$TMP/kept && $WIRECOPY extract -q $TMP/1 | wc -l | cmp - $TMP/kept
# Elements of an array come out one a line; the end of the last line too.
0 clean-array,- $WIRECOPY clean -q hazards/good-array.json
0 -,- $WIRECOPY clean -q hazards/good-array.json | $WIRECOPY clean -q >$TMP/2; $WIRECOPY clean -q hazards/good-array.json | cmp - $TMP/2
# A last line without an end gets one only if another follows.
0 -,- printf %s "$(cat hazards/odd-bom-crlf.jsonl)" >$TMP/x; $WIRECOPY clean -q $TMP/x >$TMP/o; tail -c 9 $TMP/x >$TMP/a; tail -c 9 $TMP/o | cmp - $TMP/a
0 count-6,- $WIRECOPY clean -q hazards/odd-bom-crlf.jsonl $SRC/tests/cli/data/stories.jsonl | grep -c '^{"id": "[a-z]*-1"\|"id": "ferry"'
# Of one-page files the paths are printed.
0 -,- $WIRECOPY clean -q news/html | while read -r f; do test -f "$f" || echo "$f"; done
0 -,- $WIRECOPY group -q --groups $TMP/g -o $TMP/o news/html && test $(wc -l <$TMP/g) -eq $($WIRECOPY clean -q news/html | wc -l)
# One output cannot hold two formats.
2 -,clean-mixed $WIRECOPY clean news/articles.jsonl news/crawl.warc.gz
0 .,- $WIRECOPY clean -q --dry-run news/articles.jsonl news/crawl.warc.gz
# Nothing is written if the input is bad and must not be.
3 -,. $WIRECOPY clean --strict hazards/bad-lines.jsonl
# An input is not overwritten.
0 -,- cp news/articles.jsonl $TMP/x; $WIRECOPY clean -o $TMP/x $TMP/x 2>$TMP/err; test $? -eq 2 && cmp news/articles.jsonl $TMP/x && grep -q 'is an INPUT' $TMP/err
0 -,- cp news/articles.jsonl $TMP/x; $WIRECOPY clean $TMP/x >>$TMP/x 2>$TMP/err; test $? -eq 2 && cmp news/articles.jsonl $TMP/x
5 -,. cat news/articles.jsonl | TMPDIR=/no/such/dir $WIRECOPY clean
0 clean-kinds,. $WIRECOPY clean --articles-only kinds/*.html
