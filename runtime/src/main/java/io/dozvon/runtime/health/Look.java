package io.dozvon.runtime.health;

import java.time.Instant;

/** What was seen of a stage in Kafka, and when. */
record Look(Instant at, Progress progress) {}
