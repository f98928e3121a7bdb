package io.dozvon.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class IndexRowTest {

  @Property
  void keysStandInTheIndexInTheOrderOfTheRule(
      @ForAll("rows") IndexRow one, @ForAll("rows") IndexRow two) {
    // When
    int byKey = Arrays.compareUnsigned(bytes(one), bytes(two));

    // Then
    assertThat(Integer.signum(byKey))
        .isEqualTo(Integer.signum(IndexRow.FIRST_FOUND.compare(one, two)));
  }

  @Property
  void aRowIsFoundUnderItsOwnPhoneOnly(@ForAll("rows") IndexRow row) {
    // When
    String key = row.keyWithin("shop|79004443322");

    // Then
    assertThat(key).startsWith("shop|79004443322|").doesNotStartWith("shop|790044433221|");
  }

  @Provide
  Arbitrary<IndexRow> rows() {
    Arbitrary<String> ids = Arbitraries.of("1", "01", "2", "10", "99", "a", "a1", "A", "-", "_9");
    // Few seconds and nanos, so that ties are common; and times before 1970 and far away.
    Arbitrary<Instant> times =
        Combinators.combine(
                Arbitraries.of(-31_556_889_864_403_199L, -1L, 0L, 1L, 2_000_000_000L, 1L << 34),
                Arbitraries.of(0, 1, 999_999_999))
            .as(Instant::ofEpochSecond);
    Arbitrary<Optional<String>> variables = Arbitraries.of(Optional.empty(), Optional.of("tel"));
    return Combinators.combine(ids, times, variables)
        .as((id, time, variable) -> new IndexRow(id, "kind", time, variable, Optional.empty()));
  }

  private static byte[] bytes(IndexRow row) {
    return row.keyWithin("shop|79004443322").getBytes(StandardCharsets.UTF_8);
  }
}
