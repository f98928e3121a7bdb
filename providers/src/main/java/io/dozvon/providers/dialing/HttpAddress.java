package io.dozvon.providers.dialing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses that a customer was given and wrote down. */
public final class HttpAddress {

  private HttpAddress() {}

  /** What can be asked; empty where it is no http or https address with a host. */
  public static Optional<URI> read(String text) {
    try {
      URI address = new URI(new URI(text.strip()).toASCIIString());
      boolean http = "http".equalsIgnoreCase(address.getScheme()) || isEncrypted(address);
      return http && address.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** Whether nobody on the way can read what is sent there. */
  public static boolean isEncrypted(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }
}
