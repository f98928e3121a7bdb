package io.dozvon.contracts.client;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;

/** Which client a call belongs to, and why. */
public record Match(
    @JsonPropertyDescription("the client's id") String client,
    @JsonPropertyDescription("the client's kind") String clientKind,
    @JsonPropertyDescription("the rule that found it") MatchRule rule,
    @JsonPropertyDescription("the variable that held the phone, for that rule")
        Optional<String> variable,
    @JsonPropertyDescription("how many clients could have been meant") int candidates) {

  /** Tells whether the client was created for this call. */
  public boolean created() {
    return rule == MatchRule.CREATED;
  }
}
