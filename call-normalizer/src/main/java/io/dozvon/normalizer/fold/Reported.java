package io.dozvon.normalizer.fold;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which reports of a call were announced, by their facts' keys: a report is announced once, even
 * where there was no room to keep its fact. Of very many the first are forgotten.
 */
public record Reported(List<String> keys) {

  static final int MOST = 512;

  /** Copies the list. */
  public Reported {
    keys = keys == null ? List.of() : List.copyOf(keys);
  }

  static Reported none() {
    return new Reported(List.of());
  }

  boolean has(String key) {
    return keys.contains(key);
  }

  /** With those that another call announced, which is now part of this one. */
  Reported and(Reported other) {
    return with(other.keys.stream().filter(key -> !has(key)));
  }

  /** Those of these facts that are reports and wait to be announced. */
  List<KeptFact> waiting(List<KeptFact> facts) {
    return facts.stream().filter(kept -> kept.reports() && !has(kept.fact().key())).toList();
  }

  Reported with(List<KeptFact> announced) {
    return with(announced.stream().map(report -> report.fact().key()));
  }

  private Reported with(Stream<String> more) {
    List<String> all = Stream.concat(keys.stream(), more).toList();
    return new Reported(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }
}
