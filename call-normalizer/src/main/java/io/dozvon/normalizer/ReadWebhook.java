package io.dozvon.normalizer;

import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.normalizer.fold.KeptFact;
import java.util.List;

/** A webhook that was read. */
sealed interface ReadWebhook {

  /** It speaks of calls of that connection. */
  record Understood(
      String project, String connection, String provider, List<KeptFact> facts, List<Wish> wishes)
      implements ReadWebhook {
    /** Copies the lists. */
    public Understood {
      facts = List.copyOf(facts);
      wishes = List.copyOf(wishes);
    }
  }

  /** Nobody can make anything of it, for now. */
  record Refused(DeadLetter letter) implements ReadWebhook {}

  /** It was refused before, and no longer is. */
  record Settled(Origin origin) implements ReadWebhook {}
}
