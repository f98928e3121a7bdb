package io.dozvon.contracts.registry;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.dozvon.contracts.serde.Immutable;
import java.util.List;
import java.util.Map;

/** A project's user who talks to clients. */
public record Employee(
    @JsonPropertyDescription("the employee's id in the project: [A-Za-z0-9_-]{1,64}") String id,
    @JsonPropertyDescription("the project") String project,
    @JsonPropertyDescription("what the employee is called") String name,
    @JsonPropertyDescription("how the employee places calls") CallingMode callingMode,
    @JsonPropertyDescription("phones of the employee, which are never a client's")
        List<String> phones,
    @JsonPropertyDescription("per connection the provider's own fields, such as extension")
        Map<String, Map<String, String>> providerFields,
    @JsonPropertyDescription("who wrote this entry, such as config") String origin) {

  /** The provider field that holds the short number, by which most calls name their employee. */
  public static final String EXTENSION = "extension";

  /** The provider field that holds the provider's own id, by which other calls do. */
  public static final String EMPLOYEE_ID = "employeeId";

  /** The provider field that holds the number that is shown to those whom the employee calls. */
  public static final String VIRTUAL_NUMBER = "virtualNumber";

  /** Copies the collections. */
  public Employee {
    phones = Immutable.list(phones);
    providerFields = Immutable.map(providerFields);
  }

  /** The key of the employees topic: ids are unique within a project only. */
  public String key() {
    return project + "|" + id;
  }

  /** Names the employee in a log: no name, no number. */
  @Override
  public String toString() {
    return "Employee[" + key() + " " + callingMode + "]";
  }
}
