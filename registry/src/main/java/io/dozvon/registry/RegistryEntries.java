package io.dozvon.registry;

import io.dozvon.contracts.registry.AccessToken;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.WebhookKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registry in memory. One thread puts, any thread reads. */
public final class RegistryEntries implements Registry {

  private final Map<String, Project> projects = new ConcurrentHashMap<>();
  private final Map<String, Connection> connections = new ConcurrentHashMap<>();
  private final Map<String, Employee> employees = new ConcurrentHashMap<>();
  private final Claims accessTokens = new Claims();
  private final Claims webhookKeys = new Claims();
  private final Claims extensions = new Claims();
  private final Claims employeeIds = new Claims();

  /** Adds or replaces a project; an access token that stays is never out of service. */
  public RegistryEntries put(Project project) {
    Project before = projects.put(project.id(), project);
    exchange(accessTokens, project.id(), tokensOf(before), tokensOf(project));
    return this;
  }

  /** Adds or replaces a connection; a webhook key that stays is never out of service. */
  public RegistryEntries put(Connection connection) {
    Connection before = connections.put(connection.id(), connection);
    exchange(webhookKeys, connection.id(), digestsOf(before), digestsOf(connection));
    return this;
  }

  /** Adds or replaces an employee, with the extensions and ids they now have. */
  public RegistryEntries put(Employee employee) {
    exchange(employee.key(), employees.put(employee.key(), employee), employee);
    return this;
  }

  /** Forgets a project and its access tokens. */
  public void removeProject(String id) {
    exchange(accessTokens, id, tokensOf(projects.remove(id)), Set.of());
  }

  /** Forgets a connection and its webhook keys. */
  public void removeConnection(String id) {
    exchange(webhookKeys, id, digestsOf(connections.remove(id)), Set.of());
  }

  /** Forgets an employee, named by {@link Employee#key()}. */
  public void removeEmployee(String key) {
    exchange(key, employees.remove(key), null);
  }

  /** Adds and replaces what is there, and forgets all else. */
  void become(RegistryContent content) {
    content.entries().values().forEach(entry -> entry.putInto(this));
    names().filter(name -> !content.holds(name)).toList().forEach(name -> name.removeFrom(this));
  }

  /** Webhook keys, by digest, to which several connections lay claim. */
  Map<String, NavigableSet<String>> contestedWebhookKeys() {
    return webhookKeys.contested();
  }

  @Override
  public Optional<Project> project(String id) {
    return Optional.ofNullable(projects.get(id));
  }

  @Override
  public Optional<Project> projectOf(AccessToken token) {
    String digest = token.digest();
    return accessTokens
        .holder(digest)
        .flatMap(this::project)
        .filter(project -> project.accessTokenDigests().contains(digest));
  }

  @Override
  public Optional<Connection> connection(String id) {
    return Optional.ofNullable(connections.get(id));
  }

  @Override
  public Optional<Connection> connectionOf(WebhookKey key) {
    String digest = key.digest();
    return webhookKeys
        .holder(digest)
        .flatMap(this::connection)
        .filter(connection -> connection.webhookKeyDigests().contains(digest));
  }

  @Override
  public List<Connection> connections() {
    return sorted(connections.values(), Comparator.comparing(Connection::id));
  }

  @Override
  public List<Connection> connectionsOf(String project) {
    return connections.values().stream()
        .filter(connection -> connection.project().equals(project))
        .sorted(Comparator.comparing(Connection::id))
        .toList();
  }

  @Override
  public List<Employee> employeesOf(String project) {
    return employees.values().stream()
        .filter(employee -> employee.project().equals(project))
        .sorted(Comparator.comparing(Employee::id))
        .toList();
  }

  @Override
  public Optional<Employee> employeeAt(String connection, String name) {
    String place = place(connection, name);
    return extensions.holder(place).or(() -> employeeIds.holder(place)).map(employees::get);
  }

  private Stream<EntryName> names() {
    return Stream.of(
            projects.keySet().stream().map(EntryName::ofProject),
            connections.keySet().stream().map(EntryName::ofConnection),
            employees.keySet().stream().map(EntryName::ofEmployee))
        .flatMap(names -> names);
  }

  private void exchange(String key, Employee before, Employee after) {
    exchange(
        extensions, key, places(before, Employee.EXTENSION), places(after, Employee.EXTENSION));
    exchange(
        employeeIds,
        key,
        places(before, Employee.EMPLOYEE_ID),
        places(after, Employee.EMPLOYEE_ID));
  }

  private static void exchange(
      Claims claims, String claimant, Set<String> before, Set<String> after) {
    after.forEach(what -> claims.claim(what, claimant));
    before.stream()
        .filter(what -> !after.contains(what))
        .forEach(what -> claims.release(what, claimant));
  }

  private static Set<String> tokensOf(Project project) {
    return project == null ? Set.of() : Set.copyOf(project.accessTokenDigests());
  }

  private static Set<String> digestsOf(Connection connection) {
    return connection == null ? Set.of() : Set.copyOf(connection.webhookKeyDigests());
  }

  private static Set<String> places(Employee employee, String field) {
    return employee == null
        ? Set.of()
        : employee.providerFields().entrySet().stream()
            .filter(fields -> fields.getValue().get(field) != null)
            .map(fields -> place(fields.getKey(), fields.getValue().get(field)))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static String place(String connection, String name) {
    return connection + "|" + name;
  }

  private static <T> List<T> sorted(Collection<T> values, Comparator<T> order) {
    return values.stream().sorted(order).toList();
  }
}
