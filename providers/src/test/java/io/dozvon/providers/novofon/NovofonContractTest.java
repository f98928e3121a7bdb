package io.dozvon.providers.novofon;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Connections;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Fixture;
import io.dozvon.providers.Reading;
import io.dozvon.providers.Reading.Refused;
import io.dozvon.providers.Reading.Understood;
import io.dozvon.providers.uiscom.Uiscom;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Nothing that Novofon sends leaves a call open for ever for want of a rule. */
class NovofonContractTest {

  private static final String SIDES =
      "&pbx_call_id=1768467600.7&caller_id=79004443322&destination=79004443322"
          + "&call_id_with_rec=1768467600.12345&call_start=2026-01-15+12%3A00%3A00"
          + "&result=%7B%22caller_id%22%3A%2279004443322%22%2C%22text%22%3A%22a%22"
          + "%2C%22phrases%22%3A%5B%7B%22result%22%3A%22a%22%7D%5D%7D";

  @ParameterizedTest
  @EnumSource(
      value = NovofonEvent.class,
      names = {"SMS", "NUMBER_LOOKUP", "CALL_TRACKING", "DOCUMENT"},
      mode = Mode.EXCLUDE)
  void everyEventIsOfTheCallThatItsEndEnds(NovofonEvent event) {
    // Given
    boolean outgoing = event.name().startsWith("OUT_");
    String end = outgoing ? "NOTIFY_OUT_END" : "NOTIFY_END";

    // When
    List<Fact> facts =
        Stream.of(nameOf(event), end)
            .flatMap(name -> facts("event=" + name + "&disposition=answered" + SIDES))
            .toList();

    // Then
    assertThat(facts).extracting(Fact::callId).containsOnly("1768467600.7");
    assertThat(facts).extracting(Fact::kind).contains(FactKind.ENDED);
  }

  /** They are about no call or come beside one, so that there is nothing to end. */
  @ParameterizedTest
  @EnumSource(
      value = NovofonEvent.class,
      names = {"SMS", "NUMBER_LOOKUP", "CALL_TRACKING", "DOCUMENT"})
  void theOthersOpenNoCall(NovofonEvent event) {
    // When
    Reading reading = read("event=" + nameOf(event) + SIDES);

    // Then
    assertThat(reading instanceof Understood understood ? understood.facts() : List.<Fact>of())
        .allMatch(fact -> fact.kind() == FactKind.REPORTED);
    assertThat(reading).isNotInstanceOf(Refused.class);
  }

  /**
   * A leg, a step of a menu, a recording and a text do not end a call; the end that follows does,
   * or the time-out of a call whose end never comes.
   */
  @ParameterizedTest
  @EnumSource(
      value = NovofonEvent.class,
      names = {"END", "OUT_END"},
      mode = Mode.EXCLUDE)
  void onlyAnEndEndsACall(NovofonEvent event) {
    // When
    Reading reading = read("event=" + nameOf(event) + "&disposition=answered" + SIDES);

    // Then
    assertThat(reading instanceof Understood understood ? understood.facts() : List.<Fact>of())
        .extracting(Fact::kind)
        .doesNotContain(FactKind.ENDED);
  }

  @ParameterizedTest
  @EnumSource(NovofonEvent.class)
  void everyEventIsKnownByItsName(NovofonEvent event) {
    // When
    var found = NovofonEvent.of(nameOf(event));

    // Then
    assertThat(found).contains(event);
  }

  private static String nameOf(NovofonEvent event) {
    return switch (event) {
      case SPEECH_RECOGNITION, SMS, NUMBER_LOOKUP, CALL_TRACKING, DOCUMENT -> event.name();
      default -> "NOTIFY_" + event.name();
    };
  }

  private static Stream<Fact> facts(String form) {
    return ((Understood) read(form)).facts().stream();
  }

  private static Reading read(String form) {
    return new Novofon(new Uiscom()::read)
        .read(
            new Fixture("novofon", null)
                .webhook(
                    "POST",
                    "",
                    "application/x-www-form-urlencoded",
                    form.getBytes(StandardCharsets.UTF_8)),
            Connections.of("novofon"));
  }
}
