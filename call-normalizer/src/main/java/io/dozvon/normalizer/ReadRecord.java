package io.dozvon.normalizer;

import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Origin;
import io.dozvon.normalizer.fold.KeptFact;
import java.util.List;

/** A webhook that was read, or what was said of a command to call. */
sealed interface ReadRecord {

  /** It speaks of calls of that connection. */
  record Understood(
      String project, String connection, String provider, List<KeptFact> facts, List<Wish> wishes)
      implements ReadRecord {
    /** Copies the lists. */
    public Understood {
      facts = List.copyOf(facts);
      wishes = List.copyOf(wishes);
    }
  }

  /** Nobody can make anything of it, for now. */
  record Refused(DeadLetter letter) implements ReadRecord {}

  /** It was refused before, and no longer is. */
  record Settled(Origin origin) implements ReadRecord {}
}
