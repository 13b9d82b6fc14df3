# wirecopy extract: a line for each page or record.
0 extract-jsonl,- $WIRECOPY extract $SRC/tests/cli/data/stories.jsonl
# The confidence goes: it changes whenever the weights are learned anew.
0 extract-warc,- $WIRECOPY extract hazards/good-members.warc.gz | sed 's/,"confidence":[0-9.]*//'
0 count-97,- $WIRECOPY extract news/html | wc -l
0 count-97,- $WIRECOPY extract news/crawl.warc.gz | wc -l
0 -,- $WIRECOPY extract -j 1 -o $TMP/1 news/crawl.warc.gz && $WIRECOPY extract -j 8 news/crawl.warc.gz | cmp - $TMP/1
# What it writes is input again: the same articles, with the same texts.
0 -,- $WIRECOPY extract -o $TMP/1 news/crawl.warc.gz && sed 's/,"route.*//' $TMP/1 >$TMP/a && $WIRECOPY extract $TMP/1 | sed 's/,"route.*//' | cmp - $TMP/a
