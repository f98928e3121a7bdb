package io.dozvon.simulator;

import io.dozvon.contracts.call.Direction;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes conversations: the calls of all providers as lists of webhooks with their times. The same
 * seed, cue and start give the same bytes.
 */
public final class Switchboard {

  private static final Map<String, Dialect> DIALECTS =
      Stream.of(
              new IptelefonDialect(),
              new NovofonDialect(),
              new SipoutDialect(),
              new SipuniDialect(),
              new UiscomDialect())
          .collect(Collectors.toUnmodifiableMap(Dialect::provider, Function.identity()));

  private final long seed;

  /** Everything that is made up depends on the seed. */
  public Switchboard(long seed) {
    this.seed = seed;
  }

  /** The ids of the providers, in order. */
  public static List<String> providers() {
    return DIALECTS.keySet().stream().sorted().toList();
  }

  /** What a provider can tell of, in the order of the scenarios. */
  public static Set<Scenario> scenarios(String provider) {
    Set<Scenario> known = EnumSet.allOf(Scenario.class);
    known.removeAll(dialect(provider).unknown());
    return known;
  }

  /** How many employees take part in calls. */
  public static int desks() {
    return Plot.DESKS;
  }

  /** What an employee is called at a provider, by the number of the desk, from 0. */
  public static String extension(String provider, int desk) {
    return dialect(provider).extension(desk);
  }

  /** The desk of the employee who is called that at a provider; empty where nobody is. */
  public static Optional<Integer> desk(String provider, String extension) {
    return IntStream.range(0, desks())
        .filter(desk -> extension(provider, desk).equals(extension))
        .boxed()
        .findFirst();
  }

  /** The conversation of that cue, as a call that begins then. */
  public Conversation converse(Cue cue, Account account, Instant start) {
    return converse(cue, Optional.empty(), account, start);
  }

  /** The conversation of a call that the provider was asked for: an employee calls the client. */
  public Conversation place(Cue cue, CallOrder order, Account account, Instant start) {
    if (cue.scenario().direction() != Direction.OUTBOUND) {
      throw new IllegalArgumentException(cue.scenario() + " is no call that can be ordered");
    }
    return converse(cue, Optional.of(order), account, start);
  }

  private Conversation converse(
      Cue cue, Optional<CallOrder> order, Account account, Instant start) {
    Dialect dialect = dialect(cue.provider());
    // Neighbouring seeds of the plain generator make neighbouring calls.
    Random random = new Random(new SplittableRandom(seed * 1_000_003 + cue.number()).nextLong());
    List<Moment> moments = Plot.of(cue.scenario(), random, order.map(CallOrder::desk));
    Story story = new Story(cue, order, account, start, mark(cue, start), moments);
    List<TimedWebhook> sent =
        story.moments().stream()
            .flatMap(
                moment ->
                    moment.told(dialect, story).stream()
                        .map(webhook -> new TimedWebhook(moment.after(), webhook)))
            .toList();
    return new Conversation(
        cue,
        dialect.callId(story),
        dialect.insistence(),
        Mishaps.befall(cue.scenario(), sent, random));
  }

  private static Dialect dialect(String provider) {
    Dialect dialect = DIALECTS.get(provider);
    if (dialect == null) {
      throw new IllegalArgumentException("nobody knows how " + provider + " speaks");
    }
    return dialect;
  }

  private String mark(Cue cue, Instant start) {
    try {
      byte[] what =
          ByteBuffer.allocate(28)
              .putLong(seed)
              .putLong(start.getEpochSecond())
              .putInt(start.getNano())
              .putInt(cue.number())
              .putInt(cue.provider().hashCode())
              .array();
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(what));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java runtime has SHA-1", impossible);
    }
  }
}
