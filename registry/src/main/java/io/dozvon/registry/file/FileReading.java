package io.dozvon.registry.file;

import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the content of a registry file, and goes on after each problem to find the next. */
final class FileReading {

  private static final Place WHOLE = new Place("", 1);

  private final Problems problems;
  private final ProjectReading projectReading;
  private final ConnectionReading connectionReading;
  private final EmployeeReading employeeReading;

  private final List<Project> projects = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();
  private final List<Employee> employees = new ArrayList<>();
  private final List<ConnectionKey> firstKeys = new ArrayList<>();
  private final Map<String, Credentials> credentials = new HashMap<>();

  FileReading(Surroundings surroundings, Problems problems) {
    this.problems = problems;
    this.projectReading = new ProjectReading(surroundings, problems);
    this.connectionReading = new ConnectionReading(surroundings, problems);
    this.employeeReading = new EmployeeReading(problems);
  }

  RegistryFile read(YamlNode root) {
    Optional<Section> file = new Found(root, WHOLE, problems).section();
    file.ifPresent(
        section -> {
          if (section.find("projects").isEmpty()) {
            problems.add(WHOLE.at("projects", 1), "is missing; expected a list of projects");
          }
          section.sections("projects").forEach(this::project);
          section.refuseTheRest();
        });
    return new RegistryFile(projects, connections, employees, firstKeys, credentials);
  }

  private void project(Section section) {
    Project project = projectReading.read(section);
    projects.add(project);
    List<ConnectionReading.Result> read =
        section.sections("connections").stream()
            .map(connection -> connectionReading.read(connection, project))
            .toList();
    List<Connection> own = read.stream().map(ConnectionReading.Result::connection).toList();
    connections.addAll(own);
    read.forEach(this::keepSecrets);
    PhoneReader numbers = PhoneReader.forCountry(project.country());
    for (Section employee : section.sections("employees")) {
      employees.add(employeeReading.read(employee, project.id(), numbers, own));
    }
    section.refuseTheRest();
  }

  private void keepSecrets(ConnectionReading.Result read) {
    read.firstKey().ifPresent(firstKeys::add);
    read.credentials().ifPresent(plain -> credentials.put(read.connection().id(), plain));
  }
}
