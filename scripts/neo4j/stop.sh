#!/usr/bin/env bash
# Stops the Neo4j that start.sh started on PORT (default 7687); `--erase` removes its database too.
set -euo pipefail

home=$(cd "$(dirname "$0")/../.." && pwd)/.neo4j/${PORT:-7687}

if [ -e "$home/pid" ]; then
  pid=$(cat "$home/pid")
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 1 120); do
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.25
  done
  kill -9 "$pid" 2>/dev/null || true
  rm -f "$home/pid" "$home/ready"
fi
if [ "${1:-}" = --erase ]; then rm -rf "$home"; fi
