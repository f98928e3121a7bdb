package io.dozvon.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where settings come from: the environment, and above it what was given on the command line.
 *
 * <p>{@code DOZVON_KAFKA_BOOTSTRAP} stands for {@code kafka.bootstrap}: the prefix goes, letters
 * become small, underscores become dots. Keys therefore consist of small letters, digits and dots
 * only, and each has exactly one variable. An empty variable counts as not given, as compose files
 * like to pass them on.
 */
public final class ConfigurationSources {

  private static final String PREFIX = "DOZVON_";
  private static final Pattern VARIABLE = Pattern.compile("DOZVON(_[A-Z0-9]+)+");
  private static final Pattern OPTION = Pattern.compile("--([a-z0-9]+(?:\\.[a-z0-9]+)*)=(.*)");

  private ConfigurationSources() {}

  /** From the environment; the overrides, by key, win. */
  public static Configuration of(Map<String, String> environment, Map<String, String> overrides) {
    Map<String, String> given = new HashMap<>();
    Map<String, String> writtenAs = new HashMap<>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(PREFIX) && !value.isBlank()) {
            String key = keyOf(name);
            given.put(key, value);
            writtenAs.put(key, name);
          }
        });
    overrides.forEach(
        (key, value) -> {
          given.put(key, value);
          writtenAs.put(key, key);
        });
    return new Configuration(given, writtenAs);
  }

  /** Overrides as a command line has them: {@code --kafka.bootstrap=broker:9092}. */
  public static Map<String, String> options(List<String> arguments) {
    Map<String, String> options = new HashMap<>();
    List<String> complaints = new ArrayList<>();
    for (String argument : arguments) {
      var option = OPTION.matcher(argument);
      if (option.matches()) {
        options.put(option.group(1), option.group(2));
      } else {
        complaints.add("'" + argument + "' is no option; expected the form --key=value");
      }
    }
    if (!complaints.isEmpty()) {
      throw new ConfigurationException(String.join("\n", complaints));
    }
    return Map.copyOf(options);
  }

  /** A variable of another form keeps its name, which is no key, and so stops the start. */
  private static String keyOf(String variable) {
    return VARIABLE.matcher(variable).matches()
        ? variable.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.')
        : variable;
  }
}
