package io.dozvon.registry;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.SealedCredentials;
import io.dozvon.registry.file.RegistryDefaults;
import org.apache.kafka.common.errors.SerializationException;

/** Fills in what outside writers leave out, and refuses an entry that lacks what it must have. */
final class Completion {

  private Completion() {}

  static Project complete(Project project) {
    String id = required("id", project.id());
    return new Project(
        id,
        or(project.name(), id),
        or(project.language(), RegistryDefaults.LANGUAGE),
        or(project.country(), RegistryDefaults.COUNTRY),
        project.messengers(),
        project.alwaysCreateTelephonyClients(),
        project.constants(),
        project.origin(),
        project.texts(),
        project.callbacks(),
        project.variables(),
        project.accessTokenDigests());
  }

  static Connection complete(Connection connection) {
    return new Connection(
        required("id", connection.id()),
        required("project", connection.project()),
        required("provider", connection.provider()),
        connection.webhookKeyDigests(),
        or(connection.timeZone(), RegistryDefaults.TIME_ZONE),
        or(connection.country(), RegistryDefaults.COUNTRY),
        connection.lines(),
        connection.origin(),
        connection.credentials().map(Completion::complete),
        connection.allowedAddresses(),
        connection.notificationOutcomes(),
        connection.calling());
  }

  private static SealedCredentials complete(SealedCredentials sealed) {
    return new SealedCredentials(
        required("credentials.keyId", sealed.keyId()), sealed.ciphertexts());
  }

  static Employee complete(Employee employee) {
    String id = required("id", employee.id());
    return new Employee(
        id,
        required("project", employee.project()),
        or(employee.name(), id),
        or(employee.callingMode(), RegistryDefaults.CALLING_MODE),
        employee.phones(),
        employee.providerFields(),
        employee.origin());
  }

  private static String required(String name, String value) {
    if (value == null || value.isEmpty()) {
      throw new SerializationException("'" + name + "' is missing");
    }
    return value;
  }

  private static <T> T or(T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
