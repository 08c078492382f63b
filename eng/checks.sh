# Checks that are no test project: the build itself, the style, the compose file.

build_once() {
  say 'Restore (locked) and build'
  if ! step 15m dotnet restore StarRating.sln --locked-mode -v quiet; then fail 'dotnet restore --locked-mode'; return 1; fi
  if ! step 20m dotnet build StarRating.sln --no-restore -v quiet -clp:ErrorsOnly; then fail 'dotnet build'; return 1; fi
  pass 'dotnet build'
}

check_style() {
  say 'Style'
  if step 10m dotnet format StarRating.sln --no-restore --verify-no-changes; then pass 'dotnet format --verify-no-changes'
  else fail 'dotnet format --verify-no-changes (run dotnet format)'; fi
}

check_compose() {
  local compose
  if docker compose version >/dev/null 2>&1; then compose='docker compose'
  elif command -v docker-compose >/dev/null; then compose=docker-compose
  else say 'Compose: no docker compose here, docker-compose.yml is not checked'; return 0; fi
  say 'Compose'
  local example=$scratch/compose.env empty=$scratch/empty.env
  : >"$empty"
  sed 's/^\([A-Z_]*PASSWORD\)=$/\1=Only-for-the-check-1/' .env.example >"$example"
  if step 1m $compose --env-file "$example" config >"$scratch/compose.out" 2>&1; then pass 'docker compose config'
  else cat "$scratch/compose.out"; fail 'docker compose config'; fi
  if step 1m env -u MSSQL_SA_PASSWORD $compose --env-file "$empty" config >/dev/null 2>&1; then
    fail 'docker compose config must refuse to run without the passwords'
  else pass 'docker compose config refuses to run without the passwords'; fi
}
