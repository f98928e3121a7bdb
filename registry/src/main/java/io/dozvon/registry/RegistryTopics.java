package io.dozvon.registry;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.SerializationException;

/** How entries stand in their three topics. */
final class RegistryTopics {

  /** One of the three topics, and what its values are to us. */
  private record Shelf<V>(
      EntryName.Kind kind, Topic<String, V> topic, Function<V, RegistryEntry> entry) {

    RegistryEntry read(byte[] value) {
      V read = topic.valueSerde().deserializer().deserialize(topic.name(), value);
      if (read == null) {
        throw new SerializationException("it is the JSON word null; only no value at all removes");
      }
      return entry.apply(read);
    }

    ProducerRecord<byte[], byte[]> write(EntryName name, V value) {
      return new ProducerRecord<>(
          topic.name(),
          name.key().getBytes(StandardCharsets.UTF_8),
          value == null ? null : topic.valueSerde().serializer().serialize(topic.name(), value));
    }
  }

  private final Shelf<Project> projects;
  private final Shelf<Connection> connections;
  private final Shelf<Employee> employees;

  RegistryTopics(Topics topics) {
    projects =
        new Shelf<>(
            EntryName.Kind.PROJECT,
            topics.projects(),
            project -> new RegistryEntry.OfProject(Completion.complete(project)));
    connections =
        new Shelf<>(
            EntryName.Kind.CONNECTION,
            topics.connections(),
            connection -> new RegistryEntry.OfConnection(Completion.complete(connection)));
    employees =
        new Shelf<>(
            EntryName.Kind.EMPLOYEE,
            topics.employees(),
            employee -> new RegistryEntry.OfEmployee(Completion.complete(employee)));
  }

  List<String> names() {
    return shelves().stream().map(shelf -> shelf.topic().name()).toList();
  }

  /** Never fails: a record that says nothing we understand is a change that says so. */
  RegistryChange read(ConsumerRecord<byte[], byte[]> record) {
    if (record.key() == null) {
      return new RegistryChange.Unreadable(Optional.empty(), "it has no key");
    }
    Shelf<?> shelf = byTopic().get(record.topic());
    var name = new EntryName(shelf.kind(), new String(record.key(), StandardCharsets.UTF_8));
    if (record.value() == null) {
      return new RegistryChange.Removed(name);
    }
    try {
      RegistryEntry entry = shelf.read(record.value());
      return entry.name().equals(name)
          ? new RegistryChange.Put(entry)
          : new RegistryChange.Unreadable(Optional.of(name), "its key is not its id");
    } catch (SerializationException e) {
      return new RegistryChange.Unreadable(Optional.of(name), e.getMessage());
    }
  }

  ProducerRecord<byte[], byte[]> put(RegistryEntry entry) {
    if (entry instanceof RegistryEntry.OfProject of) {
      return projects.write(entry.name(), of.project());
    } else if (entry instanceof RegistryEntry.OfConnection of) {
      return connections.write(entry.name(), of.connection());
    } else {
      return employees.write(entry.name(), ((RegistryEntry.OfEmployee) entry).employee());
    }
  }

  ProducerRecord<byte[], byte[]> remove(EntryName name) {
    return switch (name.kind()) {
      case PROJECT -> projects.write(name, null);
      case CONNECTION -> connections.write(name, null);
      case EMPLOYEE -> employees.write(name, null);
    };
  }

  private List<Shelf<?>> shelves() {
    return List.of(projects, connections, employees);
  }

  private Map<String, Shelf<?>> byTopic() {
    return Map.of(
        projects.topic().name(), projects,
        connections.topic().name(), connections,
        employees.topic().name(), employees);
  }
}
