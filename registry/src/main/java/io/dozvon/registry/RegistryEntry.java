package io.dozvon.registry;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;

/** One entry of the registry, whatever it is about. */
sealed interface RegistryEntry {

  EntryName name();

  /** Who wrote it; may be null, as outside writers can leave it out. */
  String origin();

  void putInto(RegistryEntries entries);

  /** A tenant. */
  record OfProject(Project project) implements RegistryEntry {

    @Override
    public EntryName name() {
      return EntryName.ofProject(project.id());
    }

    @Override
    public String origin() {
      return project.origin();
    }

    @Override
    public void putInto(RegistryEntries entries) {
      entries.put(project);
    }
  }

  /** A project's link to a provider. */
  record OfConnection(Connection connection) implements RegistryEntry {

    @Override
    public EntryName name() {
      return EntryName.ofConnection(connection.id());
    }

    @Override
    public String origin() {
      return connection.origin();
    }

    @Override
    public void putInto(RegistryEntries entries) {
      entries.put(connection);
    }
  }

  /** A project's employee. */
  record OfEmployee(Employee employee) implements RegistryEntry {

    @Override
    public EntryName name() {
      return EntryName.ofEmployee(employee.key());
    }

    @Override
    public String origin() {
      return employee.origin();
    }

    @Override
    public void putInto(RegistryEntries entries) {
      entries.put(employee);
    }
  }
}
