package io.dozvon.matcher;

import io.dozvon.contracts.bot.CallVariable;
import io.dozvon.providers.Providers;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Variables that the hub itself writes: a number in them says nothing of whose client it is. */
final class HubVariables {

  private final Set<String> names;

  HubVariables(Providers providers) {
    names =
        Stream.of(
                CallVariable.names().stream(),
                providers.recordingVariables().stream(),
                providers.requestVariables().stream())
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean contains(String name) {
    return names.contains(name);
  }
}
