package io.dozvon.dialer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.dialer.Drafts.Draft;
import io.dozvon.registry.RegistryEntries;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request over HTTP is made of, before it is a command. */
class DraftsTest {

  private static final String CALL = "[\"79004443322\", \"201\"]";

  private final RegistryEntries registry = Shop.registry();
  private final Drafts drafts = new Drafts(new Lines(Bell.known(), registry));
  private final Project shop = registry.project(Shop.ID).orElseThrow();

  @Test
  void ofSeveralConnectionsNoneIsGuessed() {
    // When
    Draft draft = drafts.function(shop, Bell.CALL, request(null, null), bytes(CALL));

    // Then
    assertThat(((Draft.Wrong) draft).status()).isEqualTo(422);
    assertThat(((Draft.Wrong) draft).reason().english()).contains("bell-bare, bell-main");
  }

  @Test
  void theOneThatIsChosenIsTaken() {
    // When
    Draft draft = drafts.function(shop, Bell.CALL, request(Shop.LINE, null), bytes(CALL));

    // Then
    assertThat(draft)
        .isEqualTo(
            new Draft.Ready(
                Shop.LINE, Bell.CALL, Map.of("client_phone", Shop.PHONE, "short", "201"), false));
  }

  @Test
  void aProjectWithoutAConnectionIsToldSo() {
    // Given
    Project empty = Shop.project("empty", "empty-token-0123456789abcdef");
    registry.put(empty);

    // When
    Draft draft = drafts.function(empty, Bell.CALL, request(null, null), bytes(CALL));

    // Then
    assertThat(((Draft.Wrong) draft).reason().code()).isEqualTo("no-connection");
  }

  @Test
  void whatIsEmptyOrAbsentIsNotGiven() {
    // When
    Draft draft =
        drafts.function(shop, Bell.SESSION, request(Shop.LINE, null), bytes("[null, \"\", 12]"));

    // Then
    assertThat(((Draft.Ready) draft).arguments()).isEqualTo(Map.of("site", "12"));
  }

  @ParameterizedTest
  @CsvSource({"a b, ''", "'', a|b"})
  void whatCanBeNoNameIsRefused(String connection, String key) {
    // When
    Draft draft =
        drafts.function(
            shop,
            Bell.CALL,
            request(connection.isEmpty() ? null : connection, key.isEmpty() ? null : "ключ"),
            bytes(CALL));

    // Then
    assertThat(((Draft.Wrong) draft).status()).isEqualTo(400);
  }

  @Test
  void aClickGoesThroughTheConnectionThatKnowsTheEmployee() {
    // When
    Draft draft = drafts.click(shop, request(null, null), bytes("{\"employee\": \"anna\"}"));

    // Then
    assertThat(((Draft.Ready) draft).connection()).isEqualTo(Shop.LINE);
  }

  @Test
  void ofSeveralConnectionsThatKnowTheEmployeeNoneIsGuessed() {
    // Given
    registry.put(
        Shop.employee(
            "dora",
            CallingMode.API,
            Map.of(
                Shop.LINE,
                Map.of(Employee.EXTENSION, "301"),
                "bell-bare",
                Map.of(Employee.EXTENSION, "301"))));

    // When
    Draft draft = drafts.click(shop, request(null, null), bytes("{\"employee\": \"dora\"}"));

    // Then
    assertThat(((Draft.Wrong) draft).reason().code()).isEqualTo("several-connections");
  }

  @Test
  void aClickMayNameItsConnectionInTheBody() {
    // When
    Draft draft =
        drafts.click(
            shop,
            request(null, null),
            bytes("{\"employee\": \"anna\", \"connection\": \"bell-bare\"}"));

    // Then
    assertThat(draft)
        .isEqualTo(
            new Draft.Ready("bell-bare", Line.CALL_CLIENT, Map.of("employee", "anna"), false));
  }

  private static DialRequest request(String connection, String key) {
    return new DialRequest(
        Shop.ID,
        Optional.ofNullable(connection),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(key),
        OptionalLong.empty(),
        reader -> {});
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
