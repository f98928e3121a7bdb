package io.dozvon.providers;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.phone.PhoneReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrderTracesTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
  private static final Phone CLIENT = new Phone("79004443322");

  @Property(tries = 200)
  void aCallIsFoundThatBeginsWithinAMinuteOfTheAttempt(
      @ForAll @IntRange(max = 59) int second, @ForAll @IntRange(min = -10, max = 60) int later) {
    Instant attempt = START.plusSeconds(second);

    List<String> traces = OrderTraces.ofAttempt(Optional.of("201"), Optional.of(CLIENT), attempt);

    assertThat(traces).contains(began("201", attempt.plusSeconds(later)).orElseThrow());
  }

  @Property(tries = 200)
  void noneIsFoundThatBeginsMinutesBeforeOrAfter(
      @ForAll @IntRange(max = 59) int second, @ForAll @IntRange(min = 120, max = 600) int apart) {
    Instant attempt = START.plusSeconds(second);

    List<String> traces = OrderTraces.ofAttempt(Optional.of("201"), Optional.of(CLIENT), attempt);

    assertThat(traces)
        .doesNotContain(
            began("201", attempt.plusSeconds(apart)).orElseThrow(),
            began("201", attempt.minusSeconds(apart)).orElseThrow());
  }

  @Test
  void anotherEmployeesCallIsAnother() {
    List<String> traces = OrderTraces.ofAttempt(Optional.of("201"), Optional.of(CLIENT), START);

    assertThat(traces).doesNotContain(began("202", START).orElseThrow());
  }

  @Test
  void whoIsNotKnownLeavesNoTrace() {
    Optional<String> trace =
        OrderTraces.ofCall(Optional.of("201"), Optional.empty(), Optional.of(START));

    assertThat(trace).isEmpty();
    assertThat(OrderTraces.ofAttempt(Optional.empty(), Optional.of(CLIENT), START)).isEmpty();
    assertThat(OrderTraces.ofAttempt(Optional.of("201"), Optional.empty(), START)).isEmpty();
  }

  private static Optional<String> began(String extension, Instant time) {
    Party client = PhoneReader.forCountry("RU").read("8 900 444-33-22");
    return OrderTraces.ofCall(Optional.of(extension), Optional.of(client), Optional.of(time));
  }
}
