package io.dozvon.matcher;

import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.registry.PhoneReaders;
import io.dozvon.registry.Registry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The numbers of a project's lines and employees: nobody's among the clients. They are read once
 * for as long as the registry says the same, not anew for every call.
 */
final class OwnNumbers {

  /** As phones; extensions are none. */
  record Of(Set<Phone> lines, Set<Phone> employees) {}

  private record Known(
      List<Connection> connections,
      List<Employee> employees,
      Optional<String> country,
      Of numbers) {

    boolean from(List<Connection> others, List<Employee> staff, Optional<String> place) {
      return connections.equals(others) && employees.equals(staff) && country.equals(place);
    }
  }

  private final Registry registry;
  private final PhoneReaders readers;
  private final Map<String, Known> known = new ConcurrentHashMap<>();

  OwnNumbers(Registry registry, PhoneReaders readers) {
    this.registry = registry;
    this.readers = readers;
  }

  Of of(String project) {
    List<Connection> connections = registry.connectionsOf(project);
    List<Employee> employees = registry.employeesOf(project);
    Optional<String> country = registry.project(project).map(Project::country);
    Known now = known.get(project);
    if (now == null || !now.from(connections, employees, country)) {
      now = new Known(connections, employees, country, read(connections, employees, country));
      known.put(project, now);
    }
    return now.numbers();
  }

  private Of read(
      List<Connection> connections, List<Employee> employees, Optional<String> country) {
    return new Of(
        connections.stream()
            .flatMap(line -> phones(line.lines().stream(), Optional.of(line.country())))
            .collect(Collectors.toSet()),
        employees.stream()
            .flatMap(employee -> phones(employee.phones().stream(), country))
            .collect(Collectors.toSet()));
  }

  private Stream<Phone> phones(Stream<String> numbers, Optional<String> country) {
    return numbers
        .map(readers.forCountry(country)::read)
        .map(Party::phone)
        .flatMap(Optional::stream);
  }
}
