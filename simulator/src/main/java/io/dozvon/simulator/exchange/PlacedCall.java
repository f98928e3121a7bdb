package io.dozvon.simulator.exchange;

import io.dozvon.contracts.phone.Masking;
import java.util.Optional;

/**
 * A call that a provider was asked for, and took.
 *
 * @param command what it was asked for with, as the provider calls it
 * @param client whom it was asked to call
 * @param reference the id that the caller gave it, where the provider takes one
 * @param callId the provider's id of the call
 */
public record PlacedCall(
    String provider, String command, String client, Optional<String> reference, String callId) {

  /** The phone masked. */
  @Override
  public String toString() {
    return "PlacedCall[%s %s %s %s]".formatted(provider, command, Masking.phone(client), callId);
  }
}
