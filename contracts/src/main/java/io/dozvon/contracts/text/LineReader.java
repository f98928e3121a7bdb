package io.dozvon.contracts.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes one line of a template to pieces. */
final class LineReader {

  private final String line;
  private final List<Template.Piece> pieces = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private int at;

  LineReader(String line) {
    this.line = line;
  }

  List<Template.Piece> pieces() {
    return List.copyOf(pieces);
  }

  /** Returns why the line cannot be read, if it cannot. */
  Optional<TemplateReading.Refused> read() {
    while (at < line.length()) {
      Optional<TemplateReading.Refused> refused = step();
      if (refused.isPresent()) {
        return refused;
      }
    }
    endWords();
    return Optional.empty();
  }

  private Optional<TemplateReading.Refused> step() {
    if (line.startsWith("{{", at) || line.startsWith("}}", at)) {
      words.append(line.charAt(at));
      at += 2;
      return Optional.empty();
    }
    if (line.charAt(at) == '{') {
      return place();
    }
    words.append(line.charAt(at));
    at++;
    return Optional.empty();
  }

  private Optional<TemplateReading.Refused> place() {
    int end = line.indexOf('}', at);
    if (end < 0) {
      String rest = line.substring(at, Math.min(line.length(), at + 20));
      String reason = "'" + rest + "' is not closed by '}'; a brace itself is written twice";
      return Optional.of(new TemplateReading.Refused(reason, Optional.empty()));
    }
    String name = line.substring(at + 1, end);
    Optional<Placeholder> known = Placeholder.of(name);
    if (known.isEmpty()) {
      String reason = "there is no such name as {" + name + "}";
      return Optional.of(new TemplateReading.Refused(reason, Optional.of(name)));
    }
    endWords();
    pieces.add(new Template.Place(known.get()));
    at = end + 1;
    return Optional.empty();
  }

  private void endWords() {
    if (!words.isEmpty()) {
      pieces.add(new Template.Words(words.toString()));
      words.setLength(0);
    }
  }
}
