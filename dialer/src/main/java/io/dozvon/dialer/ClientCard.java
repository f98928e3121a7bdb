package io.dozvon.dialer;

import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.serde.Immutable;
import java.util.List;
import java.util.Optional;

/**
 * What calling needs of a client, and no more of it.
 *
 * @param own the client's own number
 * @param phones all of them, the own one first
 */
record ClientCard(Optional<String> name, Optional<Phone> own, List<Phone> phones) {

  ClientCard {
    phones = Immutable.list(phones);
  }

  /** The one that a function takes where none is given. */
  Optional<Phone> first() {
    return phones.stream().findFirst();
  }
}
