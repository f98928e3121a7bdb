package io.dozvon.normalizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class AgeKeyTest {

  private static final long YEAR_2100 = 4_102_444_800_000L;

  @Property(tries = 200)
  void notesSortByTime(
      @ForAll @LongRange(max = YEAR_2100) long one,
      @ForAll @LongRange(max = YEAR_2100) long other,
      @ForAll String call) {
    AgeKey first = new AgeKey(Instant.ofEpochMilli(Math.min(one, other)), call);
    AgeKey second = new AgeKey(Instant.ofEpochMilli(Math.max(one, other)), "");

    int order = first.bytes().compareTo(AgeKey.from(second.due().plusMillis(1)));

    assertThat(order).isNegative();
  }

  @Property(tries = 100)
  void aNoteReadsBackAsItWasWritten(@ForAll @LongRange(max = YEAR_2100) long due) {
    AgeKey note = new AgeKey(Instant.ofEpochMilli(due), "c1|c1.a");

    AgeKey read = AgeKey.read(note.bytes());

    assertThat(read).isEqualTo(note);
  }
}
