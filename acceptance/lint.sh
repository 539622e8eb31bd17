#!/usr/bin/env bash
# Checks what the compiler does not read: the four OpenAPI documents against the NL GOV REST API Design Rules (ADR),
# the compose file against its schema, and the shell scripts. Ends with 1 when any check finds something.
# A check whose tool or ruleset this machine lacks is skipped aloud; with CI=true a missing tool is a failure.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
exec </dev/null

readonly RULES=../shared/standards/adr/linter.yaml
readonly SERVICES=(referral-service consortium-service budget-service school-service)
failures=0
skipped=0

say() { printf '%-8s %s\n' "$1" "$2"; }
failed() { say FAILED "$1"; failures=$((failures + 1)); }
skip() { say SKIPPED "$1"; skipped=$((skipped + 1)); }
missing_tool() { if [ "${CI:-}" = true ]; then failed "$1 (and CI must have it)"; else skip "$1"; fi; }

# The root pom is the only place where a version is written.
version() { sed -n "s:.*<$1\.version>\(.*\)</$1\.version>.*:\1:p" pom.xml; }

# npm_tool PACKAGE COMMAND ARGUMENTS…: runs a pinned npm tool from npm's cache, so that no lock file is needed.
npm_tool() {
  local package=$1
  shift
  npm exec --yes --loglevel=error --package="$package" -- "$@"
}

# Fetches the tool first, three times at most, so that a network fault is not taken for a finding.
fetched() {
  local attempt
  for attempt in 1 2 3; do
    npm_tool "$1" "$2" --version >/dev/null 2>&1 && return 0
    say RETRY "fetching $1 failed (attempt $attempt of 3)"
  done
  return 1
}

lint_openapi() {
  local service documents=() tool
  for service in "${SERVICES[@]}"; do
    if [ -f "$service/openapi.json" ]; then
      documents+=("$service/openapi.json")
    else
      failed "$service/openapi.json: each service commits the document that it serves"
    fi
  done
  if [ ! -f "$RULES" ]; then
    skip "ADR linter: its ruleset $RULES is not on this machine (it is not part of this project)"
    return
  fi
  if ! command -v npm >/dev/null; then
    missing_tool "ADR linter: npm is not installed"
    return
  fi
  [ ${#documents[@]} -gt 0 ] || return
  tool="@stoplight/spectral-cli@$(version spectral)"
  if ! fetched "$tool" spectral; then
    failed "ADR linter: $tool could not be fetched"
  elif npm_tool "$tool" spectral lint --quiet --fail-severity=warn --ruleset="$RULES" "${documents[@]}"; then
    say OK "ADR linter: ${documents[*]}"
  else
    failed "ADR linter: findings above"
  fi
}

lint_compose() {
  local tool
  if command -v npm >/dev/null; then
    tool="dclint@$(version dclint)"
    # Services stand in the order in which they start, and the project is named after its folder.
    if ! fetched "$tool" dclint; then
      failed "compose file: $tool could not be fetched"
    elif npm_tool "$tool" dclint docker-compose.yml --color=false --max-warnings=0 \
      --disable-rule=service-keys-order --disable-rule=services-alphabetical-order \
      --disable-rule=require-project-name-field; then
      say OK "compose file: dclint (schema of the compose specification)"
    else
      failed "compose file: dclint, findings above"
    fi
  else
    missing_tool "compose file: dclint needs npm, which is not installed"
  fi

  local compose
  if docker compose version >/dev/null 2>&1; then
    compose=(docker compose)
  elif command -v docker-compose >/dev/null; then
    compose=(docker-compose)
  else
    skip "compose file: neither 'docker compose' nor docker-compose is installed"
    return
  fi
  if "${compose[@]}" --env-file .env.example config --quiet; then
    say OK "compose file: ${compose[*]} config"
  else
    failed "compose file: ${compose[*]} config, see above"
  fi
}

lint_shell() {
  local scripts
  mapfile -t scripts < <(git grep --untracked -lE '^#!(/usr/bin/env |/bin/)(ba)?sh' -- . ':!*.java' ':!*.md')
  if ! command -v shellcheck >/dev/null; then
    missing_tool "shell scripts: shellcheck is not installed"
  elif shellcheck "${scripts[@]}"; then
    say OK "shell scripts: ${scripts[*]}"
  else
    failed "shell scripts: shellcheck, findings above"
  fi
}

lint_openapi
lint_compose
lint_shell
printf 'lint: %d failed, %d skipped\n' "$failures" "$skipped"
[ "$failures" -eq 0 ]
