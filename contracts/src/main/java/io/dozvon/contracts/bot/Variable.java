package io.dozvon.contracts.bot;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** A named value and where it lives. */
public record Variable(
    @JsonPropertyDescription("where the variable lives") Scope scope,
    @JsonPropertyDescription("its name: a letter, then letters, digits, '_'; at most 500")
        String name,
    @JsonPropertyDescription("its value, at most 100 000 characters; empty clears it")
        String value) {

  /** Names the variable in a log, not what it holds. */
  @Override
  public String toString() {
    return scope + " " + name;
  }
}
