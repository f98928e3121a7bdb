package io.dozvon.registry;

import java.util.Map;
import java.util.NavigableSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns, once for each case, of a webhook key to which several connections lay claim. */
final class ContestedKeys {

  private static final Logger LOG = LoggerFactory.getLogger(ContestedKeys.class);

  private Map<String, NavigableSet<String>> told = Map.of();

  void tell(Map<String, NavigableSet<String>> contested) {
    contested.forEach(
        (digest, connections) -> {
          if (!connections.equals(told.get(digest))) {
            LOG.atWarn()
                .addKeyValue("connections", connections)
                .addKeyValue("chosen", connections.first())
                .log("several connections claim one webhook key");
          }
        });
    told = contested;
  }
}
