package io.dozvon.contracts.registry;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.serde.Immutable;
import java.util.Map;

/** Where a project's variables live, and what they are called. */
public record VariableSettings(
    @JsonPropertyDescription("where a variable lives, by its usual name") Map<String, Scope> scopes,
    @JsonPropertyDescription("what a provider's recording variable is called instead")
        Map<String, String> names) {

  /** Takes what is absent as usual. */
  public VariableSettings {
    scopes = Immutable.map(scopes);
    names = Immutable.map(names);
  }

  /** As the guides have it. */
  public static VariableSettings usual() {
    return new VariableSettings(Map.of(), Map.of());
  }
}
