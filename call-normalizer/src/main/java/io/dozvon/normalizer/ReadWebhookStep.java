package io.dozvon.normalizer;

import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.normalizer.fold.KeptFact;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reading;
import io.dozvon.runtime.deadletter.Refusals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * Reads a webhook: understood, refused with a reason, or set aside and counted. What goes on
 * carries none of the headers that came in: an output sets its own.
 */
final class ReadWebhookStep implements FixedKeyProcessor<String, RawWebhook, ReadRecord> {

  private final Map<String, Provider> providerOfTopic;
  private final WebhookReader reader;
  private final NormalizerMeters meters;
  private FixedKeyProcessorContext<String, ReadRecord> context;

  ReadWebhookStep(
      Map<String, Provider> providerOfTopic, WebhookReader reader, NormalizerMeters meters) {
    this.providerOfTopic = providerOfTopic;
    this.reader = reader;
    this.meters = meters;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, ReadRecord> context) {
    this.context = context;
  }

  @Override
  public void process(FixedKeyRecord<String, RawWebhook> record) {
    RecordMetadata metadata =
        context.recordMetadata().orElseThrow(() -> new IllegalStateException("fed by a topic"));
    Provider provider = providerOfTopic.get(metadata.topic());
    Optional<ReadRecord> read = read(record, provider, metadata);
    read.ifPresent(it -> forward(record, it));
    boolean again = record.value() != null && record.value().replayed().isPresent();
    if (again && !(read.orElse(null) instanceof ReadRecord.Refused)) {
      forward(record, new ReadRecord.Settled(Refusals.firstOrigin(metadata, record.headers())));
    }
  }

  private void forward(FixedKeyRecord<String, RawWebhook> record, ReadRecord read) {
    context.forward(record.withValue(read).withHeaders(new RecordHeaders()));
  }

  private Optional<ReadRecord> read(
      FixedKeyRecord<String, RawWebhook> record, Provider provider, RecordMetadata metadata) {
    RawWebhook webhook = record.value();
    Reading reading = webhook == null ? nothing() : reader.read(webhook, provider);
    if (reading instanceof Reading.Understood understood) {
      meters.understood(provider.id());
      return Optional.of(understood(understood, record, provider, metadata));
    }
    if (reading instanceof Reading.Refused refused) {
      meters.refused(NormalizerTopology.NAME, refused.reason());
      return Optional.of(new ReadRecord.Refused(letter(refused, record, metadata)));
    }
    meters.setAside(provider.id(), ((Reading.SetAside) reading).reason());
    return Optional.empty();
  }

  private static Reading nothing() {
    return new Reading.Refused("no-webhook", "the record has no value: nothing was received");
  }

  private static ReadRecord understood(
      Reading.Understood understood,
      FixedKeyRecord<String, RawWebhook> record,
      Provider provider,
      RecordMetadata metadata) {
    RawWebhook webhook = record.value();
    String origin = Refusals.firstOrigin(metadata, record.headers()).toString();
    boolean replay = webhook.replayed().isPresent();
    return new ReadRecord.Understood(
        webhook.project(),
        webhook.connection(),
        provider.id(),
        understood.facts().stream()
            .map(fact -> new KeptFact(fact, webhook.receivedAt(), origin, replay))
            .toList(),
        webhook.wishes());
  }

  private static DeadLetter letter(
      Reading.Refused refused, FixedKeyRecord<String, RawWebhook> record, RecordMetadata metadata) {
    RawWebhook webhook = record.value();
    return Refusals.refuse(
        NormalizerTopology.NAME,
        refused.reason(),
        refused.explanation(),
        Refusals.firstOrigin(metadata, record.headers()),
        Instant.ofEpochMilli(record.timestamp()),
        record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8),
        webhook == null ? null : webhook.body().bytes(),
        record.headers());
  }
}
