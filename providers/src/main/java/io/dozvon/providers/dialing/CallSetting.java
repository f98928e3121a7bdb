package io.dozvon.providers.dialing;

import java.util.function.Predicate;

/**
 * What a connection may choose about how its provider is asked for calls.
 *
 * @param expected completes "expected …" where the value is not allowed
 * @param meaning one line of documentation, with the default
 */
public record CallSetting(String name, Predicate<String> allows, String expected, String meaning) {}
