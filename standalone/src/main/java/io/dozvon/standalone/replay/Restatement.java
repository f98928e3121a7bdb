package io.dozvon.standalone.replay;

import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook.Replay;
import io.dozvon.runtime.KafkaSettings;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An operator's order to have a call matched anew and told once more. */
public record Restatement(String connection, String call, boolean live) {

  /** Sends it where the connection's webhooks go; false where nobody knows the connection. */
  public boolean send(KafkaSettings kafka, Instant now) {
    Optional<RestateRequest> request =
        Connections.find(kafka, connection)
            .map(known -> request(known.provider(), known.project(), now));
    request.ifPresent(it -> new Sender(kafka).send(List.of(it.record(kafka.topics()))));
    return request.isPresent();
  }

  private RestateRequest request(String provider, String project, Instant now) {
    return new RestateRequest(
        provider,
        project,
        connection,
        call,
        Replay.OPERATOR,
        now,
        Payload.empty(),
        live ? List.of(Wish.LIVE, Wish.REMATCH) : List.of(Wish.REMATCH));
  }
}
