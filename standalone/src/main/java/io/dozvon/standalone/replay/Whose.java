package io.dozvon.standalone.replay;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.serde.RawWebhookSerde;
import io.dozvon.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Whose webhook or call a dead letter holds, as far as it says so. */
record Whose(Optional<String> provider, Optional<String> connection, Optional<String> call) {

  static Whose of(DeadLetter letter, Topics topics, List<String> providers) {
    Optional<Call> call = RefusedEvent.in(letter, topics).map(CallEvent::call);
    Optional<String> source = providerOf(letter.origin().topic(), topics, providers);
    return new Whose(
        header(letter, "provider").or(() -> call.map(Call::provider)).or(() -> source),
        header(letter, "connection")
            .or(() -> call.map(Call::connection))
            .or(() -> source.flatMap(raw -> letter.key()).map(Whose::text)),
        call.map(Call::id)
            .or(() -> RawWebhookSerde.markOf(headers(letter)).flatMap(mark -> mark.call())));
  }

  /** The provider by whose topic webhooks come in, if it is one of those. */
  static Optional<String> providerOf(String topic, Topics topics, List<String> providers) {
    return providers.stream()
        .filter(provider -> topics.raw(provider).name().equals(topic))
        .findFirst();
  }

  /** The headers of what was refused. */
  static RecordHeaders headers(DeadLetter letter) {
    RecordHeaders headers = new RecordHeaders();
    letter.originalHeaders().forEach((name, value) -> headers.add(name, value.bytes()));
    return headers;
  }

  private static Optional<String> header(DeadLetter letter, String name) {
    return Stream.ofNullable(letter.originalHeaders().get(name)).map(Whose::text).findFirst();
  }

  private static String text(Payload bytes) {
    return bytes.text(StandardCharsets.UTF_8);
  }
}
