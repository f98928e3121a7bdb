package io.dozvon.matcher;

import io.dozvon.contracts.bot.CallVariable;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Variables that the hub itself writes: a number in them says nothing of whose client it is. */
final class HubVariables {

  /** Written by request, for one provider. */
  private static final String UISCOM_REQUEST = "uiscom_request";

  private final Set<String> names;

  HubVariables(Providers providers) {
    names =
        Stream.of(
                CallVariable.names().stream(),
                providers.all().stream().map(Provider::recordingVariable).flatMap(Optional::stream),
                Stream.of(UISCOM_REQUEST))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean contains(String name) {
    return names.contains(name);
  }
}
