package io.dozvon.providers.novofon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Door;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Entry.Denied;
import io.dozvon.providers.Entry.GrantedWithout;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.PathKey;
import io.dozvon.providers.Reply;
import io.dozvon.providers.uiscom.Uiscom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NovofonDoorTest {

  private static final PathKey KEY = key("secret00000000000000");
  private static final Entry WRONG = new Denied(403, "header 'Signature'");
  private static final Entry UNSIGNED = new GrantedWithout("header 'Signature'");
  private static final String START =
      "event=NOTIFY_START&caller_id=%2B79004443322&called_did=74951112233"
          + "&call_start=2026-01-15+12%3A00%3A00";
  private static final String OF_START = "OGM0YjYwN2QyMjhkOGVjM2QxMGRmYjZkMDI3MTg1ODJlNTliNWE3Mg==";

  private final Door door = new Novofon(new Uiscom()::read).door();

  static List<Fixture> samples() {
    return Fixture.of("novofon").stream()
        .filter(fixture -> fixture.file().getFileName().toString().startsWith("9."))
        .filter(fixture -> fixture.header("signature").isPresent())
        .toList();
  }

  static List<Fixture> fixtures() {
    return Fixture.of("novofon");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleOfTheReferenceIsSignedWithItsSecret(Fixture fixture) {
    // When
    Entry entry = door.examine(fixture.webhook(), KEY);

    // Then
    assertThat(entry).isEqualTo(Entry.granted());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleOfTheReferenceIsTurnedAwayWhereAnotherSecretIsKnown(Fixture fixture) {
    // When
    Entry entry = door.examine(fixture.webhook(), key("secret00000000000001"));

    // Then
    assertThat(entry).isEqualTo(WRONG);
  }

  @ParameterizedTest
  @CsvSource({
    "START, OGM0YjYwN2QyMjhkOGVjM2QxMGRmYjZkMDI3MTg1ODJlNTliNWE3Mg==",
    "INTERNAL, OGM0YjYwN2QyMjhkOGVjM2QxMGRmYjZkMDI3MTg1ODJlNTliNWE3Mg==",
    "END, OGM0YjYwN2QyMjhkOGVjM2QxMGRmYjZkMDI3MTg1ODJlNTliNWE3Mg==",
    "IVR, OGM0YjYwN2QyMjhkOGVjM2QxMGRmYjZkMDI3MTg1ODJlNTliNWE3Mg==",
    "END, jEtgfSKNjsPRDfttAnGFguWbWnI=",
    "ANSWER, NTNiYzBlYWNhMjEzODQ3ODg4MGI5Y2I5NTkwZGUyN2I5YzQ4OTU4NA==",
    "OUT_START, '  MmViODhmNmQ0NGNiMzJjNThjZDhhZGFkYjFmMTQ2NWFmN2E0OWVlYg== '"
  })
  void eachEventIsSignedInItsWay(String event, String signature) {
    // Given
    RawWebhook webhook =
        form(START.replace("START", event) + "&destination=100&internal=102", signature);

    // When
    Entry entry = door.examine(webhook, KEY);

    // Then
    assertThat(entry).isEqualTo(Entry.granted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "NTNiYzBlYWNhMjEzODQ3ODg4MGI5Y2I5NTkwZGUyN2I5YzQ4OTU4NA==",
        "ogm0yjywn2qymjhkogvjm2qxmgrmyjzkmdi3mtg1odjlntlinwe3mg==",
        "OGM0YjYwN2QyMjhkOGVjM2QxMGRmYjZkMDI3MTg1ODJlNTliNWE3Mg",
        "8c4b607d228d8ec3d10dfb6d02718582e59b5a72",
        "not base64: ключ",
        "====",
        "0"
      })
  void whoeverSignsOtherwiseIsTurnedAwayWithThePlaceAndNotTheValue(String signature) {
    // Given
    RawWebhook webhook = form(START, signature);

    // When
    Entry entry = door.examine(webhook, KEY);

    // Then
    assertThat(entry).isEqualTo(WRONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"caller_id=79004443322", "call_start=2026-01-15+12%3A00%3A01"})
  void aSignedValueThatWasChangedIsNoticed(String changed) {
    // Given
    String name = changed.substring(0, changed.indexOf('='));
    RawWebhook webhook = form(START.replaceFirst(name + "=[^&]*", changed), OF_START);

    // When
    Entry entry = door.examine(webhook, KEY);

    // Then
    assertThat(entry).isEqualTo(WRONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void whoeverSendsNoSignatureIsLetInAndThatIsSaid(String signature) {
    // Given
    RawWebhook webhook = form(START, signature);

    // When
    Entry entry = door.examine(webhook, KEY);

    // Then
    assertThat(entry).isEqualTo(UNSIGNED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "zd_echo=a1b2c3", "event=SPEECH_RECOGNITION&call_id=1", "event=NEW"})
  void whereNobodySaysThatItIsSignedNoSignatureIsMissing(String body) {
    // Given
    RawWebhook webhook = form(body, "");

    // When
    Entry entry = door.examine(webhook, KEY);

    // Then
    assertThat(entry).isEqualTo(Entry.granted());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "event=SPEECH_RECOGNITION&call_id=1768467600.12345&result=%7B%7D",
        "event=DOCUMENT&result=%7B%7D",
        "event=NOTIFY_INTERNAL_END&pbx_call_id=in_1",
        "event=SMS&result[text]=a",
        "event=NOTIFY_NEW",
        "zd_echo=a1b2c3",
        "{\"event\":",
        ""
      })
  void whereNobodyKnowsWhatIsSignedTheKeyInThePathHasToDo(String body) {
    // Given
    RawWebhook webhook = form(body, "AAAA");

    // When
    Entry entry = door.examine(webhook, KEY);

    // Then
    assertThat(entry).isEqualTo(Entry.granted());
  }

  @Test
  void aMissingValueIsSignedAsAnEmptyOne() {
    // Given
    RawWebhook webhook =
        form("event=NOTIFY_OUT_END", "M2MxMWRjMzA3NDlkMWQxODJiMjA4ZGU3N2QyMzE1M2QxYThlNGI4Zg==");

    // When
    Entry entry = door.examine(webhook, KEY);

    // Then
    assertThat(entry).isEqualTo(Entry.granted());
  }

  @Property(tries = 300)
  void whateverTheSignatureAndTheSecretNothingIsThrown(
      @ForAll String signature, @ForAll String secret) {
    // Given
    RawWebhook webhook = form(START, signature);

    // When
    Entry entry = door.examine(webhook, key(secret));

    // Then
    assertThat(entry).isEqualTo(signature.isBlank() ? UNSIGNED : WRONG);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void theReplyNeverSteersTheCall(Fixture fixture) {
    // When
    Reply reply = door.accepted(fixture.webhook());

    // Then
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).isIn("{}", "a1b2c3");
  }

  @Test
  void theUrlCheckIsAnsweredAsTheReferenceSays() {
    // When
    Reply reply = door.accepted(Fixture.named("novofon", "9.01-url-check").webhook());

    // Then
    assertThat(reply.contentType()).isEqualTo("text/plain");
    assertThat(reply.body().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(Fixture.named("novofon", "replies/echo").body());
  }

  @ParameterizedTest
  @CsvSource({
    "zd_echo=a1b2c3, a1b2c3",
    "zd_echo=zd_echo, zd_echo",
    "zd_echo=null, null",
    "zd_echo=5f.-_~%3A%3D%2B%2F%40, 5f.-_~:=+/@",
    "zd_echo=, {}",
    "zd_echo, {}",
    "zd_echo=a+b, {}",
    "zd_echo=%3Cb%3E, {}",
    "zd_echo=%7B%22redirect%22%3A%22100%22%7D, {}",
    "zd_echo=%D1%8F, {}",
    "zd_echo=a%0D%0Ab, {}",
    "zd_echo=a1b2c3&event=NOTIFY_START, {}",
    "other_echo=a1b2c3, {}"
  })
  void onlyAPlainTextIsEchoedAndNeverToAnEvent(String query, String body) {
    // When
    Reply reply =
        door.accepted(new Fixture("novofon", null).webhook("GET", query, "", new byte[0]));

    // Then
    assertThat(reply.body()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({"256, 256", "257, 2"})
  void anEchoHasALimit(int sent, int answered) {
    // Given
    String query = "zd_echo=" + "a".repeat(sent);

    // When
    Reply reply =
        door.accepted(new Fixture("novofon", null).webhook("GET", query, "", new byte[0]));

    // Then
    assertThat(reply.body()).hasSize(answered);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404, 413, 503})
  void aRefusalSaysNothing(int status) {
    // When
    Reply reply = door.refused(status);

    // Then
    assertThat(reply).isEqualTo(Reply.json(status, "{}"));
  }

  @Test
  void theSignatureIsKeptWithTheWebhook() {
    // When
    var kept = door.keptHeaders();

    // Then
    assertThat(kept).containsExactly("signature");
  }

  @Test
  void theSignatureIsNeverPrinted() {
    // Given
    Signature signature = Signature.of(form(START, OF_START)).orElseThrow();

    // When
    String printed = signature.toString();

    // Then
    assertThat(printed).doesNotContain(OF_START);
  }

  private static PathKey key(String secret) {
    return new PathKey(secret, secret::equals);
  }

  private static RawWebhook form(String body, String signature) {
    return new Fixture("novofon", null)
        .webhook("POST", "", "", body.getBytes(StandardCharsets.UTF_8))
        .withRequestHeaders(Map.of("signature", signature));
  }
}
