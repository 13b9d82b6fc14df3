# wirecopy extract: a line for each page or record.
0 extract-jsonl,- $WIRECOPY extract $SRC/tests/cli/data/stories.jsonl
# The confidence goes: it changes whenever the weights are learned anew.
0 extract-warc,- $WIRECOPY extract hazards/good-members.warc.gz | sed 's/,"confidence":[0-9.]*//'
0 count-97,- $WIRECOPY extract news/html | wc -l
0 count-97,- $WIRECOPY extract news/crawl.warc.gz | wc -l
0 -,- $WIRECOPY extract -j 1 -o $TMP/1 news/crawl.warc.gz && $WIRECOPY extract -j 8 news/crawl.warc.gz | cmp - $TMP/1
# What it writes is input again: the same articles, with the same texts.
0 -,- $WIRECOPY extract -o $TMP/1 news/crawl.warc.gz && sed 's/,"route.*//' $TMP/1 >$TMP/a && $WIRECOPY extract $TMP/1 | sed 's/,"route.*//' | cmp - $TMP/a
# Every format, and the same for any number of threads.
0 extract-text,- $WIRECOPY extract --format text pages/odd-related.html $SRC/tests/cli/data/stories.jsonl
0 extract-markdown,- $WIRECOPY extract -F markdown pages/odd-marks.html $SRC/tests/cli/data/stories.jsonl
0 extract-xml,- $WIRECOPY extract -F xml pages/odd-marks.html $SRC/tests/cli/data/stories.jsonl
0 -,- $WIRECOPY extract -F xml news | xmllint --noout -
0 extract-xml-none,- $WIRECOPY extract -F xml --articles-only kinds/empty.html 2>/dev/null
0 -,- $WIRECOPY extract -F markdown -j 1 -o $TMP/1 news/crawl.warc.gz && $WIRECOPY extract -F markdown -j 8 news/crawl.warc.gz | cmp - $TMP/1
2 usage-format $WIRECOPY extract --format pdf pages/good-plain.html
# Reasons. The probabilities go: they change whenever the weights are learned anew.
0 extract-explain,- $WIRECOPY extract --explain pages/good-plain.html | sed 's/"probability":[0-9.]*//g; s/"features":{[^}]*}//g; s/"confidence":[0-9.]*//'
0 extract-explain-text,- $WIRECOPY extract --explain -F text pages/good-plain.html | grep -E '^(kept|out)' | sed 's/  [01]\.[0-9]*//'
0 extract-explain-dump,- $WIRECOPY extract --explain -F text dumps/good-menu.txt | grep -E '^(kept|out)' | sed 's/  [01]\.[0-9]*//'
0 -,- $WIRECOPY extract --explain pages/good-plain.html | grep -q '"own.words":0'
0 -,- $WIRECOPY extract --html $TMP/why.html -o /dev/null pages && xmllint --html --noout $TMP/why.html
0 extract-html,- $WIRECOPY extract --html $TMP/why.html -o /dev/null pages/good-plain.html && sed -n '/class="page"/,$p' $TMP/why.html | sed 's/[01]\.[0-9][0-9]//g'
2 usage-explain $WIRECOPY extract --explain -F markdown pages/good-plain.html
5 full-disk $WIRECOPY extract --html /dev/full -o /dev/null pages/good-plain.html
5 full-disk-text $WIRECOPY extract -F text -o /dev/full pages/good-plain.html
2 input-destroyed $WIRECOPY extract --html kinds/home.html kinds/home.html
# Pages that are no article.
0 extract-kinds,- $WIRECOPY extract kinds | sed 's/.*"id":"\([^"]*\)".*"kind":"\([a-z]*\)".*/\1 \2/'
0 extract-articles,no-articles $WIRECOPY extract --articles-only kinds | sed 's/.*"id":"\([^"]*\)".*"kind":"\([a-z]*\)".*/\1 \2/'
0 .,no-articles $WIRECOPY extract --articles-only --strict kinds
