#!/bin/sh
# Installs what Debian or Ubuntu lacks for Qt and for a virtual environment; elsewhere does nothing.
# Silent when nothing is missing. Where it may not install, it prints the one line that does.
# usage: system_packages.sh PYTHON
set -eu

python=$1
wanted="libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1
    libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0
    libglib2.0-0 xvfb xdotool"

command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || exit 0

# Debian's own Python comes without what makes a virtual environment; any other brings it along.
if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    wanted="$wanted $("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
fi

present=$(dpkg-query --show --showformat '${db:Status-Status} ${Package} ${Provides} \n' 2>/dev/null |
    sed -n 's/^installed / /p')
missing=""
for package in $wanted; do
    case "$present" in
        *" $package "*) ;;
        *) missing="$missing $package" ;;
    esac
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    may=""
elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
    may="sudo -n"
else
    echo "Qt needs a few system libraries. To install them: sudo apt-get install$missing"
    exit 0
fi

echo "Installing system libraries:$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
export DEBIAN_FRONTEND=noninteractive
$may apt-get update >"$log" 2>&1 || true # one unreachable source does not stop the others
if ! $may apt-get install --yes --no-install-recommends $missing >"$log" 2>&1; then
    cat "$log" >&2
    echo "They could not be installed. To try again: apt-get install$missing" >&2
fi
