# SPDX-License-Identifier: MIT
# Each public header compiles alone, as strict C11 and as C++.
set -eu
cd "$INCLUDE"
for h in wirecopy.h wirecopy/*.h; do
	for how in '-x c -std=c11' '-x c++ -std=c++11'; do
		echo "#include <$h>" | ${CC%% *} $how -I. -Wall -Wextra -Wpedantic -Werror -fsyntax-only - ||
		    { echo "FAIL: $h as $how"; exit 1; }
	done
done
