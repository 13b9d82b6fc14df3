# SPDX-License-Identifier: MIT
# Each public header compiles alone, as strict C11 and as C++.
set -eu
cd "$INCLUDE"
# compiles HEADER LANGUAGE STANDARD; CC may hold several words.
compiles() {
	echo "#include <$1>" | $CC -x "$2" -std="$3" -I. -Wall -Wextra -Wpedantic -Werror \
	    -fsyntax-only - || { echo "FAIL: $1 as $3"; exit 1; }
}
for h in wirecopy.h wirecopy/*.h; do
	compiles "$h" c c11
done
echo | $CC -x c++ -fsyntax-only - 2>/dev/null || { echo "no C++ compiler: C alone was checked"; exit 0; }
for h in wirecopy.h wirecopy/*.h; do
	compiles "$h" c++ c++11
done
