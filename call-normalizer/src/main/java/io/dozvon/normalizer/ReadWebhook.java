package io.dozvon.normalizer;

import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.normalizer.fold.KeptFact;
import java.util.List;

/** A webhook that was read. */
sealed interface ReadWebhook {

  /** It speaks of calls of that connection. */
  record Understood(String project, String connection, String provider, List<KeptFact> facts)
      implements ReadWebhook {
    /** Copies the list. */
    public Understood {
      facts = List.copyOf(facts);
    }
  }

  /** Nobody can make anything of it, for now. */
  record Refused(DeadLetter letter) implements ReadWebhook {}
}
