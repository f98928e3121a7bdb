package io.dozvon.ingest;

/**
 * What is wrong with a client that somebody wants to write. It never quotes what was there.
 *
 * @param path where, such as {@code replaces[0]}
 * @param expected what is allowed there
 */
record ClientProblem(String path, String expected) {}
