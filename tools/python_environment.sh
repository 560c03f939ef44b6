#!/bin/sh
# Makes .venv in the current folder and installs the locked packages and, editable, NE Habits.
# usage: python_environment.sh PYTHON
set -eu

python=$1

if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "NE Habits needs Python 3.11 or newer. To name one: make install PYTHON=python3.12" >&2
    exit 1
fi
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    echo "Python lacks its venv module. To install it: sudo apt-get install $package" >&2
    exit 1
fi

wanted=$("$python" -V)
present=$(.venv/bin/python -V 2>/dev/null || true)
if [ "$wanted" != "$present" ]; then
    "$python" -m venv --clear .venv
fi

echo "Installing the locked packages into .venv ($wanted); the first time takes a minute or two."
install=".venv/bin/python -m pip install --quiet --no-input"
$install --require-hashes --requirement requirements/dev.txt
$install --no-deps --no-build-isolation --editable .
