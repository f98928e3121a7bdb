package io.dozvon.registry.file;

import io.dozvon.contracts.registry.CallingMode;
import java.time.ZoneId;

/** What holds for an entry that does not say otherwise. */
public final class RegistryDefaults {

  public static final String LANGUAGE = "ru";
  public static final String COUNTRY = "RU";
  public static final ZoneId TIME_ZONE = ZoneId.of("Europe/Moscow");
  public static final CallingMode CALLING_MODE = CallingMode.OFF;

  private RegistryDefaults() {}
}
