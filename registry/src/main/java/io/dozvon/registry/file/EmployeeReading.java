package io.dozvon.registry.file;

import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the employees of a file. */
final class EmployeeReading {

  /** What providers ask for in an employee's card. */
  private static final List<String> PROVIDER_FIELDS =
      List.of(Employee.EXTENSION, Employee.VIRTUAL_NUMBER, Employee.EMPLOYEE_ID);

  /** By which calls name their employee, and what they are called in a complaint. */
  private static final Map<String, String> NAMES =
      Map.of(Employee.EXTENSION, "extension", Employee.EMPLOYEE_ID, "employee id");

  private final Unique ids;
  private final Unique names;

  EmployeeReading(Problems problems) {
    this.ids = new Unique(problems);
    this.names = new Unique(problems);
  }

  Employee read(Section section, String project, PhoneReader numbers, List<Connection> own) {
    Optional<Value> id = section.required("id", Rules.ID);
    id.ifPresent(one -> claimId(project, one));
    String employee = id.map(Value::text).orElse("");
    Employee read =
        new Employee(
            employee,
            project,
            section.text("name", Rules.NAME, employee),
            callingMode(section),
            phones(section, numbers),
            providerFields(section, own),
            RegistryFile.ORIGIN);
    section.refuseTheRest();
    return read;
  }

  /** Ids of employees are unique within a project only. */
  private void claimId(String project, Value id) {
    ids.claim(project + "|" + id.text(), id.place(), "employee id " + Rules.ID.shown(id.text()));
  }

  private static CallingMode callingMode(Section section) {
    return section
        .text("callingMode", Rules.CALLING_MODE)
        .map(mode -> CallingMode.valueOf(mode.text().toUpperCase(Locale.ROOT)))
        .orElse(RegistryDefaults.CALLING_MODE);
  }

  private static List<String> phones(Section section, PhoneReader numbers) {
    return section.texts("phones", Rules.phone(numbers)).stream()
        .flatMap(phone -> numbers.read(phone.text()).phone().stream())
        .map(Phone::digits)
        .toList();
  }

  /** Only connections of the employee's own project are known here. */
  private Map<String, Map<String, String>> providerFields(Section section, List<Connection> own) {
    Map<String, Map<String, String>> all = new LinkedHashMap<>();
    section
        .section("connections")
        .ifPresent(
            given -> {
              for (Connection connection : own) {
                given
                    .section(connection.id())
                    .ifPresent(fields -> all.put(connection.id(), fields(fields, connection.id())));
              }
              given.refuseTheRest();
            });
    return all;
  }

  private Map<String, String> fields(Section given, String connection) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : PROVIDER_FIELDS) {
      given
          .text(name, Rules.PROVIDER_FIELD)
          .ifPresent(
              value -> {
                boolean twice = fields.containsValue(value.text());
                fields.put(name, value.text());
                if (NAMES.containsKey(name) && !twice) {
                  claim(NAMES.get(name), connection, value);
                }
              });
    }
    given.refuseTheRest();
    return fields;
  }

  /** Else nobody could tell which of the two a call was with. */
  private void claim(String kind, String connection, Value name) {
    names.claim(
        connection + "|" + name.text(),
        name.place(),
        kind + " " + Rules.PROVIDER_FIELD.shown(name.text()));
  }
}
