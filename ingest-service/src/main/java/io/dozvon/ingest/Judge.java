package io.dozvon.ingest;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.WebhookKey;
import io.dozvon.ingest.Caller.Known;
import io.dozvon.ingest.Received.BrokenOff;
import io.dozvon.ingest.Received.TooLarge;
import io.dozvon.ingest.Received.Whole;
import io.dozvon.ingest.Verdict.LetIn;
import io.dozvon.ingest.Verdict.TurnAway;
import io.dozvon.providers.Door;
import io.dozvon.providers.Entry;
import io.dozvon.providers.Entry.Denied;
import io.dozvon.providers.Entry.GrantedWithout;
import io.dozvon.providers.PathKey;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decides whether a known caller's request is let in. */
final class Judge {

  static final String TOO_LARGE = "body too large";

  private final Clock clock;

  Judge(Clock clock) {
    this.clock = clock;
  }

  Verdict judge(Known caller, Knock knock, Received received) {
    if (received instanceof Whole whole) {
      return examine(caller, knock, webhook(caller, knock, whole.body()));
    }
    if (received instanceof TooLarge) {
      return new TurnAway(413, TOO_LARGE);
    }
    return received instanceof BrokenOff
        ? new TurnAway(400, "body broken off")
        : new TurnAway(408, "body too slow");
  }

  private Verdict examine(Known caller, Knock knock, RawWebhook webhook) {
    Door door = caller.from().door();
    PathKey key =
        new PathKey(knock.target().key().orElseThrow(), secret -> opens(caller.at(), secret));
    Entry entry = door.examine(webhook, key);
    if (entry instanceof Denied denied) {
      return new TurnAway(denied.status(), denied.place());
    }
    Optional<String> lacking =
        entry instanceof GrantedWithout less ? Optional.of(less.place()) : Optional.empty();
    return new LetIn(webhook, door.accepted(webhook), lacking);
  }

  private RawWebhook webhook(Known caller, Knock knock, Payload body) {
    Instant now = clock.instant();
    return RawWebhook.received(
            EventIds.at(now),
            caller.provider(),
            caller.at().project(),
            caller.connection(),
            knock.method(),
            knock.target().query(),
            knock.contentType(),
            now,
            body)
        .withRequestHeaders(kept(caller.from().door(), knock));
  }

  private static Map<String, String> kept(Door door, Knock knock) {
    Map<String, String> kept = new HashMap<>();
    door.keptHeaders()
        .forEach(name -> knock.header().apply(name).ifPresent(value -> kept.put(name, value)));
    return kept;
  }

  private static boolean opens(Connection connection, String secret) {
    String digest = new WebhookKey(connection.provider(), secret).digest();
    return connection.webhookKeyDigests().contains(digest);
  }
}
