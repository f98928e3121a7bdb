package io.dozvon.standalone.replay;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Wish;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook.Replay;
import io.dozvon.contracts.serde.RawWebhookSerde;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.runtime.deadletter.Refusals;
import io.dozvon.standalone.upkeep.KnownStage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Finds out how dead letters go through again, from what they hold.
 *
 * @param live whether the bot is to be told, however old the calls are
 */
public record Remedies(Topics topics, List<String> providers, boolean live) {

  /** Copies the list. */
  public Remedies {
    providers = List.copyOf(providers);
  }

  /** How that one does, if at all. */
  public Remedy of(DeadLetter letter) {
    if (letter.reason().equals(Refusals.UNWRITABLE)) {
      return new Remedy.None(
          "what came of it could not be written, and the stage takes it for done; once that is"
              + " mended, reset the stage to a time before it (./dozvon reset)");
    }
    if (!Refusals.holdsAll(letter)) {
      return new Remedy.None("it was too large for all of it to be kept");
    }
    return KnownStage.named(letter.stage())
        .map(stage -> stage == KnownStage.CALL_NORMALIZER ? asItCame(letter) : restated(letter))
        .orElseGet(() -> new Remedy.None("nobody here knows the stage '" + letter.stage() + "'"));
  }

  /** Every byte and header of it, and the mark of a replay. */
  private Remedy asItCame(DeadLetter letter) {
    RecordHeaders headers = Whose.headers(letter);
    Optional<Replay> before = RawWebhookSerde.markOf(headers);
    Optional<String> call = before.flatMap(Replay::call);
    Optional<String> topic = topic(letter, call.isPresent());
    if (topic.isEmpty()) {
      return new Remedy.None(
          "it stood in " + letter.origin().topic() + ", where no webhooks come in");
    }
    if (letter.body().isEmpty()) {
      return new Remedy.None("there is nothing in it: a record without value was refused");
    }
    Replay mark = new Replay(letter.origin().toString(), call, wishes(before));
    RawWebhookSerde.mark(headers, mark);
    return new Remedy.AsItCame(record(topic.get(), letter, headers));
  }

  /** A wish may stand for a letter of a later stage; then its provider says where it belongs. */
  private Optional<String> topic(DeadLetter letter, boolean wish) {
    return Whose.providerOf(letter.origin().topic(), topics, providers)
        .or(() -> wish ? Whose.of(letter, topics, providers).provider() : Optional.empty())
        .filter(providers::contains)
        .map(provider -> topics.raw(provider).name());
  }

  private static ProducerRecord<byte[], byte[]> record(
      String topic, DeadLetter letter, RecordHeaders headers) {
    byte[] key = letter.key().map(Payload::bytes).orElse(null);
    Integer partition = key == null ? Integer.valueOf(letter.origin().partition()) : null;
    return new ProducerRecord<>(
        topic, partition, key, letter.body().map(Payload::bytes).orElse(null), headers);
  }

  private Remedy restated(DeadLetter letter) {
    if (letter.origin().topic().equals(topics.clients().name())) {
      return new Remedy.None(
          "it is a record of a client; a newer one may stand there by now, so whoever wrote it has"
              + " to write it again");
    }
    Optional<CallEvent> event = RefusedEvent.in(letter, topics);
    if (event.isEmpty()) {
      return new Remedy.None(
          "it holds no event that can be read, so it does not say which call to tell again; if you"
              + " know: ./dozvon restate --connection CONNECTION CALL");
    }
    Call call = event.get().call();
    if (!providers.contains(call.provider())) {
      return new Remedy.None("nobody here knows the provider '" + call.provider() + "'");
    }
    return new Remedy.Restate(call.id(), request(letter, call).record(topics));
  }

  private RestateRequest request(DeadLetter letter, Call call) {
    return new RestateRequest(
        call.provider(),
        call.project(),
        call.connection(),
        call.id(),
        letter.origin().toString(),
        letter.occurredAt(),
        letter.body().orElse(Payload.empty()),
        live ? List.of(Wish.LIVE, Wish.SETTLE) : List.of(Wish.SETTLE));
  }

  /** Of a wish that is replayed: what it wished before, but for the bot, which has to be said. */
  private List<Wish> wishes(Optional<Replay> before) {
    List<Wish> wishes = new ArrayList<>();
    if (live) {
      wishes.add(Wish.LIVE);
    }
    if (before.flatMap(Replay::call).isPresent()) {
      before
          .filter(it -> it.wishes().contains(Wish.REMATCH))
          .ifPresent(it -> wishes.add(Wish.REMATCH));
      wishes.add(Wish.SETTLE);
    }
    return wishes;
  }
}
