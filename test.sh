#!/usr/bin/env bash
# Everything that can be checked, in one command:
#
#   ./test.sh                     all checks, all tests (under 30 minutes on two cores)
#   ./test.sh --long              the long numbers too (kills, interleavings, load)
#   ./test.sh --project Domain    only the test projects whose name contains Domain
#   ./test.sh --filter Tenure     only the tests whose full name contains Tenure (or a `dotnet test` filter)
#
# The last line is `N passed, N failed`; the exit code is 0 only when nothing failed and nothing was skipped.
# With --filter or --project the style and compose checks are left out.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

long=0 filter='' only='' usage_error=0
while (($#)); do
  case $1 in
    --long) long=1 ;;
    --filter) filter=${2:-}; shift || true ;;
    --project) only=${2:-}; shift || true ;;
    -h | --help) sed -n '2,/^set/{/^set/d;s/^# \{0,1\}//;p}' "$0"; exit 0 ;;
    *) echo "unknown option: $1 (see ./test.sh --help)" >&2; usage_error=1 ;;
  esac
  shift || true
done
((usage_error == 0)) || exit 2

. eng/run.sh
. eng/prerequisites.sh
. eng/postgres.sh
. eng/checks.sh
. eng/tests.sh

trap finish EXIT
trap 'interrupted INT 130' INT
trap 'interrupted TERM 143' TERM
trap 'interrupted HUP 129' HUP

export CI="${CI:-}" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1
# Nothing of this run outlives it: no waiting build nodes, no compiler server.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false

require_dotnet_and_node
install_missing_packages
start_postgres
export STARRATING_REQUIRE_POSTGRES=1 STARRATING_LONG=$long

if build_once; then
  if [[ -z $filter && -z $only ]]; then
    check_style
    check_compose
  fi
  run_test_projects "$only" "$filter"
fi
exit 0 # finish says the sums and sets the real code
