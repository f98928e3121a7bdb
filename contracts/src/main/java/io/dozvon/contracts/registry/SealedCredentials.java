package io.dozvon.contracts.registry;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.serde.Immutable;
import java.util.Map;

/** A connection's credentials as they stand in its topic: encrypted, each by itself. */
public record SealedCredentials(
    @JsonPropertyDescription("the id of the key that opens them") String keyId,
    @JsonPropertyDescription(
            "base64 of AES256-GCM by credential name, such as apiKey; sealed for this project,"
                + " connection and name only")
        Map<String, String> ciphertexts) {

  /** Copies the map. */
  public SealedCredentials {
    ciphertexts = Immutable.map(ciphertexts);
  }

  /** Which credentials, under which key. */
  @Override
  public String toString() {
    return "SealedCredentials[key " + keyId + ", " + ciphertexts.keySet() + "]";
  }
}
