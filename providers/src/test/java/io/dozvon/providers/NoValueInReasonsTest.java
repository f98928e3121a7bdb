package io.dozvon.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.Reading.SetAside;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reasons are counted, logged and shown to people: nothing that was sent may stand in them. */
class NoValueInReasonsTest {

  private static final String SENT = "79004443322";

  private final Providers providers = Providers.known();

  static Stream<Fixture> fixtures() {
    return Providers.known().ids().stream().map(Fixture::of).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aReasonIsAShortName(Fixture fixture) {
    // Given
    Provider provider = providers.byId(fixture.provider()).orElseThrow();

    // When
    Reading reading = provider.read(fixture.webhook(), Connections.of(provider.id()));

    // Then
    assertThat(reason(reading)).matches("[a-z-]{0,30}");
    assertThat(explanation(reading)).doesNotContainPattern("[0-9]").hasSizeLessThan(400);
  }

  @Property(tries = 500)
  void whateverIsSentIsNotRepeated(@ForAll("namesAndValues") RawWebhook webhook) {
    // Given
    Provider provider = providers.byId(webhook.provider()).orElseThrow();

    // When
    Reading reading = provider.read(webhook, Connections.of(provider.id()));

    // Then
    assertThat(reason(reading) + explanation(reading)).doesNotContain(SENT);
  }

  /** The phone in the place of every name and of every value, in each format, whole and broken. */
  @Provide
  Arbitrary<RawWebhook> namesAndValues() {
    Arbitrary<String> name =
        Arbitraries.of(
            SENT, "event", "call_action", "call_id", "call_text", "status", "number", "sender");
    Arbitrary<String> value = Arbitraries.of(SENT, "text", "1", "", "{{" + SENT + "}}");
    Arbitrary<String> format =
        Arbitraries.of("%s=%s", "{\"%s\":\"%s\"}", "{\"%s\":\"%s\"", "[%s,%s]", "<%s>%s", "%s %s");
    return Combinators.combine(Arbitraries.of(providers.ids()), name, value, format)
        .as(
            (provider, field, said, as) ->
                new Fixture(provider, null)
                    .webhook(
                        "POST",
                        "",
                        "",
                        as.formatted(field, said).getBytes(StandardCharsets.UTF_8)));
  }

  private static String reason(Reading reading) {
    if (reading instanceof Refused refused) {
      return refused.reason();
    }
    return reading instanceof SetAside setAside ? setAside.reason() : "";
  }

  private static String explanation(Reading reading) {
    return reading instanceof Refused refused ? refused.explanation() : "";
  }
}
