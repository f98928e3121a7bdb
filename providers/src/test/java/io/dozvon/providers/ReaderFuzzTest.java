package io.dozvon.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Reading.Understood;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is made of a real webhook: a reading comes out, and no more than a record can hold. */
class ReaderFuzzTest {

  private static final List<String> CONTENT_TYPES =
      List.of(
          "",
          "application/json",
          "application/json; charset=utf-16",
          "application/x-www-form-urlencoded; charset=windows-1251",
          "multipart/form-data",
          "multipart/form-data; boundary=\"\"",
          "multipart/form-data; boundary=XsIpX",
          "multipart/form-data; boundary=-",
          "text/plain; charset=;;;=\"");

  private final Providers providers = Providers.known();

  @Property(tries = 1500)
  void aMutatedWebhookIsStillRead(@ForAll("webhooks") RawWebhook webhook) {
    // Given
    Provider provider = providers.byId(webhook.provider()).orElseThrow();

    // When
    Reading reading = provider.read(webhook, Connections.of(provider.id()));

    // Then
    assertThat(reading).isNotNull();
    if (reading instanceof Understood understood) {
      Bounded.check(understood.facts());
    }
  }

  @Property(tries = 500)
  void aMutatedWebhookIsLetInOrTurnedAway(@ForAll("webhooks") RawWebhook webhook) {
    // Given
    Door door = providers.byId(webhook.provider()).orElseThrow().door();

    // When
    Entry entry = door.examine(webhook, new PathKey("k3y0", "k3y0"::equals));

    // Then
    assertThat(entry).isNotNull();
    assertThat(door.accepted(webhook).status()).isEqualTo(200);
  }

  @Property(tries = 300)
  void aRedeliveryRepeatsTheKeys(@ForAll("webhooks") RawWebhook webhook) {
    // Given
    Provider provider = providers.byId(webhook.provider()).orElseThrow();
    Reading first = provider.read(webhook, Connections.of(provider.id()));

    // When
    Reading again = provider.read(webhook, Connections.of(provider.id()));

    // Then
    assertThat(again).isEqualTo(first);
  }

  @Provide
  Arbitrary<RawWebhook> webhooks() {
    List<Fixture> fixtures =
        providers.ids().stream().map(Fixture::of).flatMap(List::stream).toList();
    Arbitrary<Fixture> fixture = Arbitraries.of(fixtures);
    Arbitrary<String> contentType = Arbitraries.of(CONTENT_TYPES).injectNull(0.5);
    return Combinators.combine(fixture, contentType, Mutation.some(), Mutation.some())
        .as(ReaderFuzzTest::mutated);
  }

  private static RawWebhook mutated(
      Fixture fixture, String contentType, List<Mutation> ofQuery, List<Mutation> ofBody) {
    RawWebhook webhook = fixture.webhook();
    byte[] query = webhook.query().getBytes(StandardCharsets.UTF_8);
    return fixture.webhook(
        webhook.method(),
        new String(Mutation.all(ofQuery, query), StandardCharsets.ISO_8859_1),
        contentType == null ? webhook.contentType() : contentType,
        Mutation.all(ofBody, webhook.body().bytes()));
  }
}
