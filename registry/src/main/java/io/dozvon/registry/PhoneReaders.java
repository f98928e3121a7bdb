package io.dozvon.registry;

import io.dozvon.contracts.phone.PhoneReader;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** One phone reader per country. */
public final class PhoneReaders {

  private static final String HOME = "RU";

  private final Map<String, PhoneReader> byCountry = new ConcurrentHashMap<>();

  /** For that country; for Russia where it is absent or unknown. */
  public PhoneReader forCountry(Optional<String> country) {
    return byCountry.computeIfAbsent(
        country.filter(PhoneReader::knowsCountry).orElse(HOME), PhoneReader::forCountry);
  }
}
