# Runs the test projects and adds up what their result files (trx) say.
tests_run=0

run_test_projects() {
  local only=$1 filter=$2 project found=0
  [[ -z $filter || $filter == *[=~]* ]] || filter="FullyQualifiedName~$filter"
  rm -rf artifacts/test-results
  for project in $(test_projects); do
    [[ $project == *"$only"* ]] || continue
    found=1
    run_test_project "$project" "$filter"
  done
  ((found)) || fail "no test project is named like '$only'"
  [[ -z $filter ]] || ((tests_run > 0)) || fail "no test matches '$filter'"
}

# The solution's own list, so that a project that is not in it is not silently tested, and one that is cannot be left out.
test_projects() { dotnet sln StarRating.sln list | tr '\\' '/' | grep -E '^tests/.*Tests\.csproj$' | sort -t/ -k2; }

run_test_project() {
  local project=$1 filter=$2 name code results arguments=()
  name=$(basename "$project" .csproj)
  results=artifacts/test-results/$name
  mkdir -p "$results"
  say "$name"
  [[ -z $filter ]] || arguments+=(--filter "$filter")
  step 25m dotnet test "$project" --no-build --no-restore --nologo --logger "trx;LogFileName=results.trx" --results-directory "$results" \
    --blame-hang --blame-hang-timeout 8m --blame-hang-dump-type none "${arguments[@]}"
  code=$?
  add_results "$name" "$results/results.trx" "$code" "$filter"
}

# A project that has only its csproj yet is not blamed for having no tests.
has_sources() { git ls-files -co --exclude-standard "tests/$1" | grep -q '\.cs$'; }

# counter NAME FILE: an attribute of the result file's one <Counters …/> element.
counter() { grep -o '<Counters [^>]*>' "$2" | head -1 | sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p"; }

add_results() {
  local name=$1 trx=$2 code=$3 filter=$4 total executed good bad
  if [[ ! -s $trx ]]; then
    # Without a filter a project always has tests; with one, `dotnet test` writes no file when none matches.
    if ((code != 0)) || [[ -z $filter ]]; then fail "$name: no results (exit code $code)"; fi
    return
  fi
  total=$(counter total "$trx") executed=$(counter executed "$trx") good=$(counter passed "$trx")
  if [[ -z $total || -z $executed || -z $good ]]; then fail "$name: unreadable results"; return; fi
  bad=$((executed - good))
  tests_run=$((tests_run + total))
  passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + total - executed))
  if ((bad > 0)); then failures+=("$name: $bad of $total tests"); fi
  if ((total > executed)); then echo "$name: $((total - executed)) skipped"; fi
  echo "$name: $good passed, $bad failed"
  # A host that crashed, hung or was stopped leaves fewer results than tests; its exit code says so.
  if ((code != 0 && bad == 0)) || grep -q 'host process crashed\|Test Run Aborted\|<ResultSummary outcome="\(Aborted\|Error\|Timeout\)"' "$trx"; then
    fail "$name: the test host did not finish (exit code $code)"
  elif ((total == 0)) && [[ -z $filter ]] && has_sources "$name"; then
    fail "$name: no test was found"
  fi
}
