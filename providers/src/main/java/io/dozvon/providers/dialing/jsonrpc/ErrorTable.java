package io.dozvon.providers.dialing.jsonrpc;

import io.dozvon.providers.dialing.ApiAnswer;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.providers.dialing.RetryAfter;
import io.dozvon.providers.dialing.StatusMeaning;
import io.dozvon.providers.dialing.Step;
import io.dozvon.providers.dialing.jsonrpc.Meaning.Fate;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Failure;
import io.dozvon.providers.dialing.jsonrpc.RpcAnswer.Unclear;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the errors of an API mean: a row for each mnemonic, and for each code the row that holds for
 * what has none. Tables start from {@link PlatformErrors}; each method makes another.
 */
public final class ErrorTable {

  /** What is not allowed at all, whoever asks for whatever. */
  static final String NO_ACCESS = "forbidden";

  static final String NO_POINTS = "limit_exceeded";
  static final String TURNED_AWAY = "request_refused";
  static final String UNCLEAR = "unclear_answer";

  private static final Duration SHORTLY = Duration.ofMinutes(1);

  private final Map<String, Meaning> rows;
  private final Map<Integer, String> groups;
  private final Map<String, String> parameters;

  private ErrorTable(
      Map<String, Meaning> rows, Map<Integer, String> groups, Map<String, String> parameters) {
    this.rows = Map.copyOf(rows);
    this.groups = Map.copyOf(groups);
    this.parameters = Map.copyOf(parameters);
  }

  static ErrorTable empty() {
    return new ErrorTable(Map.of(), Map.of(), Map.of());
  }

  /** For good: it was turned away before anything was done. */
  public ErrorTable refused(String mnemonic, String english, String russian) {
    return with(Fate.REFUSED, mnemonic, english, russian);
  }

  /** Not now, and nothing was done. */
  public ErrorTable later(String mnemonic, String english, String russian) {
    return with(Fate.LATER, mnemonic, english, russian);
  }

  /** It may have been done. */
  public ErrorTable unknown(String mnemonic, String english, String russian) {
    return with(Fate.UNKNOWN, mnemonic, english, russian);
  }

  private ErrorTable with(Fate fate, String mnemonic, String english, String russian) {
    Map<String, Meaning> more = new HashMap<>(rows);
    String code = mnemonic.replace('_', '-');
    more.put(mnemonic, new Meaning(fate, new Reason(code, english, russian)));
    return new ErrorTable(more, groups, parameters);
  }

  /** The row for errors of that code whose mnemonic has none. */
  public ErrorTable group(int code, String mnemonic) {
    Map<Integer, String> more = new HashMap<>(groups);
    more.put(code, mnemonic);
    return new ErrorTable(rows, more, parameters);
  }

  /** What our parameters are called, by the names of the API's fields. */
  public ErrorTable naming(Map<String, String> names) {
    return new ErrorTable(rows, groups, names);
  }

  /** The mnemonics that have rows. */
  public Set<String> mnemonics() {
    return rows.keySet();
  }

  /** What to do about an error. */
  public Step.Done conclude(Failure failure, Effect effect) {
    Meaning meaning = meaning(failure);
    String parameter = parameters.get(failure.field());
    return (parameter == null ? meaning : meaning.about(parameter))
        .done(effect, failure.limits().refill(), failure.limits().rest());
  }

  /** What to do about an answer that is no answer, of which only the status tells anything. */
  public Step.Done conclude(Unclear unclear, Effect effect) {
    return byStatus(unclear.whole())
        .done(effect, RetryAfter.of(unclear.whole()).orElse(SHORTLY), Duration.ZERO);
  }

  /** What to do where it was done, but the result is not what was promised. */
  public Step.Done unreadable(Limits limits, Effect effect) {
    return rows.get(UNCLEAR).done(effect, SHORTLY, limits.rest());
  }

  private Meaning meaning(Failure failure) {
    return Stream.concat(failure.words().stream(), Stream.ofNullable(groups.get(failure.code())))
        .flatMap(word -> Stream.ofNullable(rows.get(word)))
        .findFirst()
        .orElseGet(() -> byStatus(failure.whole()));
  }

  private Meaning byStatus(ApiAnswer answer) {
    return rows.get(
        switch (StatusMeaning.of(answer)) {
          case NO_ACCESS -> NO_ACCESS;
          case ABSENT, MOVED, REFUSED -> TURNED_AWAY;
          case BUSY -> NO_POINTS;
          case UNCLEAR -> UNCLEAR;
        });
  }
}
