#!/usr/bin/env bash
# Builds what is asked for (default: both apps) when a source is newer than the last build: build/build.sh [apps|all]
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
what=${1:-apps}
stamp="$root/artifacts/built-$what"
# ./test has built everything and then runs the scripts many times
[ "${WARD_BUILT:-}" = 1 ] && exit 0
command -v dotnet >/dev/null 2>&1 || { echo "The .NET 10 SDK is needed: dotnet was not found on the PATH." >&2; exit 1; }
aside=(-name bin -o -name obj -o -name .git -o -name data -o -name '*.keys' -o -name artifacts -o -name docs -o -name node_modules -o -path '*/wwwroot/js/bundle' -o -path '*/Writing/built' -o -name '*.md')
[ "$what" = all ] || aside+=(-o -name Portal.Tests)
if [ -f "$stamp" ] && [ -z "$(find "$root" \( "${aside[@]}" \) -prune -o -type f -newer "$stamp" -print -quit)" ]; then
  exit 0
fi
echo "building ..."
mkdir -p "$root/artifacts"
touch "$stamp.begun"
# Not dotnet build, which asks for a summary by itself and gets it in spite of NoSummary
build() { dotnet msbuild "$1" -restore -p:Configuration=Release -v:q -nologo -tl:off -clp:NoSummary; }
begin() { if [ "$what" = all ]; then build "$root/Ward.Portal.sln"; else build "$root/Portal.Admin" && build "$root/Portal.Public"; fi; }
# What NuGet and the compiler say is shown as they say it, and looked at once more
said="$root/artifacts/build-$what.log"
begin 2>&1 | tee "$said" || {
  ! grep -q NU1301 "$said" ||
    echo "The package feed was not reached: the first build needs the network, or a feed in NuGet.config that can be reached; later ones do not." >&2
  exit 1
}
[ "$what" = all ] && cp -p "$stamp.begun" "$root/artifacts/built-apps"
mv "$stamp.begun" "$stamp"
