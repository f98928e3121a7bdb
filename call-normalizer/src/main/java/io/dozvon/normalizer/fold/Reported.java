package io.dozvon.normalizer.fold;

import java.util.ArrayList;
import java.util.List;

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

  /** Those of these facts that are reports and wait to be announced. */
  List<KeptFact> waiting(List<KeptFact> facts) {
    return facts.stream()
        .filter(kept -> kept.reports() && !keys.contains(kept.fact().key()))
        .toList();
  }

  Reported with(List<KeptFact> announced) {
    List<String> all = new ArrayList<>(keys);
    announced.forEach(report -> all.add(report.fact().key()));
    return new Reported(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }
}
