package io.dozvon.registry;

import static io.dozvon.registry.Samples.connection;
import static io.dozvon.registry.Samples.employee;
import static io.dozvon.registry.Samples.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.call.Outcome;
import io.dozvon.contracts.net.Network;
import io.dozvon.contracts.registry.CallbackSettings;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.SealedCredentials;
import io.dozvon.contracts.registry.VariableSettings;
import io.dozvon.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryTopicsTest {

  private static final Topics TOPICS = new Topics("test-", 3);

  private final RegistryTopics registry = new RegistryTopics(TOPICS);

  static Stream<RegistryEntry> entries() {
    return Stream.of(
        new RegistryEntry.OfProject(project("flowers", "config")),
        new RegistryEntry.OfProject(withSettings("fruits")),
        new RegistryEntry.OfConnection(connection("c1", "config", "one-key")),
        new RegistryEntry.OfConnection(
            connection("c3", "config")
                .allowing(List.of(Network.of("192.0.2.0/24")))
                .meaning(Map.of("Busy", Outcome.BUSY))),
        new RegistryEntry.OfConnection(
            connection("c2", "config")
                .with(new SealedCredentials("7", Map.of("apiKey", "c2VhbGVk")))),
        new RegistryEntry.OfEmployee(employee("anna", "config", "101")));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void what_is_written_is_read_as_the_same(RegistryEntry entry) {
    // When
    RegistryChange change = registry.read(received(registry.put(entry)));

    // Then
    assertThat(change).isEqualTo(new RegistryChange.Put(entry));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void a_removal_is_read_as_one(RegistryEntry entry) {
    // When
    RegistryChange change = registry.read(received(registry.remove(entry.name())));

    // Then
    assertThat(change).isEqualTo(new RegistryChange.Removed(entry.name()));
  }

  @Test
  void what_an_outside_writer_leaves_out_has_defaults() {
    // When
    RegistryChange change = read("c1", "{'id':'c1','project':'flowers','provider':'sipout'}");

    // Then
    assertThat(change).isInstanceOf(RegistryChange.Put.class);
    RegistryEntry entry = ((RegistryChange.Put) change).entry();
    assertThat(((RegistryEntry.OfConnection) entry).connection())
        .satisfies(read -> assertThat(read.timeZone()).hasToString("Europe/Moscow"))
        .satisfies(read -> assertThat(read.country()).isEqualTo("RU"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "not JSON                                        | not a Connection: it is not valid JSON",
        "null                                            | it is the JSON word null",
        "[]                                              | not a Connection: it is not valid JSON",
        "{'id':'c1'}                                     | 'project' is missing",
        "{'id':'','project':'f','provider':'p'}          | 'id' is missing",
        "{'id':'c2','project':'f','provider':'p'}        | its key is not its id",
        "{'id':'c1','project':'f','provider':'p','credentials':{}} | 'credentials.keyId' is missing",
        "{'id':'c1','project':'f','provider':'p','timeZone':'Mars'} | not a Connection: 'timeZone'",
        "{'id':'c1','project':'f','provider':'p','allowedAddresses':['here']} | not a Connection: 'allowedAddresses.[0]'",
      })
  void what_cannot_be_read_is_a_change_that_names_the_entry_and_the_reason(
      String value, String reason) {
    // When
    RegistryChange change = read("c1", value);

    // Then
    assertThat(change).isInstanceOf(RegistryChange.Unreadable.class);
    RegistryChange.Unreadable unreadable = (RegistryChange.Unreadable) change;
    assertThat(unreadable.name()).hasValue(EntryName.ofConnection("c1"));
    assertThat(unreadable.reason()).startsWith(reason);
  }

  @Test
  void a_record_without_a_key_is_about_no_entry() {
    // When
    RegistryChange change = read(null, "{}");

    // Then
    assertThat(change).isEqualTo(new RegistryChange.Unreadable(Optional.empty(), "it has no key"));
  }

  private static Project withSettings(String id) {
    return new Project(
        id,
        "Fruits",
        "en",
        "RU",
        List.of(),
        false,
        Map.of(),
        "config",
        Map.of("ended", "{provider}"),
        Optional.of(
            new CallbackSettings(
                List.of("busy"), Map.of("missed", "m"), Optional.of(true), Optional.empty())),
        Optional.of(
            new VariableSettings(Map.of("call_did", Scope.CLIENT), Map.of("a_link", "link"))),
        List.of("digest"));
  }

  private RegistryChange read(String key, String value) {
    return registry.read(
        new ConsumerRecord<>(
            TOPICS.connections().name(), 0, 0, bytes(key), bytes(value.replace('\'', '"'))));
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }

  private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> record) {
    return new ConsumerRecord<>(record.topic(), 0, 0, record.key(), record.value());
  }
}
