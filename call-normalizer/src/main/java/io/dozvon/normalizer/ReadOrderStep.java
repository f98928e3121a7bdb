package io.dozvon.normalizer;

import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.normalizer.ReadRecord.Refused;
import io.dozvon.normalizer.ReadRecord.Understood;
import io.dozvon.normalizer.fold.KeptFact;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Reading;
import io.dozvon.runtime.deadletter.Refusals;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/** Makes facts of what is said of commands to call, so that they are folded like any other. */
final class ReadOrderStep<V> implements FixedKeyProcessor<String, V, ReadRecord> {

  private final Topic<String, V> topic;
  private final Function<V, Order> order;
  private final OrderReader reader;
  private final NormalizerMeters meters;
  private FixedKeyProcessorContext<String, ReadRecord> context;

  ReadOrderStep(
      Topic<String, V> topic,
      Function<V, Order> order,
      OrderReader reader,
      NormalizerMeters meters) {
    this.topic = topic;
    this.order = order;
    this.reader = reader;
    this.meters = meters;
  }

  @Override
  public void init(FixedKeyProcessorContext<String, ReadRecord> context) {
    this.context = context;
  }

  @Override
  public void process(FixedKeyRecord<String, V> record) {
    RecordMetadata metadata =
        context.recordMetadata().orElseThrow(() -> new IllegalStateException("fed by a topic"));
    context.forward(record.withValue(read(record, metadata)).withHeaders(new RecordHeaders()));
  }

  private ReadRecord read(FixedKeyRecord<String, V> record, RecordMetadata metadata) {
    if (record.value() == null) {
      return refused(new Reading.Refused("no-order", "the record has no value"), record, metadata);
    }
    Order said = order.apply(record.value());
    Optional<Provider> provider = reader.provider(said);
    return provider.isPresent()
        ? understood(
            said, provider.get(), Refusals.firstOrigin(metadata, record.headers()).toString())
        : refused(OrderReader.refusal(said), record, metadata);
  }

  private ReadRecord understood(Order said, Provider provider, String origin) {
    meters.ordered(provider.id());
    return new Understood(
        said.project(),
        said.connection(),
        provider.id(),
        said.facts().apply(provider).stream()
            .map(fact -> new KeptFact(fact, said.at(), origin, false))
            .toList(),
        List.of());
  }

  private ReadRecord refused(
      Reading.Refused refused, FixedKeyRecord<String, V> record, RecordMetadata metadata) {
    meters.refused(NormalizerTopology.NAME, refused.reason());
    DeadLetter letter =
        Refusals.refuse(
            NormalizerTopology.NAME,
            refused.reason(),
            refused.explanation(),
            Refusals.firstOrigin(metadata, record.headers()),
            Instant.ofEpochMilli(record.timestamp()),
            record.key() == null ? null : record.key().getBytes(StandardCharsets.UTF_8),
            topic.valueSerde().serializer().serialize(topic.name(), record.value()),
            record.headers());
    return new Refused(letter);
  }
}
