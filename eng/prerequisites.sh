# What must be on the machine. .NET and Node are the reader's to choose; the rest is fetched from Debian or Ubuntu.

require_dotnet_and_node() {
  command -v dotnet >/dev/null ||
    give_up 'the .NET 10 SDK is missing: install it from https://dotnet.microsoft.com/download and run ./test.sh again'
  dotnet --list-sdks | grep -q '^10\.' ||
    give_up "the .NET 10 SDK is missing (found: $(dotnet --list-sdks | cut -d' ' -f1 | tr '\n' ' '))"
  command -v node >/dev/null && command -v npm >/dev/null ||
    give_up 'Node 20 with npm is missing: install it from https://nodejs.org and run ./test.sh again'
  local major
  major=$(node -p 'process.versions.node.split(".")[0]')
  ((major >= 20)) || give_up "Node 20 or newer is needed, found $(node -v)"
}

chromium_path() {
  local candidate
  for candidate in "${STARRATING_CHROMIUM:-}" chromium chromium-browser google-chrome; do
    [[ -n $candidate ]] && command -v "$candidate" && return 0
  done
  return 1
}

has_cjk_font() { command -v fc-list >/dev/null && [[ -n $(fc-list :lang=zh-cn 2>/dev/null) ]]; }

postgres_bin() {
  local dir
  for dir in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -Vr) "$(dirname "$(command -v initdb || echo /none/initdb)")"; do
    [[ -x $dir/initdb && -x $dir/pg_ctl ]] && echo "$dir" && return 0
  done
  return 1
}

install_missing_packages() {
  local wanted=()
  chromium_path >/dev/null || wanted+=(chromium)
  has_cjk_font || wanted+=(fonts-noto-cjk fontconfig)
  postgres_bin >/dev/null || wanted+=(postgresql)
  if ((${#wanted[@]})); then
    say "Installing what is missing: ${wanted[*]}"
    apt_install "${wanted[@]}"
  fi
  chromium_path >/dev/null ||
    give_up 'no Chromium: install one (Ubuntu has it as a snap only) and name it in STARRATING_CHROMIUM'
  has_cjk_font || give_up 'no Chinese font: install fonts-noto-cjk'
  postgres_bin >/dev/null || give_up 'no PostgreSQL server programs: install postgresql'
  STARRATING_CHROMIUM=$(chromium_path)
  export STARRATING_CHROMIUM
}

apt_install() {
  local as_root=()
  command -v apt-get >/dev/null || give_up "this is not Debian or Ubuntu: install $* yourself and run ./test.sh again"
  if ((EUID != 0)); then
    command -v sudo >/dev/null || give_up "installing $* needs root: run once as root, or install sudo"
    as_root=(sudo)
  fi
  # Not as a step: sudo may have to ask for a password on this terminal.
  "${as_root[@]}" apt-get update -q || echo 'apt-get update failed; trying with the package lists at hand'
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" ||
    give_up "apt-get could not install $*"
}
