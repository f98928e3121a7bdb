package io.dozvon.normalizer.fold;

import java.time.Instant;
import java.util.Comparator;

/**
 * What a fact is worth where there are too many: the least of rings and reports falls away first.
 * Never equal for two facts of a call.
 *
 * @param lasting neither a ring nor a report
 */
public record Worth(boolean lasting, int authority, Instant at, String key)
    implements Comparable<Worth> {

  private static final Comparator<Worth> ORDER =
      Comparator.comparing(Worth::lasting)
          .thenComparing(Worth::authority)
          .thenComparing(Worth::at)
          .thenComparing(Worth::key);

  @Override
  public int compareTo(Worth other) {
    return ORDER.compare(this, other);
  }
}
