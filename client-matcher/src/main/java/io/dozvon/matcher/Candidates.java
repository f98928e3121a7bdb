package io.dozvon.matcher;

import java.util.Optional;

/** The clients that have a phone: the first by the rule, and how many there are. */
record Candidates(Optional<IndexRow> first, int count) {}
