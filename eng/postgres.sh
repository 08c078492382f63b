# A private PostgreSQL for this run: own data directory, 127.0.0.1 only, a free port, gone at the end.
postgres_data='' postgres_user_prefix=()

start_postgres() {
  say 'Starting a private PostgreSQL'
  local bin locale=() port attempt
  bin=$(postgres_bin)
  postgres_data=$scratch/postgres
  mkdir -m 700 "$postgres_data"
  if ((EUID == 0)); then # the server refuses to run as root
    chown postgres "$postgres_data"
    postgres_user_prefix=(runuser -u postgres --)
  fi
  "$bin/initdb" --help | grep -q -- --locale-provider && locale=(--locale-provider=icu --icu-locale=zh-Hans-CN --locale=C.UTF-8)
  in_scratch "$bin/initdb" -D "$postgres_data/data" -U postgres --auth=trust --encoding=UTF8 "${locale[@]}" >"$scratch/initdb.log" 2>&1 ||
    { cat "$scratch/initdb.log"; give_up 'initdb failed'; }
  for attempt in 1 2 3 4 5 6 7 8; do
    port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000)) # below the range of outgoing connections
    if in_scratch "$bin/pg_ctl" -D "$postgres_data/data" -l "$postgres_data/log" -w -t 60 start \
      -o "-p $port -c listen_addresses=127.0.0.1 -k $postgres_data -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=300" \
      >/dev/null 2>&1; then
      export STARRATING_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres"
      echo "PostgreSQL $("$bin/postgres" --version | awk '{print $NF=="" ? $3 : $3}') on 127.0.0.1:$port"
      return 0
    fi
  done
  cat "$postgres_data/log"
  give_up 'PostgreSQL did not start'
}

# As the user who owns the server, from a directory that this user can read, deaf to the terminal's interrupts.
in_scratch() { (cd "$scratch" && exec setsid -w "${postgres_user_prefix[@]}" "$@" </dev/null); }

stop_postgres() {
  [[ -n $postgres_data && -f $postgres_data/data/postmaster.pid ]] || return 0
  in_scratch "$(postgres_bin)/pg_ctl" -D "$postgres_data/data" -m immediate -w stop >/dev/null 2>&1
}
