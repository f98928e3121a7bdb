package io.dozvon.registry.file;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a registry file says: projects with their connections and employees, valid as a whole. */
public final class RegistryFile {

  /** The origin of every entry that comes from a file. */
  public static final String ORIGIN = "config";

  private final List<Project> projects;
  private final List<Connection> connections;
  private final List<Employee> employees;
  private final List<ConnectionKey> firstKeys;
  private final Map<String, Credentials> credentials;

  RegistryFile(
      List<Project> projects,
      List<Connection> connections,
      List<Employee> employees,
      List<ConnectionKey> firstKeys,
      Map<String, Credentials> credentials) {
    this.projects = List.copyOf(projects);
    this.connections = List.copyOf(connections);
    this.employees = List.copyOf(employees);
    this.firstKeys = List.copyOf(firstKeys);
    this.credentials = Map.copyOf(credentials);
  }

  /**
   * Reads a file.
   *
   * @param surroundings what it can refer to
   * @throws RegistryFileException if it cannot be read, or anything in it is wrong
   */
  public static RegistryFile read(Path file, Surroundings surroundings) {
    try {
      return parse(file.toString(), Files.readString(file), surroundings);
    } catch (NoSuchFileException e) {
      throw new RegistryFileException(file.toString(), "there is no such file");
    } catch (CharacterCodingException e) {
      throw new RegistryFileException(file.toString(), "it is not text in UTF-8");
    } catch (IOException e) {
      throw new RegistryFileException(file.toString(), "it cannot be read: " + e.getMessage());
    }
  }

  /**
   * Reads the text of a file.
   *
   * @param file names it in messages
   * @param surroundings what it can refer to
   * @throws RegistryFileException if anything in it is wrong
   */
  public static RegistryFile parse(String file, String yaml, Surroundings surroundings) {
    Optional<YamlNode> document;
    try {
      document = YamlParser.parse(yaml);
    } catch (YamlSyntaxException e) {
      throw new RegistryFileException(file, e.getMessage());
    }
    Problems problems = new Problems();
    RegistryFile read =
        new FileReading(surroundings, problems)
            .read(
                document.orElseThrow(
                    () -> new RegistryFileException(file, "it is empty; expected 'projects:'")));
    List<String> all = problems.all();
    if (!all.isEmpty()) {
      throw new RegistryFileException(file, all);
    }
    return read;
  }

  /** In the order of the file. */
  public List<Project> projects() {
    return projects;
  }

  /** In the order of the file. */
  public List<Connection> connections() {
    return connections;
  }

  /** In the order of the file. */
  public List<Employee> employees() {
    return employees;
  }

  /** Each connection's first webhook key: the one way to a key itself, to show it masked. */
  public List<ConnectionKey> firstKeys() {
    return firstKeys;
  }

  /** What a connection's provider asks for before it places calls, in plain text. */
  public Optional<Credentials> credentialsOf(Connection connection) {
    return Optional.ofNullable(credentials.get(connection.id()));
  }

  /** Only how much there is. */
  @Override
  public String toString() {
    return "RegistryFile[%d projects, %d connections, %d employees]"
        .formatted(projects.size(), connections.size(), employees.size());
  }
}
