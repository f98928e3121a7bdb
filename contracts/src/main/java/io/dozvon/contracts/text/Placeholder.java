package io.dozvon.contracts.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a text can say of a call. What is not known of it is empty. */
public enum Placeholder {
  PROVIDER("what people call the provider"),
  DIRECTION("inbound, outbound or internal, in the project's language"),
  CLIENT("the client's number, or that it is withheld"),
  CLIENT_ID("the client's id"),
  CLIENT_KIND("the client's kind, such as whatsapp"),
  LINE("the project's own number"),
  EMPLOYEE("the employee who talked, with the extension"),
  EMPLOYEE_NAME("the employee's name"),
  EXTENSION("the extension that talked"),
  STATUS("how it came out, with the provider's own word"),
  OUTCOME("how it came out, in the project's language"),
  PROVIDER_STATUS("the provider's own word for it"),
  TOTAL("how long the call was, with ringing, as 1:15"),
  TALK("how long the talk was, as 1:06"),
  TOTAL_SECONDS("the same in seconds"),
  TALK_SECONDS("the same in seconds"),
  RECORDING("the link to the recording"),
  INFERRED("that nobody reported the end, where it is so"),
  TRANSCRIPT("the text of the conversation, with its line breaks"),
  NOTIFICATION("the name of the customer's notification"),
  DETAILS("what came with it, a line each"),
  TIME("when it happened, in the connection's time zone"),
  CALL_ID("our id of the call");

  private final String meaning;

  Placeholder(String meaning) {
    this.meaning = meaning;
  }

  /** The placeholder that is written so between braces. */
  public static Optional<Placeholder> of(String word) {
    return Arrays.stream(values()).filter(known -> known.word().equals(word)).findFirst();
  }

  /** As it is written between braces. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands in its place. */
  public String meaning() {
    return meaning;
  }

  /** Whether its value has lines of its own, which stay. */
  public boolean hasLines() {
    return this == TRANSCRIPT || this == DETAILS;
  }
}
