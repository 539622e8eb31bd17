#!/usr/bin/env bash
# Creates the four topics where they do not exist; kept for ever, because a projection is rebuilt from the beginning.
set -euo pipefail

for topic in referral-events consortium-events budget-events school-events; do
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" --create --if-not-exists \
    --topic "$topic" --partitions 6 --replication-factor 1 \
    --config retention.ms=-1 --config max.message.bytes=131072
done
