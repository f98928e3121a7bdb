package io.dozvon.normalizer.fold;

/** Which call it is: what never changes about it. */
public record CallHead(String id, String project, String connection, String provider) {}
