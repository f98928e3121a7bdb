package io.dozvon.contracts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of reading the text of a template. */
public sealed interface TemplateReading {

  /** It can be used. */
  record Read(Template template) implements TemplateReading {}

  /**
   * It cannot be used.
   *
   * @param reason says why, in words
   * @param unknownName what stands between braces and is no name, if that is what is wrong
   */
  record Refused(String reason, Optional<String> unknownName) implements TemplateReading {}

  /** Reads a text. */
  static TemplateReading of(String text) {
    if (text.isBlank()) {
      return new Refused("it is empty", Optional.empty());
    }
    if (text.length() > Template.LONGEST) {
      String reason = "it has more than " + Template.LONGEST + " characters";
      return new Refused(reason, Optional.empty());
    }
    List<List<Template.Piece>> lines = new ArrayList<>();
    for (String line : text.strip().split("\\R", -1)) {
      LineReader reader = new LineReader(line);
      Optional<Refused> refused = reader.read();
      if (refused.isPresent()) {
        return refused.get();
      }
      lines.add(reader.pieces());
    }
    return new Read(new Template(lines));
  }
}
