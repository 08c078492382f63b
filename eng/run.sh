# The sums of this run, how a step is run, and how everything ends. Sourced by test.sh.
passed=0 failed=0 skipped=0
fatal='' step_group='' failures=()
scratch=$(mktemp -d "${TMPDIR:-/tmp}/starrating-test.XXXXXX")
chmod 755 "$scratch"

say() { printf '\n== %s\n' "$*"; }
pass() { passed=$((passed + 1)); printf 'passed  %s\n' "$1"; }
fail() { failed=$((failed + 1)); failures+=("$1"); printf 'FAILED  %s\n' "$1"; }

# Something without which nothing can be tested: counted, told, and the end.
give_up() { fail "$1"; fatal=1; exit 1; }

# step LIMIT COMMAND…: in a process group of its own, so that an interrupt ends all of it at once and a
# command that hangs is ended at the limit (exit code 124).
step() {
  local limit=$1
  shift
  setsid timeout --kill-after=20 "$limit" "$@" </dev/null &
  step_group=$!
  wait "$step_group"
  local code=$?
  end_step
  return "$code"
}

end_step() {
  [[ -n $step_group ]] || return 0
  kill -TERM -- "-$step_group" 2>/dev/null && sleep 1
  kill -KILL -- "-$step_group" 2>/dev/null
  step_group=''
}

interrupted() {
  fail "interrupted by SIG$1"
  fatal=1
  exit "$2"
}

finish() {
  local code=$?
  trap - EXIT INT TERM HUP
  end_step
  stop_postgres
  rm -rf "$scratch"
  # An exit nobody accounted for is a failure as well.
  if ((code != 0)) && [[ -z $fatal ]]; then fail "test.sh ended early with code $code"; fi
  if ((passed == 0 && failed == 0)); then fail 'nothing was tested'; fi
  if ((failed > 0)); then
    say 'Failures'
    printf '  %s\n' "${failures[@]}"
  fi
  if ((skipped > 0)); then printf '\n%d skipped: a skipped test proves nothing, so this run is not green.\n' "$skipped"; fi
  printf '\n%d passed, %d failed\n' "$passed" "$failed"
  if ((failed > 0 || skipped > 0)); then
    ((code != 0)) && exit "$code"
    exit 1
  fi
  exit 0
}
