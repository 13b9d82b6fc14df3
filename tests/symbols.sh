# SPDX-License-Identifier: MIT
# Every global symbol carries our prefix, and the shared library exports just the list.
set -eu
bad=$(nm -g --defined-only "$LIBWCINT" | awk 'NF == 3 && $3 !~ /^(wcopy|wci)_/ { print $3 }')
[ -z "$bad" ] || { echo "FAIL: no prefix: $bad"; exit 1; }
[ -e "$LIBWIRECOPY" ] || exit 77
nm -D --defined-only "$LIBWIRECOPY" | awk '$2 == "T" { print $3 }' | sort | diff -u "$SYMS" -
