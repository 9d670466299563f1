# shellcheck shell=bash
# Talking to the reader: messages, elapsed time, errors with a remedy. Sourced by `dev`.
# Everything here goes to standard error, so that `./dev stad` keeps standard output for the program.

say() {
  printf '%s\n' "$*" >&2
}

# die PROBLEM REMEDY...: says what is wrong and what helps, and stops.
die() {
  printf 'dev: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '     remedy: %s\n' "$@" >&2
  exit 1
}

elapsed() { # SECONDS
  if [ "$1" -lt 60 ]; then printf '%d s' "$1"; else printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); fi
}

# Counts beside a quiet command: on a terminal every second, in a log every minute.
tick() { # TITLE
  local waited=0
  # The closed descriptors let a pipe behind `dev` end at once; the kill -0 ends the count if `dev` is killed.
  while sleep 1 >/dev/null 2>&1 && kill -0 $$ 2>/dev/null; do
    waited=$((waited + 1))
    if [ -t 2 ]; then
      [ "$waited" -lt 2 ] || printf '\r  %s: %s ...\033[K' "$1" "$(elapsed "$waited")" >&2
    elif [ $((waited % 60)) -eq 0 ]; then
      say "  $1: $(elapsed "$waited") ..."
    fi
  done
}

# quietly TITLE COMMAND...: runs the command with its output kept aside; only a failure shows it, with a remedy.
quietly() {
  local title=$1 start=$SECONDS code=0 log ticker
  shift
  log=$(mktemp)
  tick "$title" 9>&- >/dev/null &
  ticker=$!
  "$@" >"$log" 2>&1 </dev/null 9>&- || code=$?
  kill "$ticker" 2>/dev/null || true
  wait "$ticker" 2>/dev/null || true
  [ ! -t 2 ] || printf '\r\033[K' >&2
  if [ "$code" -ne 0 ]; then
    tail -n 60 "$log" >&2
    say "dev: failed: $title"
    explain "$log"
  elif [ $((SECONDS - start)) -ge 3 ]; then
    say "  $title: done in $(elapsed $((SECONDS - start)))"
  fi
  rm -f "$log"
  return "$code"
}

# The usual reasons behind a failed command, recognised in its log.
explain() { # LOG
  if grep -qiE 'could not resolve|failed to (download|fetch|get)|download of .* failed|spurious network|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|timed out|unable to (connect|update registry)|temporary failure' "$1"; then
    say "     remedy: the package registry was not reached: connect to the network (or set its proxy) and run this again"
  elif grep -qiE 'no space left' "$1"; then
    say "     remedy: the disk is full: free some space, or set STAD_CACHE to a folder on another disk"
  elif grep -qiE 'permission denied|EACCES' "$1"; then
    say "     remedy: a folder could not be written: set STAD_CACHE to a folder that you may write"
  elif grep -qiE 'needs to be updated but --locked|cannot update the lock file' "$1"; then
    say "     remedy: Cargo.lock does not fit Cargo.toml: run 'cargo check' once and keep the changed Cargo.lock"
  fi
}
