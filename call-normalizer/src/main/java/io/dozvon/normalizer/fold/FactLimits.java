package io.dozvon.normalizer.fold;

import io.dozvon.contracts.phone.Party;
import io.dozvon.providers.Fact;
import io.dozvon.providers.Report;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much a fact may hold and how much a call keeps, so that the kept facts and every event built
 * of them stay far below the largest record, in whatever alphabet. Text is made well-formed: half a
 * surrogate pair cannot be written as UTF-8 and would stop the partition.
 */
final class FactLimits {

  static final int FACTS = 256;
  static final int CHARACTERS = 300_000;
  static final int REQUESTS = 100_000;
  static final int TRANSCRIPT = 100_000;
  static final int WORDS = 64;
  static final int CALL_IDS = 16;
  static final int ALIASES = 64;

  private static final int TRACES = 4;
  private static final int WORD = 1_000;
  private static final int LINK = 4_000;
  private static final int SHORT = 64;
  private static final int KEY = 200;
  private static final int RUNG = 64;
  private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private FactLimits() {}

  static Fact fit(Fact fact) {
    return fit(fact, fact.words());
  }

  static Fact withoutBody(Fact fact) {
    Map<String, String> words = new TreeMap<>(fact.words());
    words.remove(Report.BODY);
    words.remove(Report.REQUEST);
    return fit(fact, words);
  }

  /** As one of which what was sent is too long to be kept. */
  static Fact withoutRequest(Fact fact) {
    Map<String, String> words = new TreeMap<>(fact.words());
    words.remove(Report.REQUEST);
    words.put(Report.REQUEST_TOO_LONG, "true");
    return fit(fact, words);
  }

  /** What it takes of the {@link #REQUESTS} that a call keeps until it can announce them. */
  static int request(Fact fact) {
    return fact.words().getOrDefault(Report.REQUEST, "").length();
  }

  private static Fact fit(Fact fact, Map<String, String> words) {
    return new Fact(
        key(fact.key()),
        fact.callIds().stream().limit(CALL_IDS).map(FactLimits::key).toList(),
        fact.traces().stream().limit(TRACES).map(FactLimits::key).toList(),
        fact.kind(),
        fact.authority(),
        fact.at().filter(FactLimits::plausible),
        fact.direction(),
        fact.client().map(FactLimits::fit),
        fact.line().map(line -> cut(line, SHORT)),
        fact.extension().map(extension -> cut(extension, SHORT)),
        fact.rung().stream().limit(RUNG).map(extension -> cut(extension, SHORT)).toList(),
        fact.started().filter(FactLimits::plausible),
        fact.answered().filter(FactLimits::plausible),
        fact.ended().filter(FactLimits::plausible),
        fact.talkSeconds(),
        fact.totalSeconds(),
        fact.outcome(),
        fact.recording().filter(link -> link.length() <= LINK).map(link -> cut(link, LINK)),
        fact.transcript().map(text -> cut(text, TRANSCRIPT)),
        fact.provisional(),
        fit(words),
        fact.command().map(FactLimits::key));
  }

  /**
   * What a fact takes of the {@link #CHARACTERS} that a call keeps: a report the same before and
   * after it was announced, so that the order does not matter.
   */
  static int characters(Fact fact) {
    return fact.transcript().map(String::length).orElse(0)
        + fact.recording().map(String::length).orElse(0)
        + fact.callIds().stream().mapToInt(String::length).sum()
        + fact.traces().stream().mapToInt(String::length).sum()
        + fact.rung().stream().mapToInt(String::length).sum()
        + (Report.is(fact) ? Report.LONGEST_BODY : 0)
        + fact.words().entrySet().stream()
            .filter(word -> !Set.of(Report.BODY, Report.REQUEST).contains(word.getKey()))
            .mapToInt(word -> word.getKey().length() + word.getValue().length())
            .sum();
  }

  /** No time at all is better than one that no clock of ours can show. */
  private static boolean plausible(Instant time) {
    return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
  }

  /** A key that is cut would be another fact's. */
  private static String key(String key) {
    return key.length() <= KEY ? wellFormed(key) : CallIds.hash(key);
  }

  private static Party fit(Party party) {
    return new Party(party.kind(), cut(party.raw(), SHORT), party.phone());
  }

  private static Map<String, String> fit(Map<String, String> words) {
    Map<String, String> kept = new TreeMap<>();
    List<String> names = words.keySet().stream().sorted().limit(WORDS).toList();
    names.forEach(name -> kept.put(cut(name, SHORT), cut(words.get(name), longest(name))));
    return kept;
  }

  private static int longest(String word) {
    return switch (word) {
      case Report.BODY -> Report.LONGEST_BODY;
      case Report.REQUEST -> Report.LONGEST_REQUEST;
      default -> WORD;
    };
  }

  /** Never through a letter that takes two chars. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return wellFormed(text);
    }
    boolean insideLetter = Character.isHighSurrogate(text.charAt(most - 1));
    return wellFormed(text.substring(0, insideLetter ? most - 1 : most));
  }

  private static String wellFormed(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text)
        ? text
        : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
