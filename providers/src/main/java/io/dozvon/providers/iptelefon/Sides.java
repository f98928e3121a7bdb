package io.dozvon.providers.iptelefon;

import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Party.Kind;
import io.dozvon.providers.Fact;
import io.dozvon.providers.FactDraft;
import io.dozvon.providers.FactKind;
import io.dozvon.providers.Reading;
import java.util.List;
import java.util.Optional;

/**
 * Which way a call goes and who takes part.
 *
 * @param extension the employee, the same field whichever way the call goes
 */
record Sides(CallType type, Optional<Party> client, Optional<String> extension) {

  /** Employees among themselves are told as {@code IN} or {@code OUT} too: by the short number. */
  private boolean employeesAmongThemselves() {
    return client.filter(party -> party.kind() == Kind.EXTENSION).isPresent();
  }

  FactDraft addTo(FactDraft draft) {
    return draft
        .direction(guessed() ? Direction.UNKNOWN : type.direction())
        .client(client)
        .extension(extension);
  }

  /**
   * That a call is internal is a guess where only the short number tells. It goes into a fact of
   * its own of the least weight: the leg of a transfer, between two employees, must not make an
   * internal call of a client's, who would then never be looked for.
   */
  Reading reading(FactDraft draft, String callId, String key) {
    Fact told = addTo(draft).build();
    if (!guessed()) {
      return Reading.of(told);
    }
    Fact guess =
        Fact.about(callId, FactKind.STARTED, key + "-guess")
            .authority(IptelefonRank.GUESS.authority())
            .direction(Direction.INTERNAL)
            .word("inferred_direction", Optional.of("short number"))
            .build();
    return Reading.of(List.of(guess, told));
  }

  private boolean guessed() {
    return employeesAmongThemselves() && type != CallType.LOCAL;
  }
}
