package io.dozvon.registry;

import static io.dozvon.registry.Samples.connection;
import static io.dozvon.registry.Samples.employee;
import static io.dozvon.registry.Samples.key;
import static io.dozvon.registry.Samples.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RegistryEntriesTest {

  private final RegistryEntries entries = new RegistryEntries();

  @Test
  void a_replaced_webhook_key_opens_nothing_any_more() {
    // Given
    entries.put(connection("c1", "config", "old-key", "kept-key"));

    // When
    entries.put(connection("c1", "config", "kept-key", "new-key"));

    // Then
    assertThat(entries.connectionOf(key("old-key"))).isEmpty();
    assertThat(entries.connectionOf(key("kept-key"))).isPresent();
    assertThat(entries.connectionOf(key("new-key"))).isPresent();
  }

  @Test
  void a_webhook_key_that_stays_is_in_service_while_its_connection_changes() {
    // Given
    entries.put(connection("c1", "config", "kept-key", "key-0"));
    AtomicBoolean changing = new AtomicBoolean(true);
    CompletableFuture<Long> missed =
        CompletableFuture.supplyAsync(
            () -> {
              long count = 0;
              while (changing.get()) {
                count += entries.connectionOf(key("kept-key")).isPresent() ? 0 : 1;
              }
              return count;
            });

    // When
    for (int i = 1; i < 5_000; i++) {
      entries.put(connection("c1", "config", "kept-key", "key-" + i));
    }
    changing.set(false);

    // Then
    assertThat(missed.join()).isZero();
  }

  @Property(tries = 50)
  void of_several_connections_with_one_key_the_lowest_id_has_it_whatever_came_first(
      @ForAll Random random) {
    // Given
    List<Connection> claimants =
        new ArrayList<>(
            List.of(
                connection("c1", "a", "one-key"),
                connection("c2", "b", "one-key"),
                connection("c3", "c", "one-key")));
    Collections.shuffle(claimants, random);

    // When
    RegistryEntries fresh = new RegistryEntries();
    claimants.forEach(fresh::put);

    // Then
    assertThat(fresh.connectionOf(key("one-key"))).map(Connection::id).hasValue("c1");
    assertThat(fresh.contestedWebhookKeys().values())
        .singleElement()
        .satisfies(all -> assertThat(all).containsExactly("c1", "c2", "c3"));
  }

  @Test
  void a_key_goes_to_the_next_claimant_when_its_holder_is_gone() {
    // Given
    entries.put(connection("c1", "a", "one-key")).put(connection("c2", "b", "one-key"));

    // When
    entries.removeConnection("c1");

    // Then
    assertThat(entries.connectionOf(key("one-key"))).map(Connection::id).hasValue("c2");
    assertThat(entries.contestedWebhookKeys()).isEmpty();
  }

  @Test
  void an_employee_is_found_by_the_extension_they_now_have() {
    // Given
    entries.put(employee("anna", "config", "101"));

    // When
    entries.put(employee("anna", "config", "102"));

    // Then
    assertThat(entries.employeeAt("c1", "101")).isEmpty();
    assertThat(entries.employeeAt("c1", "102")).isPresent();
  }

  @Test
  void an_employee_is_found_by_the_id_that_the_provider_gave_where_nobody_has_that_extension() {
    // Given
    entries
        .put(employeeWith("anna", Map.of(Employee.EXTENSION, "101", Employee.EMPLOYEE_ID, "7")))
        .put(employeeWith("boris", Map.of(Employee.EMPLOYEE_ID, "101")))
        .put(employeeWith("gone", Map.of(Employee.EMPLOYEE_ID, "9")));

    // When
    entries.removeEmployee("flowers|gone");

    // Then
    assertThat(entries.employeeAt("c1", "7")).map(Employee::id).hasValue("anna");
    assertThat(entries.employeeAt("c1", "101")).map(Employee::id).hasValue("anna");
    assertThat(entries.employeeAt("c2", "7")).isEmpty();
    assertThat(entries.employeeAt("c1", "9")).isEmpty();
  }

  @Test
  void what_the_content_does_not_hold_is_forgotten() {
    // Given
    entries
        .put(project("flowers", "config"))
        .put(project("gone", "config"))
        .put(connection("gone", "config", "key-gone"))
        .put(employee("gone", "config", "103"));
    RegistryContent content = new RegistryContent();
    content.apply(
        new RegistryChange.Put(new RegistryEntry.OfProject(project("flowers", "config"))));

    // When
    entries.become(content);

    // Then
    assertThat(entries.project("flowers")).isPresent();
    assertThat(entries.project("gone")).isEmpty();
    assertThat(entries.connections()).isEmpty();
    assertThat(entries.connectionOf(key("key-gone"))).isEmpty();
    assertThat(entries.employeesOf("flowers")).isEmpty();
    assertThat(entries.employeeAt("c1", "103")).isEmpty();
  }

  private static Employee employeeWith(String id, Map<String, String> fields) {
    return new Employee(
        id, "flowers", id, CallingMode.API, List.of(), Map.of("c1", fields), "config");
  }
}
