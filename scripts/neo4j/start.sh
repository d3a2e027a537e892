#!/usr/bin/env bash
# Starts Neo4j 5.26 without Docker, for tests: needs Java 17 or 21, and Maven the first time (123 MB from Maven Central).
#   PORT=7687              Bolt port; each port has a database of its own under .neo4j/
#   NEO4J_PASSWORD=…       password of a new database; without it one is made up
#   NEO4J_APOC=1           with APOC's core, for the bench of exports that compares with it
#   NEO4J_HEAP=512m        and NEO4J_PAGE_CACHE_MB=64: memory; for benches 2g and 1024
# Prints the address, with user and password, as the only line on standard output:
#   export GRIOT_TEST_NEO4J=$(bash scripts/neo4j/start.sh)
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)/.neo4j
port=${PORT:-7687}
lib=$root/lib
home=$root/$port

fail() { echo "neo4j: $*" >&2; exit 1; }

command -v java >/dev/null || fail "java is missing; install a Java 17 or 21 runtime with its compiler (openjdk-17-jdk-headless)."

if [ ! -e "$lib/neo4j-5.26.30.jar" ]; then
  command -v mvn >/dev/null || fail "mvn is missing; install Maven to fetch Neo4j from Maven Central."
  echo "neo4j: fetching Neo4j 5.26.30 from Maven Central, once…" >&2
  rm -rf "$lib.part"
  mvn -q -B -f "$here/pom.xml" package "-Djars=$lib.part" >&2
  rm -rf "$lib"
  mv "$lib.part" "$lib"
fi

apoc=
if [ -n "${NEO4J_APOC:-}" ]; then
  apoc=$root/apoc-5.26.19
  if [ ! -e "$apoc" ]; then
    rm -rf "$apoc.part"
    mvn -q -B -f "$here/apoc-pom.xml" package "-Djars=$apoc.part" >&2
    mv "$apoc.part" "$apoc"
  fi
fi

umask 077
mkdir -p "$home"
runs() { [ -e "$home/pid" ] && ps -p "$(cat "$home/pid")" -o args= 2>/dev/null | grep -q Launcher.java; }

if runs; then
  echo "neo4j: runs already on port $port." >&2
else
  # Only a new database takes a password; an existing one keeps its own.
  if [ ! -e "$home/password-set" ]; then
    password=${NEO4J_PASSWORD:-$(head -c 18 /dev/urandom | base64 | tr '+/' '-_')}
    [[ $password =~ ^[A-Za-z0-9_-]{8,}$ ]] || fail "NEO4J_PASSWORD must be 8 or more letters, digits, - or _, since it stands in an address."
    printf '%s' "$password" >"$home/password"
  fi
  rm -f "$home/ready"
  # Neo4j looks for procedures in its plugins, and Java for their classes on the class path.
  if [ -n "$apoc" ]; then ln -sfn "$apoc" "$home/plugins"; fi
  # A small one starts faster; a large one runs faster.
  compiler="-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
  [ -z "${NEO4J_HEAP:-}" ] || compiler="-XX:+UseG1GC"
  NEO4J_PASSWORD=$(cat "$home/password") nohup java "-Xmx${NEO4J_HEAP:-512m}" $compiler \
    -cp "$lib/*${apoc:+:$apoc/*}" "$here/Launcher.java" "$home" "$port" >"$home/log" 2>&1 </dev/null &
  echo $! >"$home/pid"
fi

for _ in $(seq 1 240); do
  if [ -e "$home/ready" ]; then
    echo "neo4j://neo4j:$(cat "$home/password")@localhost:$port"
    exit 0
  fi
  runs || { tail -n 20 "$home/log" >&2; fail "did not start on port $port; the log is $home/log."; }
  sleep 0.5
done
fail "did not answer within two minutes on port $port; the log is $home/log."
