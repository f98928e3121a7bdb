package io.dozvon.matcher;

import java.util.Optional;

/** How a client's row of one phone changes; both at once, so that no call falls in between. */
record IndexChange(Optional<IndexRow> before, Optional<IndexRow> after) {

  /** Whose rows they are. */
  String client() {
    return after.or(() -> before).orElseThrow().client();
  }
}
