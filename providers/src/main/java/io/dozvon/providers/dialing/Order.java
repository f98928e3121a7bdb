package io.dozvon.providers.dialing;

import java.time.Instant;

/**
 * What is to be asked for now.
 *
 * @param command the id of the command, which the provider is given wherever it takes one
 * @param arguments all that are needed, in the form that the provider takes
 * @param at now
 */
public record Order(String command, Arguments arguments, Instant at) {}
