#!/usr/bin/env bash
# Adds one migration for each engine: eng/migrations.sh NAME
set -euo pipefail
cd "$(dirname "$0")/../src/StarRating.Data"
name=${1:?name of the migration, e.g. AddTraining}
dotnet tool restore >/dev/null
dotnet build -v quiet
for engine in Sqlite SqlServer PostgreSql; do
  dotnet ef migrations add "$name" --no-build --context "${engine}Context" --output-dir "Migrations/$engine"
done
