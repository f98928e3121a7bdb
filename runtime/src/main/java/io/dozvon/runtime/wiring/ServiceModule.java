package io.dozvon.runtime.wiring;

import io.dozvon.runtime.Configuration;
import java.util.function.Function;

/**
 * A service as the process that runs it sees it. Its beans, among them its {@code Stage}, come from
 * the factories on the class path.
 *
 * @param name such as {@code call-normalizer}
 * @param settings reads from the configuration what the service needs; must not start anything
 */
public record ServiceModule(String name, Function<Configuration, Contribution> settings) {}
