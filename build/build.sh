#!/usr/bin/env bash
# Builds what is asked for (default: both apps) when a source is newer than the last build: build/build.sh [apps|all]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
what=${1:-apps}
stamp="$root/artifacts/built-$what"
command -v dotnet >/dev/null 2>&1 || { echo "The .NET 10 SDK is needed: dotnet was not found on the PATH." >&2; exit 1; }
"$root/build/find-feed.sh"
if [ -f "$stamp" ] && [ -z "$(find "$root" \( -name bin -o -name obj -o -name .git -o -name data -o -name artifacts -o -name _framework -o -name docs \) -prune -o -type f -newer "$stamp" -print -quit)" ]; then
  exit 0
fi
echo "building ..."
touch "$stamp.begun"
build() { dotnet build "$1" -c Release -v q --nologo -clp:ErrorsOnly; }
if [ "$what" = all ]; then build "$root/Ward.Portal.sln"; else build "$root/Portal.Admin"; build "$root/Portal.Public"; fi
mv "$stamp.begun" "$stamp"
