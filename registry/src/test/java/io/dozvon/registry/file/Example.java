package io.dozvon.registry.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The file that the documentation shows, and variations of it. */
final class Example {

  static final Surroundings SURROUNDINGS =
      new Surroundings(
          List.of(
              KnownProvider.asking("novofon"),
              new KnownProvider(
                  "sipout",
                  Set.of("apiKey"),
                  Set.of("widgetUrl"),
                  List.of(
                      new KnownChoice(
                          "firstCall",
                          Set.of("client", "employee")::contains,
                          "client or employee"),
                      new KnownChoice("tries", text -> text.matches("[1-9]"), "1 to 9")),
                  false,
                  Optional.empty(),
                  Optional.empty()),
              KnownProvider.asking("sipuni", "userId", "apiKey"),
              new KnownProvider(
                  "uiscom",
                  Set.of("apiKey"),
                  Set.of(),
                  List.of(),
                  true,
                  Optional.empty(),
                  Optional.empty())),
          Map.of("SIPUNI_KEY", "taken-from-around", "BLANK", " ", "TORN", "two\nlines")::get);

  private Example() {}

  static String text() {
    try (var file = Example.class.getResourceAsStream("flowers.yaml")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example with the first such part of it replaced. */
  static String with(String part, String other) {
    String text = text();
    int at = text.indexOf(part);
    if (at < 0) {
      throw new IllegalArgumentException("the example has no '" + part + "'");
    }
    return text.substring(0, at) + other + text.substring(at + part.length());
  }

  static RegistryFile read(String yaml) {
    return RegistryFile.parse("registry.yaml", yaml, SURROUNDINGS);
  }

  /** What is said of a text that is refused. */
  static String complaintOf(String yaml) {
    try {
      return "nothing of " + read(yaml);
    } catch (RegistryFileException e) {
      return e.getMessage();
    }
  }
}
