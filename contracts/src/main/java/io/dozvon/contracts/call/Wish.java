package io.dozvon.contracts.call;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What an operator asks for besides, of something that is sent through again. */
public enum Wish {
  /** The bot is to be told, however long ago the call was. */
  @JsonProperty("live")
  LIVE("live"),

  /** Whose call it is, is to be found out anew. */
  @JsonProperty("rematch")
  REMATCH("rematch"),

  /** Whoever gets it through to its end settles the dead letter that the origin names. */
  @JsonProperty("settle")
  SETTLE("settle"),

  /** A wish that this reader does not know yet. */
  @JsonProperty("unknown")
  @JsonEnumDefaultValue
  UNKNOWN("unknown");

  private final String word;

  Wish(String word) {
    this.word = word;
  }

  /** As it stands in a header. */
  public String word() {
    return word;
  }

  /** The wish of that word. */
  public static Wish of(String word) {
    for (Wish wish : values()) {
      if (wish.word.equals(word)) {
        return wish;
      }
    }
    return UNKNOWN;
  }
}
