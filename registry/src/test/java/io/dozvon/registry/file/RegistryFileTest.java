package io.dozvon.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.net.Network;
import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.WebhookKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryFileTest {

  private static final WebhookKey KEY = new WebhookKey("sipout", "demo-sipout-key");

  @TempDir private Path folder;

  @Test
  void a_file_becomes_entries_with_canonical_numbers_and_digests_for_keys() throws IOException {
    // Given
    Path path = Files.writeString(folder.resolve("registry.yaml"), Example.text());

    // When
    RegistryFile file = RegistryFile.read(path, Example.SURROUNDINGS);

    // Then
    assertThat(file.projects())
        .containsExactly(
            new Project(
                "flowers",
                "Цветы на Неве",
                "ru",
                "RU",
                List.of("whatsapp"),
                false,
                Map.of("save_webhook", "1"),
                "config"));
    assertThat(file.connections())
        .containsExactly(
            new Connection(
                "flowers-sipout",
                "flowers",
                "sipout",
                List.of(KEY.digest()),
                ZoneId.of("Europe/Moscow"),
                "RU",
                List.of("74951112233"),
                "config"));
    assertThat(file.employees())
        .containsExactly(
            new Employee(
                "anna",
                "flowers",
                "Анна",
                CallingMode.API,
                List.of("79005550101"),
                Map.of("flowers-sipout", Map.of("extension", "101")),
                "config"));
  }

  @Test
  void what_is_left_out_has_defaults() {
    // Given
    String yaml =
        """
        projects:
          - id: flowers
            connections:
              - {id: c1, provider: sipuni, webhookKeys: [12345678a]}
            employees:
              - id: anna
        """;

    // When
    RegistryFile file = Example.read(yaml);

    // Then
    Project project = file.projects().get(0);
    assertThat(List.of(project.name(), project.language(), project.country()))
        .containsExactly("flowers", "ru", "RU");
    assertThat(file.connections().get(0).timeZone()).isEqualTo(ZoneId.of("Europe/Moscow"));
    assertThat(file.connections().get(0).country()).isEqualTo("RU");
    assertThat(file.employees().get(0).callingMode()).isEqualTo(CallingMode.OFF);
  }

  @Test
  void a_connection_is_of_its_projects_country_unless_it_says_otherwise() {
    // Given
    String yaml =
        """
        projects:
          - id: flowers
            country: DE
            connections:
              - {id: c1, provider: sipuni, webhookKeys: [12345678a]}
              - {id: c2, provider: sipuni, webhookKeys: [12345678b], country: NO}
        """;

    // When
    RegistryFile file = Example.read(yaml);

    // Then
    assertThat(file.connections()).extracting(Connection::country).containsExactly("DE", "NO");
  }

  @Test
  void a_connection_may_be_open_to_some_addresses_only() {
    // Given
    String yaml =
        """
        projects:
          - id: flowers
            connections:
              - id: c1
                provider: novofon
                webhookKeys: [12345678a]
                allowedAddresses: [192.0.2.0/24, "2001:DB8::/32", 198.51.100.7]
        """;

    // When
    RegistryFile file = Example.read(yaml);

    // Then
    assertThat(file.connections().get(0).allowedAddresses())
        .extracting(Network::toString)
        .containsExactly("192.0.2.0/24", "2001:db8::/32", "198.51.100.7");
  }

  @Test
  void a_connection_may_say_what_the_names_of_its_notifications_mean() {
    // Given
    String yaml =
        """
        projects:
          - id: flowers
            connections:
              - id: c1
                provider: uiscom
                webhookKeys: [12345678a]
                notificationOutcomes: {Не дозвонились: no-answer, "Занято": busy, 7: answered}
        """;

    // When
    RegistryFile file = Example.read(yaml);

    // Then
    assertThat(file.connections().get(0).notificationOutcomes())
        .isEqualTo(
            Map.of(
                "Не дозвонились",
                Outcome.NO_ANSWER,
                "Занято",
                Outcome.BUSY,
                "7",
                Outcome.ANSWERED));
  }

  @Test
  void one_key_may_open_a_door_of_each_of_two_providers() {
    // Given
    String yaml =
        """
        projects:
          - id: flowers
            connections:
              - {id: c1, provider: sipuni, webhookKeys: [12345678a]}
              - {id: c2, provider: sipout, webhookKeys: [12345678a]}
        """;

    // When
    RegistryFile file = Example.read(yaml);

    // Then
    assertThat(file.connections()).hasSize(2);
  }

  @Test
  void the_first_key_of_a_connection_comes_out_only_masked_unless_asked_for_by_name() {
    // Given
    RegistryFile file = Example.read(Example.text());

    // When
    ConnectionKey key = file.firstKeys().get(0);

    // Then
    assertThat(key.key()).isEqualTo(KEY);
    assertThat(key.masked()).isEqualTo("dem***");
    assertThat(key + " " + file).contains("flowers-sipout").doesNotContain("demo-sipout-key");
  }

  @Test
  void a_file_that_is_not_there_is_named() {
    // Given
    Path nowhere = folder.resolve("nowhere.yaml");

    // When
    Throwable refusal = catchThrowable(() -> RegistryFile.read(nowhere, Example.SURROUNDINGS));

    // Then
    assertThat(refusal)
        .isInstanceOf(RegistryFileException.class)
        .hasMessage(nowhere + ": there is no such file");
  }

  @Test
  void a_file_in_another_encoding_is_refused() throws IOException {
    // Given
    Path path = Files.write(folder.resolve("registry.yaml"), new byte[] {'a', (byte) 0xC0, ':'});

    // When
    Throwable refusal = catchThrowable(() -> RegistryFile.read(path, Example.SURROUNDINGS));

    // Then
    assertThat(refusal)
        .isInstanceOf(RegistryFileException.class)
        .hasMessage(path + ": it is not text in UTF-8");
  }
}
