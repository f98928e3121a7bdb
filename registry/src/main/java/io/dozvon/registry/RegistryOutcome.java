package io.dozvon.registry;

import java.util.List;

/** What became of a file that was to be applied. */
public sealed interface RegistryOutcome {

  /** The registry is as the file says. */
  record Applied(int written, int removed, int unchanged, int leftAlone)
      implements RegistryOutcome {

    /** As a person reads it. */
    @Override
    public String toString() {
      return "registry: %d written, %d removed, %d unchanged, %d of other origins left alone"
          .formatted(written, removed, unchanged, leftAlone);
    }
  }

  /** Nothing was written, for these reasons. */
  record Refused(List<String> reasons) implements RegistryOutcome {

    /** Copies the list. */
    public Refused {
      reasons = List.copyOf(reasons);
    }

    /** As a person reads it. */
    @Override
    public String toString() {
      return "registry: nothing was written:\n  " + String.join("\n  ", reasons);
    }
  }
}
