package io.dozvon.providers.dialing;

import java.time.Duration;

/** At most so many requests of a connection in so long a time. */
public record Pace(int requests, Duration in) {}
