#!/bin/sh
# SPDX-License-Identifier: MIT
#
# run.sh - have the peers, then measure them: see peers.py
#
# usage: run.sh VENV WIRECOPY [ARGUMENT OF peers.py ...]
#
# The peers come from the Python package index into a virtual environment of
# their own, VENV, which is kept for the next run; nothing else is touched.
set -eu
venv=$1 here=$(CDPATH= cd "$(dirname "$0")" && pwd)
shift
command -v python3 >/dev/null || {
	echo 'bench-peers needs python3 (Debian: python3 and python3-venv)' >&2
	exit 1
}
if ! cmp -s "$here/requirements.txt" "$venv/requirements.txt"; then
	echo "Installing into $venv, from the Python package index:" >&2
	sed '/^#/d; s/^/  /' "$here/requirements.txt" >&2
	python3 -m venv "$venv"
	# One by one: text-dedup pins a urllib3, which its MinHash never calls,
	# that trafilatura does not take.
	grep -v '^#' "$here/requirements.txt" | while read -r peer; do
		"$venv/bin/pip" install -q --disable-pip-version-check \
		    "$peer" >&2 || exit 1
	done
	cp "$here/requirements.txt" "$venv/requirements.txt"
fi
PYTHONDONTWRITEBYTECODE=1
export PYTHONDONTWRITEBYTECODE
exec "$venv/bin/python" "$here/peers.py" "$@"
