package io.dozvon.contracts.registry;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.serde.Immutable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Of what a project's bot is told, and with which texts. */
public record CallbackSettings(
    @JsonPropertyDescription("kinds that are not sent, such as busy; of one provider: sipuni.busy")
        List<String> without,
    @JsonPropertyDescription("other texts than the usual ones, by kind; of one provider likewise")
        Map<String, String> texts,
    @JsonPropertyDescription("the bot is told also of what is sent through again")
        Optional<Boolean> replays,
    @JsonPropertyDescription("the bot is told also of ends that are our conclusion")
        Optional<Boolean> inferredEnds) {

  /** Takes what is absent as not asked for. */
  public CallbackSettings {
    without = Immutable.list(without);
    texts = Immutable.map(texts);
    replays = replays == null ? Optional.empty() : replays;
    inferredEnds = inferredEnds == null ? Optional.empty() : inferredEnds;
  }

  /** As the guides have it. */
  public static CallbackSettings usual() {
    return new CallbackSettings(List.of(), Map.of(), Optional.empty(), Optional.empty());
  }
}
