package io.dozvon.standalone.demo;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.topic.Keys;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.runtime.KafkaSettings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** The clients whom the shop knows: one for each way to be found. */
public final class SampleClients {

  private static final Instant SINCE = Instant.parse("2026-01-01T00:00:00Z");

  private static final List<Client> ALL =
      List.of(
          client("olga", Client.TELEPHONY, "Olga", Optional.of("79004440001"), Map.of(), Map.of()),
          client(
              "boris",
              Client.WHATSAPP,
              "Boris",
              Optional.empty(),
              Map.of(),
              Map.of("phone", "8 (900) 444-00-02")),
          client(
              "vera",
              "telegram",
              "Vera",
              Optional.empty(),
              Map.of("delivery phone", "+7 900 444 00 03"),
              Map.of()));

  static final String OLGA = "79004440001";
  static final String BORIS = "79004440002";

  private SampleClients() {}

  /** Their phones. */
  static List<String> phones() {
    return List.of(OLGA, BORIS, "79004440003");
  }

  static List<Client> all() {
    return ALL;
  }

  /** What a client is called; empty for those who are not of the sample. */
  static Optional<String> name(String id) {
    return ALL.stream().filter(client -> client.id().equals(id)).findFirst().flatMap(Client::name);
  }

  /** Writes them, as the shop's own system would. */
  public static void introduce(KafkaSettings kafka) {
    Topic<String, Client> topic = kafka.topics().clients();
    Map<String, Object> settings = new HashMap<>(kafka.clientSettings());
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    try (Producer<String, Client> producer =
        new KafkaProducer<>(
            settings, topic.keySerde().serializer(), topic.valueSerde().serializer())) {
      for (Client client : ALL) {
        String key = Keys.of(client.project(), client.id());
        producer.send(new ProducerRecord<>(topic.name(), key, client)).get();
      }
    } catch (ExecutionException notWritten) {
      throw new KafkaException("the sample clients could not be written", notWritten.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while the sample clients were written", interrupted);
    }
  }

  private static Client client(
      String id,
      String kind,
      String name,
      Optional<String> phone,
      Map<String, String> dealVariables,
      Map<String, String> clientVariables) {
    return new Client(
        SampleShop.PROJECT,
        id,
        kind,
        Optional.of(name),
        phone.map(Phone::new),
        SINCE,
        dealVariables,
        clientVariables,
        List.of());
  }
}
