package io.dozvon.providers;

import java.util.List;

/** What a webhook turned out to say. */
public sealed interface Reading {

  /** Something about one call, or about several. */
  record Understood(List<Fact> facts) implements Reading {
    /** At least one fact. */
    public Understood {
      facts = List.copyOf(facts);
      if (facts.isEmpty()) {
        throw new IllegalArgumentException("a webhook that says nothing of a call is set aside");
      }
    }
  }

  /** Nothing that concerns anybody: counted under this reason, such as {@code probe}. */
  record SetAside(String reason) implements Reading {}

  /**
   * Not understood: goes to the dead letters.
   *
   * @param reason a short name to count by, such as {@code not-json}
   * @param explanation what was wrong and what to do, in words; no value that was sent
   */
  record Refused(String reason, String explanation) implements Reading {}

  /** One fact. */
  static Reading of(Fact fact) {
    return new Understood(List.of(fact));
  }

  /** Several facts. */
  static Reading of(List<Fact> facts) {
    return new Understood(facts);
  }
}
