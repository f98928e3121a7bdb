package io.dozvon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedKafkaSettingsTest {

  private static final Path DATA = Path.of("data");

  @ParameterizedTest
  @ValueSource(ints = {-1, 65_536})
  void a_port_that_cannot_be_is_refused(int port) {
    // When
    Throwable refusal = catchThrowable(() -> new EmbeddedKafkaSettings(DATA, port));

    // Then
    assertThat(refusal)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("port")
        .hasMessageContaining(Integer.toString(port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"listeners", "log.dirs", "node.id", "process.roles"})
  void an_override_of_what_makes_the_node_is_refused(String key) {
    // When
    Throwable refusal =
        catchThrowable(() -> new EmbeddedKafkaSettings(DATA, 0, Map.of(key, "other")));

    // Then
    assertThat(refusal).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(key);
  }

  @Test
  void a_relative_directory_is_fixed_where_it_was_named() {
    // When
    var settings = new EmbeddedKafkaSettings(DATA, 0);

    // Then
    assertThat(settings.dataDirectory()).isEqualTo(DATA.toAbsolutePath());
  }
}
