# wirecopy compare. 0 is the same story, 1 is not.
0 compare-text,- cd $SRC/tests/cli/data && $WIRECOPY compare newspaper.txt agency.txt
0 compare-wide,- cd $SRC/tests/cli/data && COLUMNS=110 $WIRECOPY compare --passages 2 agency.txt newspaper.txt
0 compare-json,- cd $SRC/tests/cli/data && $WIRECOPY compare --json agency.txt newspaper.txt
0 compare-json-run,- cd $SRC/tests/cli/data && $WIRECOPY compare --json --min-run 14 agency.txt newspaper.txt
0 compare-same,- cd $SRC/tests/cli/data && $WIRECOPY compare --passages 0 agency.txt agency.txt
1 compare-other,- cd $SRC/tests/cli/data && $WIRECOPY compare agency.txt council.txt
1 compare-form,- cd $SRC/tests/cli/data && $WIRECOPY compare market-1.txt market-2.txt
1 compare-short,- cd $TMP && echo 'Road closed.' >a && cp $SRC/tests/cli/data/council.txt b && $WIRECOPY compare a b
# The preset decides.
1 .,- $WIRECOPY compare --preset strict $SRC/tests/cli/data/agency.txt $SRC/tests/cli/data/newspaper.txt
# One of them from a pipe; pages, records and text against each other.
0 .,- $WIRECOPY compare - $SRC/tests/cli/data/newspaper.txt <$SRC/tests/cli/data/agency.txt
0 .,- $WIRECOPY compare news/html/cpwire.example/cp-0304-ferry.html news/html/valleytribune.example/valley-0304-ferry.html
1 .,- $WIRECOPY compare news/html/cpwire.example/cp-0304-ferry.html news/html/capitalpost.example/capital-0304-ferry.html
0 .,- sed -n 2p news/articles.jsonl >$TMP/a.jsonl && $WIRECOPY compare $TMP/a.jsonl news/html/cpwire.example/cp-0304-ferry.html
# A dump is compared as it stands, menus and all.
0 -,- d=news/dumps/$(ls news/dumps | head -1); f=$(ls $d/*.txt | head -1); test "$($WIRECOPY compare --json $f $f | sed 's/.*"words_a":\([0-9]*\).*/\1/')" -ge "$(tr -cs A-Za-z0-9 '\n' <$f | grep -c '[a-z]')"
# An empty file is too short, not unreadable.
1 .,- $WIRECOPY compare /dev/null $SRC/tests/cli/data/agency.txt
# What cannot be compared.
3 -,compare-many $WIRECOPY compare news/articles.jsonl $SRC/tests/cli/data/agency.txt
2 -,compare-none $WIRECOPY compare no-such-file $SRC/tests/cli/data/agency.txt
2 -,compare-one $WIRECOPY compare $SRC/tests/cli/data/agency.txt
2 -,compare-pipes $WIRECOPY compare - -
5 .,full-stdout $WIRECOPY compare $SRC/tests/cli/data/agency.txt $SRC/tests/cli/data/newspaper.txt >/dev/full
# Title, outlet and date are those of the record or page.
1 compare-heads,- cd $TMP && sed -n '/"id": *"meridian-0304-market"/p' $OLDPWD/news/articles.jsonl >a.jsonl && sed -n '/"id": *"meridian-0305-market"/p' $OLDPWD/news/articles.jsonl >b.jsonl && $WIRECOPY compare --passages 0 b.jsonl a.jsonl
0 compare-page-heads,- $WIRECOPY compare --passages 0 news/html/valleytribune.example/valley-0304-ferry.html news/html/cpwire.example/cp-0304-ferry.html
