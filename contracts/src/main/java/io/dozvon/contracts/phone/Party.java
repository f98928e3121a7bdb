package io.dozvon.contracts.phone;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;

/** Who is at the client's end of a call, as far as the number tells. */
public record Party(
    @JsonPropertyDescription("what the number turned out to be") Kind kind,
    @JsonPropertyDescription("the number as the provider wrote it") String raw,
    @JsonPropertyDescription("canonical digits with the country code, if it is a phone")
        Optional<Phone> phone) {

  /** What a number turned out to be. */
  public enum Kind {
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("extension")
    EXTENSION,
    @JsonProperty("anonymous")
    ANONYMOUS,
    @JsonProperty("unreadable")
    UNREADABLE
  }

  private static final int KEPT_OF_RAW = 64;

  static Party phone(String raw, Phone phone) {
    return new Party(Kind.PHONE, raw, Optional.of(phone));
  }

  static Party extension(String raw) {
    return new Party(Kind.EXTENSION, raw, Optional.empty());
  }

  static Party anonymous(String raw) {
    return new Party(Kind.ANONYMOUS, raw, Optional.empty());
  }

  static Party unreadable(String raw) {
    String kept = raw.length() > KEPT_OF_RAW ? raw.substring(0, KEPT_OF_RAW) : raw;
    return new Party(Kind.UNREADABLE, kept, Optional.empty());
  }

  @Override
  public String toString() {
    return kind + "(" + Masking.phone(raw) + ")";
  }
}
