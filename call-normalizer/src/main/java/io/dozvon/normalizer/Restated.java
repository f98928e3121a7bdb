package io.dozvon.normalizer;

import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.raw.DeadLetter;
import java.util.Optional;

/** What comes of the wish to hear of a call once more. */
sealed interface Restated {

  /** The call is told of. */
  record Told(CallEvent event) implements Restated {}

  /** The wish is refused; absent where it is settled, since there is nothing to tell. */
  record Letter(Optional<DeadLetter> letter) implements Restated {}
}
