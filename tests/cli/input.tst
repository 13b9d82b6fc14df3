# Input that is bad, torn or of no known kind.
0 .,input-lines $WIRECOPY group hazards/bad-lines.jsonl
0 .,- $WIRECOPY group --quiet hazards/bad-lines.jsonl
0 .,input-many $WIRECOPY group hazards/bad-http.warc
0 .,input-order $WIRECOPY group hazards/bad-length.warc
0 .,input-torn $WIRECOPY group hazards/bad-cut-last.warc.gz
0 .,. $WIRECOPY group -j 1 hazards/bad-length.warc 2>$TMP/1; $WIRECOPY group -j 8 hazards/bad-length.warc 2>&1 >/dev/null | cmp - $TMP/1
# Bad lines among those a command takes apart itself are told all the same.
0 .,- $WIRECOPY group -q $SRC/tests/cli/data/stories.jsonl | sed '3s/^{/[/' | $WIRECOPY spread - 2>&1 >/dev/null | grep 'skipped: stdin: record 3'
# Too much of it: everything before stays, nothing after follows.
3 input-strict,input-strict-err $WIRECOPY group --strict hazards/bad-lines.jsonl
3 .,input-max-errors $WIRECOPY group --max-errors 2 hazards/bad-lines.jsonl
0 .,. $WIRECOPY group --max-errors 5 hazards/bad-lines.jsonl
3 .,. $WIRECOPY group --strict hazards/bad-cut-last.warc.gz
3 .,. $WIRECOPY extract --strict hazards/bad-cut-last.warc.gz
0 .,. $WIRECOPY group --strict hazards/good-members.warc.gz
# A named input of no known format is an error; the others are still read.
3 -,input-unknown $WIRECOPY group hazards/bad-bzip2.jsonl.bz2
3 .,. $WIRECOPY group hazards/bad-bzip2.jsonl.bz2 hazards/good-array.json
0 count-3,- $WIRECOPY group -q hazards/bad-bzip2.jsonl.bz2 hazards/good-array.json 2>/dev/null | wc -l
# In a directory it is passed over.
0 .,input-passed-over mkdir $TMP/d && cp hazards/bad-bzip2.jsonl.bz2 hazards/good-array.json $TMP/d && $WIRECOPY group $TMP/d
2 -,input-missing $WIRECOPY group hazards/good-array.json no/such/file
# Nothing to read is nothing to say.
0 -,- $WIRECOPY group -q </dev/null
0 -,- : >$TMP/empty; $WIRECOPY group -q $TMP/empty
0 -,- mkdir $TMP/d; $WIRECOPY clean -q $TMP/d
0 input-no-stories,- $WIRECOPY group --to text </dev/null
# A format can be forced.
0 count-1,- $WIRECOPY extract -q --from html news/articles.jsonl | wc -l
0 .,. $WIRECOPY group -q --from warc news/articles.jsonl
# A terminal on standard input shows help, of the command or of the program.
0 .,. ! script -qec true /dev/null || script -qec "$WIRECOPY group" /dev/null | grep -q '^Usage: wirecopy group'
0 .,. ! script -qec true /dev/null || script -qec "$WIRECOPY" /dev/null | grep -q '^Usage: wirecopy COMMAND'
# Progress: as lines if it must, else not at all.
0 .,- $WIRECOPY group --progress=always news/articles.jsonl 2>&1 >/dev/null | grep -q '^97 records, .* MB, [0-9]* groups$'
0 -,- $WIRECOPY group -q --progress=auto news/articles.jsonl 2>&1 >/dev/null
