package io.dozvon.registry;

import io.dozvon.contracts.registry.AccessToken;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.WebhookKey;
import java.util.List;
import java.util.Optional;

/** Who our tenants are, as far as this process knows by now. */
public interface Registry {

  /** The project of that id. */
  Optional<Project> project(String id);

  /** The project for which whoever shows that token may act. */
  Optional<Project> projectOf(AccessToken token);

  /** The connection of that id. */
  Optional<Connection> connection(String id);

  /** The connection whose webhooks carry that key. */
  Optional<Connection> connectionOf(WebhookKey key);

  /** Every connection, in the order of their ids. */
  List<Connection> connections();

  /** The connections of a project, in the order of their ids. */
  List<Connection> connectionsOf(String project);

  /** The employees of a project, in the order of their ids. */
  List<Employee> employeesOf(String project);

  /**
   * The employee whom calls of that connection name so: by the extension, else by the id that the
   * provider gave.
   */
  Optional<Employee> employeeAt(String connection, String name);
}
