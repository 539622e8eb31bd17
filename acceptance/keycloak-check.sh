#!/usr/bin/env bash
# On demand: fetches a real Keycloak (177 MB) from Maven's repository, starts it with the committed realm and compares
# the tokens of all demonstration clients with the local issuer's table, and lets budget-service judge some of them.
# Needs a JDK of 21 or newer in JAVA_HOME.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null

version=$(sed -n 's:.*<keycloak\.version>\(.*\)</keycloak\.version>.*:\1:p' pom.xml)
home=$PWD/.suite/keycloak-$version

if [ ! -x "$home/bin/kc.sh" ]; then
  echo "Fetching Keycloak $version …"
  rm -rf "$home"
  mvn --batch-mode --quiet --non-recursive dependency:unpack \
    -Dartifact="org.keycloak:keycloak-quarkus-dist:$version:zip" -DoutputDirectory="$PWD/.suite"
fi

echo "Starting Keycloak $version; the first start takes a minute or two …"
SECONDS=0
if [ ! -f budget-service/target/quarkus-app/quarkus-run.jar ]; then
  mvn --batch-mode --quiet --projects budget-service --also-make -DskipTests package
fi
report=acceptance/target/surefire-reports/TEST-nl.jeugdhulp.acceptance.KeycloakCheck.xml
rm -f "$report"
mvn --batch-mode --quiet --projects acceptance --also-make integration-test \
  -Dtest=KeycloakCheck -Dsurefire.failIfNoSpecifiedTests=false -Dkeycloak.home="$home"
[ -f "$report" ] || { echo "keycloak-check: the check did not run"; exit 1; }
echo "Keycloak check passed after $SECONDS s"
