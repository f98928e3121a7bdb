package io.dozvon.simulator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * An endless row of calls: every provider in turn, each with all that it can tell of, an answered
 * call first. Every other caller is one of those who are known.
 */
public final class Programme {

  private final Random random;
  private final List<String> known;
  private final Deque<String> round = new ArrayDeque<>();
  private final Map<String, Deque<Scenario>> scenarios = new HashMap<>();
  private int number;

  /** With the phones of those who are known; there may be none. */
  public Programme(long seed, List<String> known) {
    this.random = new Random(seed);
    this.known = List.copyOf(known);
  }

  /** What is played next. */
  public Cue next() {
    number++;
    String provider = provider();
    return new Cue(number, provider, scenario(provider), client());
  }

  private String provider() {
    if (round.isEmpty()) {
      round.addAll(shuffled(Switchboard.providers()));
    }
    return round.remove();
  }

  private Scenario scenario(String provider) {
    Deque<Scenario> left =
        scenarios.computeIfAbsent(provider, first -> new ArrayDeque<>(List.of(Scenario.ANSWERED)));
    if (left.isEmpty()) {
      left.addAll(shuffled(Switchboard.scenarios(provider)));
    }
    return left.remove();
  }

  /** Strangers' numbers end in 10 or more, to be told from a known 01 when they are masked. */
  private String client() {
    return number % 2 == 0 || known.isEmpty()
        ? "7900444%02d%02d".formatted(random.nextInt(100), 10 + random.nextInt(90))
        : known.get(number / 2 % known.size());
  }

  private <T> List<T> shuffled(Iterable<T> all) {
    List<T> list = new ArrayList<>();
    all.forEach(list::add);
    Collections.shuffle(list, random);
    return list;
  }
}
