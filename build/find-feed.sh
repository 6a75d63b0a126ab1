#!/usr/bin/env bash
# Finds out once whether the package feed is complete and writes the answer where the build reads it.
# Delete artifacts/feed.props to ask again.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
props="$root/artifacts/feed.props"
[ -f "$props" ] && exit 0
mkdir -p "$root/artifacts"
limited=true
if dotnet restore "$root/build/feed-probe/feed-probe.csproj" -v q >"$root/artifacts/feed-probe.log" 2>&1; then limited=false; fi
printf '<Project><PropertyGroup><LimitedFeed>%s</LimitedFeed></PropertyGroup></Project>\n' "$limited" >"$props"
