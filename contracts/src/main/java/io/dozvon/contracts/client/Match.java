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
    @JsonPropertyDescription("how many clients could have been meant") int candidates,
    @JsonPropertyDescription(
            "the client's deal variable save_webhook as it stands, its first 64 characters;"
                + " absent where it is empty")
        Optional<String> saveWebhook) {

  /** Takes an absent {@code save_webhook} as empty: earlier records leave it out. */
  public Match {
    saveWebhook = saveWebhook == null ? Optional.empty() : saveWebhook;
  }

  /** One of a client that does not ask for whole webhooks. */
  public Match(
      String client, String clientKind, MatchRule rule, Optional<String> variable, int candidates) {
    this(client, clientKind, rule, variable, candidates, Optional.empty());
  }

  /** The same with what the client's variable says now. */
  public Match withSaveWebhook(Optional<String> value) {
    return new Match(client, clientKind, rule, variable, candidates, value);
  }

  /** Tells whether the client was created for this call. */
  public boolean created() {
    return rule == MatchRule.CREATED;
  }
}
