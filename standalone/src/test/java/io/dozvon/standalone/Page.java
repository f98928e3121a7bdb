package io.dozvon.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The code blocks of a page of the documents. */
record Page(String text) {

  static Page of(String page) {
    try {
      return new Page(Files.readString(Path.of("../docs").resolve(page)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the order of the page. */
  List<String> blocks(String language) {
    return Pattern.compile("(?s)```" + language + "\\n(.*?)```")
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  String block(String language) {
    return blocks(language).get(0);
  }
}
