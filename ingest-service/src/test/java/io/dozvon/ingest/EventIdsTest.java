package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class EventIdsTest {

  private static final long YEAR_2200 = 7_258_118_400_000L;

  @Property
  void followTime(@ForAll @LongRange(min = 0, max = YEAR_2200) long millis) {
    String earlier = EventIds.at(Instant.ofEpochMilli(millis));

    String later = EventIds.at(Instant.ofEpochMilli(millis + 1));

    assertThat(earlier).isLessThan(later);
    assertThat(UUID.fromString(earlier)).returns(7, UUID::version).returns(2, UUID::variant);
  }

  @Example
  void differWithinAMillisecond() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");

    var ids = Stream.generate(() -> EventIds.at(now)).limit(10_000).collect(Collectors.toSet());

    assertThat(ids).hasSize(10_000);
  }
}
