package io.dozvon.ingest;

import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.providers.Reply;
import java.util.Optional;

/** What is to be done with a request whose body is here. */
sealed interface Verdict {

  /**
   * To be stored. The answer is ready, so that nothing can go wrong once it is.
   *
   * @param lacking the place of a credential that did not come, though one was expected
   */
  record LetIn(RawWebhook webhook, Reply whenStored, Optional<String> lacking) implements Verdict {}

  /** To be turned away. */
  record TurnAway(int status, String reason) implements Verdict {}
}
