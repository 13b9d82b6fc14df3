# wirecopy spread. DATA is the output of 'group': two stories that a merge and
# a move put together, dates of every precision, an outlet's own update.
0 spread-text,- $WIRECOPY spread $SRC/tests/cli/data/decisions.jsonl
0 spread-wide,- COLUMNS=120 $WIRECOPY spread --table stories $SRC/tests/cli/data/decisions.jsonl
0 spread-narrow,- COLUMNS=60 $WIRECOPY spread $SRC/tests/cli/data/decisions.jsonl
0 spread-top,- $WIRECOPY spread --top 1 $SRC/tests/cli/data/decisions.jsonl
0 spread-json,- $WIRECOPY spread --json $SRC/tests/cli/data/decisions.jsonl
0 spread-json-pairs,- $WIRECOPY spread --json --table pairs --top 2 $SRC/tests/cli/data/decisions.jsonl
0 spread-tsv,spread-note $WIRECOPY spread --tsv $SRC/tests/cli/data/decisions.jsonl
0 spread-tsv-outlets,- $WIRECOPY spread -q --tsv --table outlets $SRC/tests/cli/data/decisions.jsonl
# Agencies: a story from one of them, one whose customers name another, one that
# nobody credits; and a file that knows another outlet for an agency.
0 spread-agency,- $WIRECOPY spread $SRC/tests/cli/data/decisions-agency.jsonl
0 spread-agency-wide,- COLUMNS=120 $WIRECOPY spread --table stories $SRC/tests/cli/data/decisions-agency.jsonl
0 spread-agency-narrow,- COLUMNS=60 $WIRECOPY spread --table outlets $SRC/tests/cli/data/decisions-agency.jsonl
0 spread-agency-json,- $WIRECOPY spread --json $SRC/tests/cli/data/decisions-agency.jsonl
0 spread-agency-tsv,- $WIRECOPY spread -q --tsv --table agencies $SRC/tests/cli/data/decisions-agency.jsonl
0 spread-agency-own,- echo 'afp | Agence | FR | herald.example | AFP' >$TMP/own && $WIRECOPY spread -q --tsv --table agencies --agencies $TMP/own $SRC/tests/cli/data/decisions-agency.jsonl
# From a pipe, compressed, into a file.
0 spread-text,- $WIRECOPY spread <$SRC/tests/cli/data/decisions.jsonl
0 spread-text,- gzip -c $SRC/tests/cli/data/decisions.jsonl | $WIRECOPY spread -
0 spread-text,- $WIRECOPY spread -o $TMP/o $SRC/tests/cli/data/decisions.jsonl && cat $TMP/o
# Articles give what their decisions give.
0 -,- $WIRECOPY spread --json -o $TMP/1 news/articles.jsonl && $WIRECOPY group -q news/articles.jsonl | $WIRECOPY spread --json | cmp - $TMP/1
0 -,- $WIRECOPY spread --json -j 1 -o $TMP/1 news/crawl.warc.gz && $WIRECOPY spread --json -j 8 news/crawl.warc.gz | cmp - $TMP/1
0 .,- $WIRECOPY spread news/articles.jsonl | grep '^Articles: 97 of 22 outlets'
# A line that is neither is named, and costs nothing else.
0 spread-text,spread-bad (sed 3q $SRC/tests/cli/data/decisions.jsonl; echo '{"event":"fnord","group":"w1"}'; sed 1,3d $SRC/tests/cli/data/decisions.jsonl) | $WIRECOPY spread
# Nothing to measure.
0 spread-empty,- $WIRECOPY spread /dev/null
# Wrong usage.
2 -,spread-both $WIRECOPY spread --json --tsv $SRC/tests/cli/data/decisions.jsonl
2 -,spread-table $WIRECOPY spread --table fnord $SRC/tests/cli/data/decisions.jsonl
2 -,. $WIRECOPY spread no/such/file
5 .,full-stdout $WIRECOPY spread news/articles.jsonl >/dev/full
