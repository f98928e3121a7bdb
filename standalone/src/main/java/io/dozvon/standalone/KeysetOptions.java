package io.dozvon.standalone;

import io.dozvon.registry.secrets.KeysetFile;
import io.dozvon.registry.secrets.SecretKeys;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.ConfigurationSources;
import io.dozvon.runtime.KafkaSettings;
import io.dozvon.runtime.SecretsSettings;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which keyset a verb works on: the one of the settings, else the one beside the data. */
final class KeysetOptions {

  @Option(names = "--data", paramLabel = "DIRECTORY", description = "As for run. Default: ./data")
  private String data;

  /** The keys, wherever they are. */
  SecretKeys keys() {
    Place place = place();
    return place.given().orElseGet(() -> place.file().read());
  }

  /** The file that they can be changed in. */
  KeysetFile file() {
    Place place = place();
    if (place.given().isPresent()) {
      throw new CommandFailedException(
          "the keyset is the value of secrets.keyset, which cannot be changed from here; put it"
              + " into a file, name that in secrets.keyset.file instead, and try again");
    }
    return place.file();
  }

  private record Place(Optional<SecretKeys> given, KeysetFile file) {}

  private Place place() {
    Configuration configuration =
        ConfigurationSources.of(System.getenv(), data == null ? Map.of() : Map.of("data", data));
    SecretsSettings secrets = SecretsSettings.from(configuration);
    KafkaSettings kafka = KafkaSettings.from(configuration);
    configuration.refuseWrongValues();
    return new Place(secrets.given(), secrets.file().orElseGet(() -> LocalKeyset.file(kafka)));
  }
}
