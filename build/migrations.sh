#!/usr/bin/env bash
# Adds one migration to both engines: build/migrations.sh NAME
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?name of the migration}
dotnet tool restore >/dev/null
for engine in Sqlite SqlServer; do
  dotnet ef migrations add "$name" --project Portal.Core --context "${engine}PortalDbContext" \
    --output-dir "Data/$engine/Migrations" --namespace "Portal.Core.Data.$engine.Migrations"
done
