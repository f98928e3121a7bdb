package io.dozvon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one line of the header {@code Forwarded} of RFC 7239, such as {@code
 * for=192.0.2.60;proto=https, for="[2001:db8::17]:4711"}. Strict: who opens a quote and does not
 * close it must not swallow what the next proxy adds.
 */
final class ForwardedLine {

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern PAIR =
      Pattern.compile("(" + TOKEN + ")=(?:(" + TOKEN + ")|\"((?:[^\"\\\\]|\\\\.)*+)\")");
  private static final Pattern SEPARATOR = Pattern.compile("\\h*(;|,)\\h*");

  /** Longer than any chain of proxies makes it, and short enough for the pattern's recursion. */
  private static final int LONGEST = 1_000;

  /** What stands for a hop that cannot be read. */
  private static final String NOBODY = "";

  private final List<String> hops = new ArrayList<>();
  private String hop = NOBODY;

  private ForwardedLine() {}

  /** Who is named behind {@code for=}, hop by hop; one nobody where the line breaks the rules. */
  static List<String> hops(String line) {
    var reading = new ForwardedLine();
    return line.length() <= LONGEST && reading.read(line.strip()) ? reading.hops : List.of(NOBODY);
  }

  private boolean read(String line) {
    Matcher pair = PAIR.matcher(line);
    Matcher separator = SEPARATOR.matcher(line);
    int at = 0;
    while (pair.region(at, line.length()).lookingAt()) {
      take(pair);
      at = pair.end();
      if (at == line.length()) {
        hops.add(hop);
        return true;
      }
      if (!separator.region(at, line.length()).lookingAt()) {
        return false;
      }
      at = separator.end();
      if (separator.group(1).equals(",")) {
        hops.add(hop);
        hop = NOBODY;
      }
    }
    return false;
  }

  private void take(Matcher pair) {
    if (pair.group(1).equalsIgnoreCase("for")) {
      String quoted = pair.group(3);
      hop = quoted == null ? pair.group(2) : quoted.replaceAll("\\\\(.)", "$1");
    }
  }
}
