package io.dozvon.providers.dialing;

import io.dozvon.contracts.phone.Masking;
import io.dozvon.contracts.registry.Credentials;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a provider's own words fit for people: without credentials, links and whole phones. */
public final class Quote {

  private static final int LONGEST = 200;

  /** A provider that complains of what it was sent may repeat it. */
  private static final int LONGEST_READ = 10_000;

  private static final int SHORTEST_PART = 8;
  private static final String MASK = "***";
  private static final Pattern SIGNATURE = Pattern.compile("[0-9a-fA-F]{32,}");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
  private static final Pattern PARTS_OF_ADDRESS = Pattern.compile("[?&=/#:\\s]+");

  private Quote() {}

  /** What it says, in quotes after "It says"; nothing where it says nothing. */
  public static Phrase of(Optional<String> words, Credentials credentials) {
    return words
        .map(said -> fit(said, credentials))
        .filter(said -> !said.isBlank())
        .map(said -> new Phrase("It says: \"" + said + "\".", "Ответ провайдера: «" + said + "»."))
        .orElse(Phrase.NONE);
  }

  private static String fit(String said, Credentials credentials) {
    String text = said.length() > LONGEST_READ ? said.substring(0, LONGEST_READ) : said;
    for (String secret : secrets(credentials)) {
      text = ignoringCase(secret).matcher(text).replaceAll(MASK);
    }
    text = SIGNATURE.matcher(text).replaceAll(MASK);
    text = CONTROL.matcher(Masking.confidentialIn(text)).replaceAll(" ").strip();
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /** The longest first, so that no rest of one remains; of an address its parts, too. */
  private static List<String> secrets(Credentials credentials) {
    return credentials.names().stream()
        .flatMap(name -> credentials.value(name).stream())
        .flatMap(Quote::withParts)
        .filter(secret -> !secret.isBlank())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static Stream<String> withParts(String credential) {
    return Stream.concat(
        Stream.of(credential),
        PARTS_OF_ADDRESS.splitAsStream(credential).filter(part -> part.length() >= SHORTEST_PART));
  }

  private static Pattern ignoringCase(String secret) {
    return Pattern.compile(Pattern.quote(secret), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
