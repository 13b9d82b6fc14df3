# The command line, tested by tables: see run-tst.sh.
