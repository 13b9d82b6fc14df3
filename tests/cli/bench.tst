# wirecopy bench: what is printed, whatever the numbers are.
0 bench-text,- $WIRECOPY bench --synthetic 300 --kernel portable --threads 2 | sed -E 's/[0-9][0-9.]*/N/g; s/  #+$//; s/cores/core/' | tr -s ' '
0 bench-settings,- $WIRECOPY bench --kernel portable,portable --threads 1,2 news/articles.jsonl | sed -E '1,/^kernel/d; s/ +/ /g; s/ [0-9.]+x?//g' | head -4
0 bench-json,- $WIRECOPY bench --synthetic 300 --kernel portable --threads 2 --json | sed -E 's/:[0-9][0-9.]*/:N/g'
0 bench-tsv,- $WIRECOPY bench --truth news/truth.tsv --kernel portable --threads 1 --tsv news/articles.jsonl | cut -f 1,2,4
# The amounts are those of the stream and of the input.
0 -,- $WIRECOPY bench --synthetic 300 --json --output $TMP/a && grep -q '"articles":300,' $TMP/a && grep -q '"groups":{"articles":300,' $TMP/a || echo wrong
0 -,- $WIRECOPY bench --synthetic 50 --json news/articles.jsonl | grep -q '"articles":50,' || echo wrong
0 -,- $WIRECOPY bench --truth news/truth.tsv --repeat 2 --json news/crawl.warc.gz | grep -q '"groups":{"articles":97,' || echo wrong
# Who is right does not depend on threads, kernels and the length of a batch.
0 -,- for t in 1 2 3; do $WIRECOPY bench --synthetic 2000 --json -j $t | grep -o '"groups":.*'; done | sort -u | wc -l | grep -qx ' *1' || echo differ
# Trouble with the input is told once, however often it is read.
0 .,bench-torn $WIRECOPY bench --threads 1,2 --repeat 2 hazards/bad-cut-stream.jsonl.gz
3 .,. $WIRECOPY bench --strict hazards/bad-cut-stream.jsonl.gz
3 .,. $WIRECOPY bench hazards/bad-bzip2.jsonl.bz2
0 .,- $WIRECOPY bench - <news/articles.jsonl
2 -,bench-stdin $WIRECOPY bench --repeat 2 - <news/articles.jsonl
2 -,bench-no-truth $WIRECOPY bench --truth README.md news/articles.jsonl
2 -,bench-lost-truth $WIRECOPY bench --truth no/such/file news/articles.jsonl
2 -,bench-two-truths $WIRECOPY bench --truth news/truth.tsv --synthetic 10
2 -,bench-threads $WIRECOPY bench --synthetic 10 --threads 1,65
2 -,bench-many $WIRECOPY bench --synthetic 10 --threads 1,1,1,1,1,1,1,1,1
2 -,. $WIRECOPY bench --synthetic 10 --kernel portable,fnord
2 -,. $WIRECOPY bench --synthetic 10 --kernel portable,
2 -,. $WIRECOPY bench --synthetic 0
2 -,. $WIRECOPY bench --synthetic 10 --repeat 0
2 -,. $WIRECOPY bench --synthetic 10 no/such/file
2 -,. $WIRECOPY bench no/such/file
# A list is for bench alone.
2 -,. $WIRECOPY group --threads 1,2 news/articles.jsonl
5 .,full-stdout $WIRECOPY bench --synthetic 50 >/dev/full
5 .,. $WIRECOPY bench --synthetic 50 --json --output /dev/full
