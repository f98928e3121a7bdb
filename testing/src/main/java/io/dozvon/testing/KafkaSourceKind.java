package io.dozvon.testing;

import java.util.Arrays;
import java.util.Locale;

/** Where the tests' Kafka comes from, chosen with the system property {@code kafka}. */
enum KafkaSourceKind {
  EMBEDDED {
    @Override
    KafkaSource start() {
      return EmbeddedSource.start();
    }
  },
  CONTAINER {
    @Override
    KafkaSource start() {
      return ContainerSource.start();
    }
  };

  static final String PROPERTY = "kafka";

  abstract KafkaSource start();

  static KafkaSourceKind chosen() {
    return named(System.getProperty(PROPERTY, EMBEDDED.label()));
  }

  static KafkaSourceKind named(String label) {
    return Arrays.stream(values())
        .filter(kind -> kind.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "-D" + PROPERTY + "=" + label + ": known values are " + labels()));
  }

  private static String labels() {
    return String.join(", ", Arrays.stream(values()).map(KafkaSourceKind::label).toList());
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
