package io.dozvon.standalone.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dozvon.contracts.phone.Masking;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.serde.Json;

/** A dead letter as machines read it: one object a line, nothing confidential. */
public record LetterJson(Remedies remedies) {

  /** The line. */
  public String of(StandingLetter standing) {
    DeadLetter letter = standing.letter();
    Whose whose = Whose.of(letter, remedies.topics(), remedies.providers());
    Remedy remedy = remedies.of(letter);
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("key", standing.key());
    json.put("since", letter.occurredAt().toString());
    json.put("stage", letter.stage());
    json.put("reason", letter.reason());
    json.put("explanation", masked(letter.explanation()));
    whose.provider().ifPresent(provider -> json.put("provider", masked(provider)));
    whose.connection().ifPresent(connection -> json.put("connection", masked(connection)));
    whose.call().ifPresent(call -> json.put("call", masked(call)));
    json.put("refused", standing.refused());
    json.put("replayed", standing.replayed());
    json.put("replayable", !(remedy instanceof Remedy.None));
    return json.toString();
  }

  private static String masked(String text) {
    return Masking.confidentialIn(text);
  }
}
