#!/usr/bin/env bash
# Writes what tests keep true from the code: docs/schemas, the field references in docs/*-format.md, the printed results beside docs/examples,
# and sealed samples that are new in SealedCases (those that exist are never touched). Read the difference before you commit it.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/StarRating.Domain.Tests -v quiet -clp:ErrorsOnly
dotnet build tests/StarRating.Web.Tests -v quiet -clp:ErrorsOnly
export STARRATING_KEEP=1
dotnet test tests/StarRating.Domain.Tests --no-build --filter 'FullyQualifiedName~DocumentFormat|FullyQualifiedName~SealedSample|FullyQualifiedName~PrintedTrace'
dotnet test tests/StarRating.Web.Tests --no-build --filter 'FullyQualifiedName~ExampleDocuments'
git status --short docs tests
