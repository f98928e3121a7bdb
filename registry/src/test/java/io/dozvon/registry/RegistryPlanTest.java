package io.dozvon.registry;

import static io.dozvon.registry.Samples.connection;
import static io.dozvon.registry.Samples.employee;
import static io.dozvon.registry.Samples.project;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.topic.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RegistryPlanTest {

  private static final String CONFIG = "config";
  private static final String CONSOLE = "console";

  @Test
  void what_is_new_or_changed_is_written_and_nothing_else() {
    // Given
    RegistryContent current =
        content(of(project("flowers", CONFIG)), of(connection("c1", CONFIG, "old-key")));

    // When
    RegistryPlan plan =
        plan(
            current,
            of(project("flowers", CONFIG)),
            of(connection("c1", CONFIG, "new-key")),
            of(employee("anna", CONFIG, "101")));

    // Then
    assertThat(plan.writes())
        .extracting(RegistryEntry::name)
        .containsExactly(EntryName.ofConnection("c1"), EntryName.ofEmployee("flowers|anna"));
    assertThat(plan.unchanged()).isEqualTo(1);
    assertThat(plan.removals()).isEmpty();
    assertThat(plan.conflicts()).isEmpty();
  }

  @Test
  void only_entries_of_the_same_origin_are_removed() {
    // Given
    RegistryContent current =
        content(
            of(project("flowers", CONFIG)),
            of(project("theirs", CONSOLE)),
            of(project("nobodys", null)),
            of(employee("anna", CONFIG, "101")));

    // When
    RegistryPlan plan = plan(current, of(project("flowers", CONFIG)));

    // Then
    assertThat(plan.removals()).containsExactly(EntryName.ofEmployee("flowers|anna"));
    assertThat(plan.leftAlone()).isEqualTo(2);
  }

  @Test
  void an_id_of_another_origin_is_a_conflict() {
    // Given
    RegistryContent current =
        content(of(project("flowers", CONSOLE)), of(employee("anna", null, "101")));

    // When
    RegistryPlan plan =
        plan(current, of(project("flowers", CONFIG)), of(employee("anna", CONFIG, "101")));

    // Then
    assertThat(plan.conflicts())
        .containsExactly(
            "project 'flowers' is there already and belongs to 'console'",
            "employee 'flowers|anna' is there already and belongs to nobody we know");
  }

  @Test
  void a_webhook_key_of_another_origin_is_a_conflict() {
    // Given
    RegistryContent current = content(of(connection("theirs", CONSOLE, "one-key", "other-key")));

    // When
    RegistryPlan plan =
        plan(
            current,
            of(connection("free", CONFIG, "free-key")),
            of(connection("taken", CONFIG, "my-key", "one-key")));

    // Then
    assertThat(plan.conflicts())
        .containsExactly(
            "a webhook key of connection 'taken' is one of connection 'theirs' already,"
                + " which belongs to 'console'");
  }

  @Test
  void a_webhook_key_may_move_between_connections_of_the_same_origin() {
    // Given
    RegistryContent current = content(of(connection("c1", CONFIG, "one-key")));

    // When
    RegistryPlan plan = plan(current, of(connection("c2", CONFIG, "one-key")));

    // Then
    assertThat(plan.conflicts()).isEmpty();
    assertThat(plan.removals()).containsExactly(EntryName.ofConnection("c1"));
  }

  @Test
  void what_cannot_be_read_belongs_to_nobody_we_know() {
    // Given
    RegistryContent current = content(of(project("flowers", CONFIG)), of(project("b", CONFIG)));
    current.apply(unreadable("flowers"));
    current.apply(unreadable("b"));

    // When
    RegistryPlan plan = plan(current, of(project("flowers", CONFIG)));

    // Then
    assertThat(plan.conflicts())
        .singleElement()
        .asString()
        .startsWith("project 'flowers' is there already and cannot be read");
    assertThat(plan.removals()).isEmpty();
  }

  @Property(tries = 200)
  void applied_twice_it_writes_nothing_the_second_time(
      @ForAll("entries") Set<RegistryEntry> before, @ForAll("entries") Set<RegistryEntry> wanted) {
    // Given
    RegistryContent current = content(before.toArray(RegistryEntry[]::new));
    apply(RegistryPlan.between(current, wanted, CONFIG), current);

    // When
    RegistryPlan second = RegistryPlan.between(current, wanted, CONFIG);

    // Then
    assertThat(second.writes()).isEmpty();
    assertThat(second.removals()).isEmpty();
    assertThat(second.conflicts()).isEmpty();
  }

  @Provide
  Arbitrary<Set<RegistryEntry>> entries() {
    Arbitrary<String> ids = Arbitraries.of("a", "b", "c", "d");
    Arbitrary<String> details = Arbitraries.of("key-1234", "key-2345");
    return Combinators.combine(ids, details, Arbitraries.of(0, 1, 2))
        .as(RegistryPlanTest::entry)
        .set()
        .uniqueElements(RegistryEntry::name)
        .ofMaxSize(8);
  }

  private static RegistryEntry entry(String id, String detail, int kind) {
    return switch (kind) {
      case 0 -> of(project(id, CONFIG));
      case 1 -> of(connection(id, CONFIG, detail));
      default -> of(employee(id, CONFIG, detail));
    };
  }

  /** As a reader sees it after a writer has carried out the plan. */
  private static void apply(RegistryPlan plan, RegistryContent content) {
    RegistryTopics topics = new RegistryTopics(new Topics("", 1));
    Stream.concat(
            plan.writes().stream().map(topics::put), plan.removals().stream().map(topics::remove))
        .map(sent -> new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value()))
        .map(topics::read)
        .forEach(content::apply);
  }

  private static RegistryPlan plan(RegistryContent current, RegistryEntry... wanted) {
    return RegistryPlan.between(current, List.of(wanted), CONFIG);
  }

  private static RegistryContent content(RegistryEntry... entries) {
    RegistryContent content = new RegistryContent();
    Arrays.stream(entries).map(RegistryChange.Put::new).forEach(content::apply);
    return content;
  }

  private static RegistryChange unreadable(String project) {
    return new RegistryChange.Unreadable(Optional.of(EntryName.ofProject(project)), "torn");
  }

  private static RegistryEntry of(Project project) {
    return new RegistryEntry.OfProject(project);
  }

  private static RegistryEntry of(Connection connection) {
    return new RegistryEntry.OfConnection(connection);
  }

  private static RegistryEntry of(Employee employee) {
    return new RegistryEntry.OfEmployee(employee);
  }
}
