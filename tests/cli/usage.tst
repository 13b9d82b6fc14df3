# Help, versions, and what is told to those who type something else.
0 help-program,- $WIRECOPY --help
0 help-program,- $WIRECOPY -h
0 help-program,- $WIRECOPY help
0 help-group,- $WIRECOPY group --help
0 help-group,- $WIRECOPY help group
0 help-clean,- $WIRECOPY clean -h
0 help-extract,- $WIRECOPY extract --help
0 help-spread,- $WIRECOPY spread --help
0 help-compare,- $WIRECOPY compare --help
0 help-plan,- $WIRECOPY plan --help
0 help-bench,- $WIRECOPY bench --help
2 -,help-program $WIRECOPY
0 .,- $WIRECOPY --version
0 .,- $WIRECOPY --version | grep -q '^wirecopy [0-9]'
0 .,- $WIRECOPY --version | grep -qi 'sketch'
0 .,- $WIRECOPY --version | grep -qi 'libxml2'
0 .,- $WIRECOPY --version | grep -q '^kernel: '
# Misspelt and out of range: status 2, nothing on standard output.
2 -,no-command $WIRECOPY grup
2 -,no-command-near $WIRECOPY fnord
2 -,no-option $WIRECOPY group --treads 2
2 -,no-option-near $WIRECOPY group --fnord
2 -,no-letter $WIRECOPY group -Z
2 -,no-program-option $WIRECOPY -x
2 -,no-help $WIRECOPY help fnord
2 -,no-value $WIRECOPY group --threads
2 -,flag-value $WIRECOPY group --strict=yes
2 -,bad-number $WIRECOPY group --threads=0
2 -,bad-number-2 $WIRECOPY group --threads 1x
2 -,bad-size $WIRECOPY group --max-memory=256Q
2 -,bad-window $WIRECOPY group --window 3y
2 -,bad-choice $WIRECOPY group --preset=loose
2 -,empty-name $WIRECOPY group --output=
2 -,no-input $WIRECOPY group no/such/file
# The options of one command are not those of another.
2 -,. $WIRECOPY clean --groups x
2 -,. $WIRECOPY extract --preset strict
2 -,. $WIRECOPY group --dry-run
