#!/usr/bin/env bash
# Makes self-contained packages: nothing else is needed on the machine that runs one, no internet either.
#
#   ./publish.sh                       linux-x64, linux-arm64, win-x64 into artifacts/packages/
#   ./publish.sh linux-x64             one of them
#
# In each: the program (ReadyToRun), its pages' assets, the migrations of every engine, the systemd unit or the notes for a Windows service,
# and SHA256SUMS beside them. Needs the .NET 10 SDK and Node 20 here, where it is made.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

known=(linux-x64 linux-arm64 win-x64)
targets=("$@")
((${#targets[@]})) || targets=("${known[@]}")
for target in "${targets[@]}"; do
  [[ " ${known[*]} " == *" $target "* ]] || { echo "unknown target: $target (${known[*]})" >&2; exit 2; }
done

version=$(git describe --tags --always --dirty 2>/dev/null || date +%Y%m%d)
out=artifacts/packages
mkdir -p "$out"
for target in "${targets[@]}"; do
  name=starrating-$version-$target
  folder=$out/$name
  rm -rf "$folder"
  # The lock files in git are those of the portable build; a named platform adds its runtime packs to the same pinned versions.
  dotnet publish src/StarRating.Web/StarRating.Web.csproj --configuration Release --runtime "$target" --self-contained \
    -p:NuGetLockFilePath="obj/packages.$target.lock.json" -p:DebugType=none -p:SatelliteResourceLanguages=zh-Hans \
    -p:PublishDocumentationFile=false -p:PublishReferencesDocumentationFiles=false --output "$folder/app" -v quiet
  cp packaging/INSTALL.zh-CN.md docs/operations.md "$folder/"
  case $target in
    win-*)
      cp packaging/install-service.ps1 "$folder/"
      (cd "$out" && rm -f "$name.zip" && if command -v zip >/dev/null; then zip -qr "$name.zip" "$name"; else python3 -m zipfile -c "$name.zip" "$name"; fi)
      ;;
    *)
      cp packaging/starrating.service packaging/install.sh "$folder/"
      tar -C "$out" -czf "$out/$name.tar.gz" --owner=0 --group=0 "$name"
      ;;
  esac
  rm -rf "$folder"
done
(cd "$out" && sha256sum starrating-"$version"-*.tar.gz starrating-"$version"-*.zip 2>/dev/null >SHA256SUMS || true)
ls -l "$out"
