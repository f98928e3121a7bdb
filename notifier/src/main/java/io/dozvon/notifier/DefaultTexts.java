package io.dozvon.notifier;

import io.dozvon.contracts.text.Template;
import io.dozvon.contracts.text.TemplateReading;
import io.dozvon.contracts.text.TextKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The texts of one language that hold where a project has none of its own. */
record DefaultTexts(Map<TextKind, Template> templates) {

  private static final Pattern HEADING = Pattern.compile("(?m)^\\[(\\w+)]$");

  /** From the file of that language: a heading such as {@code [ended]}, and below it the text. */
  static DefaultTexts in(String language) {
    String file = text("templates." + language + ".txt");
    Map<TextKind, Template> templates = new EnumMap<>(TextKind.class);
    var headings = HEADING.matcher(file).results().toList();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : file.length();
      TextKind kind = TextKind.of(headings.get(i).group(1)).orElseThrow();
      templates.put(kind, template(file.substring(headings.get(i).end(), end)));
    }
    return new DefaultTexts(templates);
  }

  Template of(TextKind kind) {
    return templates.get(kind);
  }

  private static Template template(String text) {
    if (TemplateReading.of(text) instanceof TemplateReading.Read read) {
      return read.template();
    }
    throw new IllegalStateException("a text of ours cannot be read: " + text);
  }

  private static String text(String name) {
    try (var file = DefaultTexts.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
