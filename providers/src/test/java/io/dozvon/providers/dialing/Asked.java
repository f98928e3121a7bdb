package io.dozvon.providers.dialing;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.providers.dialing.Step.Ask;
import io.dozvon.providers.dialing.Step.Done;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Functions that are asked for, and answers to them. */
public final class Asked {

  public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private Asked() {}

  /** An account with these credentials that chose this. */
  public static Account account(
      CallApi api, Map<String, String> credentials, Map<String, String> chosen) {
    Connection connection =
        new Connection(
                "connection-1",
                "project-1",
                "any",
                List.of(),
                ZoneId.of("Europe/Moscow"),
                "RU",
                List.of(),
                "test")
            .calling(chosen);
    return new Account(connection, Credentials.of(credentials), api.addresses());
  }

  /** What comes of asking for this function. */
  public static Step step(BotFunction function, Map<String, String> given, Account account) {
    return function.planning().plan(new Order("command-1", new Arguments(given), NOW), account);
  }

  /** The function of that name. */
  public static BotFunction function(CallApi api, String name) {
    return api.functions().stream()
        .filter(function -> function.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** The one request that there is. */
  public static ApiRequest request(Step step) {
    return ((Ask) step).request();
  }

  /** What comes of this answer to the one request. */
  public static Conclusion conclusion(
      Step step, int status, Map<String, String> headers, String body) {
    return conclusion(((Ask) step).hearing().hear(new ApiAnswer(status, headers, body)));
  }

  /** What came of it. */
  public static Conclusion conclusion(Step step) {
    return ((Done) step).conclusion();
  }

  /** In short: the kind, with an id, a time or the code of the reason. */
  public static String inShort(Conclusion conclusion) {
    if (conclusion instanceof Conclusion.Accepted accepted) {
      return ("accepted " + accepted.providerCallId().orElse("")).strip();
    }
    if (conclusion instanceof Conclusion.TryLater later) {
      return "later " + later.after().toSeconds();
    }
    return conclusion instanceof Conclusion.Refused refused
        ? "refused " + refused.reason().code()
        : "unknown " + ((Conclusion.Unknown) conclusion).reason().code();
  }

  /** Why it was not accepted. */
  public static Reason reason(Conclusion conclusion) {
    if (conclusion instanceof Conclusion.Refused refused) {
      return refused.reason();
    }
    return conclusion instanceof Conclusion.Unknown unknown
        ? unknown.reason()
        : ((Conclusion.TryLater) conclusion).reason();
  }
}
