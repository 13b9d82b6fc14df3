# wirecopy plan: tables that follow from the formulas alone.
0 plan-text,- $WIRECOPY plan
0 plan-articles,- $WIRECOPY plan --bands 64 --votes 1 --words 1000 --articles 50000000 --max-memory 20G | tail -4
0 plan-permutation,- $WIRECOPY plan --scheme permutation --bands 20 --rows 3 --votes 1
0 plan-json,- $WIRECOPY plan --json --scheme permutation --bands 16 --rows 8 --votes 1 --articles 1000
0 plan-compact,- $WIRECOPY plan --compact --max-memory 8G --per-day 500000 | tail -2
0 plan-compact-bands,- $WIRECOPY plan --compact --bands 32 | tail -2
2 -,. $WIRECOPY plan --per-day 0
2 -,plan-rows $WIRECOPY plan --rows 3
2 -,plan-votes $WIRECOPY plan --bands 4 --votes 5
2 -,plan-operand $WIRECOPY plan fnord
2 -,. $WIRECOPY plan --words 0
5 .,full-stdout $WIRECOPY plan >/dev/full
