package io.dozvon.dialer;

import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.CardCall;
import io.dozvon.providers.dialing.Parameter;
import io.dozvon.providers.dialing.Parameter.Kind;
import io.dozvon.registry.Registry;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows by which name a provider's webhooks will call the employee that is rung: the short number,
 * also where the function takes the provider's own id of the employee and we know both.
 */
record RungEmployee(Registry registry) {

  private static final Set<String> NAMES = Set.of(Employee.EXTENSION, Employee.EMPLOYEE_ID);

  Optional<String> name(Line line, BotFunction function, Map<String, String> arguments) {
    return Stream.concat(ofCard(line, function), shortNumbers(function))
        .map(arguments::get)
        .filter(Objects::nonNull)
        .findFirst()
        .map(given -> shortNumber(line.connection().id(), given));
  }

  private static Stream<String> ofCard(Line line, BotFunction function) {
    return line.api().cardCall().stream()
        .filter(card -> card.function().name().equals(function.name()))
        .map(CardCall::employeeFields)
        .flatMap(fields -> fields.entrySet().stream())
        .filter(field -> NAMES.contains(field.getValue()))
        .map(Map.Entry::getKey);
  }

  private static Stream<String> shortNumbers(BotFunction function) {
    return function.parameters().stream()
        .filter(parameter -> parameter.kind() == Kind.SHORT_NUMBER)
        .map(Parameter::name);
  }

  private String shortNumber(String connection, String given) {
    return registry
        .employeeAt(connection, given)
        .map(employee -> employee.providerFields().getOrDefault(connection, Map.of()))
        .map(fields -> fields.get(Employee.EXTENSION))
        .orElse(given);
  }
}
