package io.dozvon.dialer;

import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.dialing.CardCall;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.registry.Registry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides about a click in a client's card: which phone, and how the employee calls. */
final class CardJudge {

  static final String EMPLOYEE = "employee";
  static final String PHONE = "phone";

  private final Registry registry;
  private final Placing placing;

  /** The phone to call, or why there is none. */
  private record Choice(Optional<Phone> phone, Optional<Reason> objection) {

    static Choice of(Phone phone) {
      return new Choice(Optional.of(phone), Optional.empty());
    }

    static Choice none(Reason why) {
      return new Choice(Optional.empty(), Optional.of(why));
    }
  }

  CardJudge(Registry registry, Placing placing) {
    this.registry = registry;
    this.placing = placing;
  }

  Ruling rule(CallCommand command, Line line, Lookup lookup) {
    if (command.client().isEmpty()) {
      return new Ruling.Refused(Reasons.needsClient());
    }
    String wanted = command.arguments().getOrDefault(EMPLOYEE, "");
    Optional<Employee> employee =
        registry.employeesOf(command.project()).stream()
            .filter(one -> one.id().equals(wanted))
            .findFirst();
    if (employee.isEmpty()) {
      return new Ruling.Refused(Reasons.unknownEmployee());
    }
    if (lookup instanceof Lookup.NotYet) {
      return new Ruling.LookUp();
    }
    return lookup instanceof Lookup.Found found
        ? rule(command, line, employee.get(), found.card())
        : new Ruling.Refused(Reasons.unknownClient());
  }

  private Ruling rule(CallCommand command, Line line, Employee employee, ClientCard card) {
    boolean off =
        switch (employee.callingMode()) {
          case APP, API -> false;
          case OFF, UNKNOWN -> true;
        };
    if (off) {
      return new Ruling.Refused(Reasons.callingOff());
    }
    Choice choice = choose(command.arguments().getOrDefault(PHONE, ""), line, card);
    return choice
        .objection()
        .<Ruling>map(Ruling.Refused::new)
        .orElseGet(() -> call(line, employee, choice.phone().orElseThrow()));
  }

  private Ruling call(Line line, Employee employee, Phone phone) {
    return switch (employee.callingMode()) {
      case APP -> new Ruling.Link("tel:+" + phone.digits());
      default ->
          line.api()
              .cardCall()
              .map(cardCall -> place(line, cardCall, employee, phone))
              .orElseGet(() -> new Ruling.Refused(Reasons.noCalls(line.provider().displayName())));
    };
  }

  private Ruling place(Line line, CardCall cardCall, Employee employee, Phone phone) {
    Set<String> lacking = Lines.lacking(line);
    if (!lacking.isEmpty()) {
      return new Ruling.Refused(Reasons.noCredentials(line.connection().id(), lacking));
    }
    Optional<String> format = line.provider().phoneRule().objection(phone);
    if (format.isPresent()) {
      return new Ruling.Refused(Reasons.phoneFormat(format.get()));
    }
    String connection = line.connection().id();
    Map<String, String> fields = employee.providerFields().getOrDefault(connection, Map.of());
    Map<String, String> arguments = new HashMap<>();
    arguments.put(cardCall.clientParameter(), phone.digits());
    for (Map.Entry<String, String> one : cardCall.employeeFields().entrySet()) {
      String value = fields.get(one.getValue());
      if (value != null) {
        arguments.put(one.getKey(), value);
      } else if (isNeeded(cardCall, one.getKey())) {
        return new Ruling.Refused(Reasons.noField(one.getValue(), connection, employee.id()));
      }
    }
    cardCall.employeeParameter().ifPresent(name -> arguments.put(name, employee.id()));
    return placing.of(line, cardCall.function(), arguments);
  }

  private static boolean isNeeded(CardCall cardCall, String parameter) {
    return cardCall.function().parameters().stream()
        .anyMatch(one -> one.name().equals(parameter) && one.needed());
  }

  private Choice choose(String wanted, Line line, ClientCard card) {
    List<Phone> phones = card.phones();
    if (!wanted.isBlank()) {
      return placing
          .readers()
          .forCountry(Optional.of(line.project().country()))
          .read(wanted)
          .phone()
          .filter(phones::contains)
          .map(Choice::of)
          .orElseGet(() -> Choice.none(Reasons.notTheClients()));
    }
    if (card.own().isPresent()) {
      return Choice.of(card.own().get());
    }
    if (phones.size() == 1) {
      return Choice.of(phones.get(0));
    }
    return Choice.none(phones.isEmpty() ? Reasons.noPhone() : Reasons.severalPhones(phones));
  }
}
