# SPDX-License-Identifier: MIT
# The manual page has no mistakes that mandoc knows of.
set -eu
command -v mandoc >/dev/null || { echo "mandoc is not here"; exit 77; }
mandoc -T lint -W warning "$BUILD/src/cli/wirecopy.1"
