package io.dozvon.runtime;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The file that {@code kafka.properties} points to: SASL and TLS, as every Kafka tool takes them.
 * Nothing else, since the promises rest on the other client settings.
 */
final class SecurityFile {

  private static final String KEY = "kafka.properties";
  private static final Pattern ALLOWED = Pattern.compile("(security|sasl|ssl)\\..+");

  private SecurityFile() {}

  static Map<String, String> read(Configuration configuration) {
    String path = configuration.text(KEY, "");
    if (path.isEmpty()) {
      return Map.of();
    }
    try (Reader reader = Files.newBufferedReader(Path.of(path), StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return allowed(configuration, properties);
    } catch (IOException | IllegalArgumentException unreadable) {
      return configuration.complain(KEY, "the path of a readable properties file", path, Map.of());
    }
  }

  private static Map<String, String> allowed(Configuration configuration, Properties properties) {
    Map<String, String> allowed = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (ALLOWED.matcher(name).matches()) {
        allowed.put(name, properties.getProperty(name));
      } else {
        configuration.complain(
            KEY, "only security.*, sasl.* and ssl.* in that file", "a file with " + name, "");
      }
    }
    return allowed;
  }
}
