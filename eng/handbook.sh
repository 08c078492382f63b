#!/usr/bin/env bash
# Takes the pictures of docs/handbook.zh-CN anew, in a demonstration city of its own. Look at them before you commit them.
set -euo pipefail
cd "$(dirname "$0")/.."
dotnet build tests/StarRating.Browser.Tests -v quiet -clp:ErrorsOnly
STARRATING_KEEP=1 dotnet test tests/StarRating.Browser.Tests --no-build --filter 'FullyQualifiedName~HandbookWalk'
git status --short docs
