# Output that cannot be written is an error; a reader that leaves is none.
5 .,full-stdout $WIRECOPY group -q news/articles.jsonl >/dev/full
5 .,full-stdout $WIRECOPY group --to text news/articles.jsonl >/dev/full
5 .,full-stdout $WIRECOPY extract news/html >/dev/full
5 .,full-stdout $WIRECOPY clean -q news/articles.jsonl >/dev/full
5 .,full-stdout $WIRECOPY clean -q --dry-run news/articles.jsonl >/dev/full
5 .,full-stdout $WIRECOPY --help >/dev/full
5 .,full-stdout $WIRECOPY help clean >/dev/full
5 .,full-stdout $WIRECOPY --version >/dev/full
5 -,full-file $WIRECOPY group -q -o /dev/full news/articles.jsonl
5 .,full-file $WIRECOPY group -q --groups /dev/full news/articles.jsonl
5 .,full-file $WIRECOPY group -q --edges /dev/full news/articles.jsonl
5 .,full-file $WIRECOPY clean -q --removed /dev/full news/articles.jsonl
2 -,. $WIRECOPY group -o $TMP/no/such/file news/articles.jsonl
# More than a pipe holds, to one who reads nothing of it.
0 count-0,- { $WIRECOPY extract news/html; echo $? >$TMP/rc; } | true; cat $TMP/rc
0 count-0,- { $WIRECOPY clean -q news/crawl.warc.gz; echo $? >$TMP/rc; } | true; cat $TMP/rc
0 .,- { $WIRECOPY group -q news/articles.jsonl; echo $? >$TMP/rc; } | head -1 && grep -qx 0 $TMP/rc
