package io.dozvon.dialer;

import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.contracts.registry.Project;
import io.dozvon.providers.dialing.ArgumentsReading;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.BotFunction.Effect;
import io.dozvon.providers.dialing.GivenArguments;
import io.dozvon.providers.dialing.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes of a request what a command needs, or says what is wrong with it. */
final class Drafts {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
  private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");
  private static final String TOO_MANY = "too-many-arguments";

  private final Lines lines;
  private final PhoneReader anyNumbers = PhoneReader.forCountry("RU");

  /** What came of it. */
  sealed interface Draft {

    /** It can be asked. */
    record Ready(String connection, String function, Map<String, String> arguments, boolean query)
        implements Draft {}

    /** It cannot. */
    record Wrong(int status, Reason reason) implements Draft {}
  }

  Drafts(Lines lines) {
    this.lines = lines;
  }

  Draft function(Project project, String name, DialRequest request, byte[] body) {
    Optional<BotFunction> function = lines.function(name);
    if (function.isEmpty()) {
      return new Draft.Wrong(404, Reasons.unknownFunction(lines.nearest(name)));
    }
    Optional<Draft> objection = objection(request);
    if (objection.isPresent()) {
      return objection.get();
    }
    GivenJson given = GivenJson.read(body);
    if (given instanceof GivenJson.Unreadable unreadable) {
      return new Draft.Wrong(400, DoorReasons.unreadable(unreadable));
    }
    Map<String, String> arguments = new HashMap<>();
    if (given instanceof GivenJson.Positional positional) {
      Optional<Reason> tooMany = name(function.get(), positional.values(), arguments);
      if (tooMany.isPresent()) {
        return new Draft.Wrong(422, tooMany.get());
      }
    } else {
      arguments.putAll(((GivenJson.ByName) given).values());
    }
    boolean query = function.get().effect() == Effect.QUERY;
    List<Connection> fitting =
        lines.with(project.id(), name).stream().map(Line::connection).toList();
    return choose(project, request.connection(), fitting, name, arguments, query);
  }

  Draft click(Project project, DialRequest request, byte[] body) {
    Optional<Draft> objection = objection(request);
    if (objection.isPresent()) {
      return objection.get();
    }
    if (!(GivenJson.read(body) instanceof GivenJson.ByName given)
        || !given.values().containsKey(CardJudge.EMPLOYEE)) {
      return new Draft.Wrong(400, DoorReasons.noEmployee());
    }
    Map<String, String> arguments = new HashMap<>(given.values());
    Optional<String> wanted =
        Optional.ofNullable(arguments.remove("connection")).or(request::connection);
    if (wanted.filter(name -> !NAME.matcher(name).matches()).isPresent()) {
      return new Draft.Wrong(400, DoorReasons.wrongName("connection"));
    }
    List<Connection> fitting = fitting(project, arguments.get(CardJudge.EMPLOYEE));
    return choose(project, wanted, fitting, Line.CALL_CLIENT, arguments, false);
  }

  /** Those that know the employee; where the provider is not to call at all, any will do. */
  private List<Connection> fitting(Project project, String id) {
    List<Connection> all =
        lines.with(project.id(), Line.CALL_CLIENT).stream().map(Line::connection).toList();
    Optional<Employee> employee =
        lines.registry().employeesOf(project.id()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst();
    boolean provider = employee.filter(one -> one.callingMode() == CallingMode.API).isPresent();
    if (!provider) {
      return all.stream().limit(1).toList();
    }
    List<Connection> theirs =
        all.stream()
            .filter(one -> employee.orElseThrow().providerFields().containsKey(one.id()))
            .toList();
    return theirs.isEmpty() ? all : theirs;
  }

  private Draft choose(
      Project project,
      Optional<String> wanted,
      List<Connection> fitting,
      String function,
      Map<String, String> arguments,
      boolean query) {
    if (wanted.isPresent()) {
      return lines.find(project.id(), wanted.get()) instanceof Lines.Finding.None none
          ? new Draft.Wrong(422, none.reason())
          : new Draft.Ready(wanted.get(), function, arguments, query);
    }
    if (fitting.size() == 1) {
      return new Draft.Ready(fitting.get(0).id(), function, arguments, query);
    }
    return new Draft.Wrong(
        422,
        fitting.isEmpty()
            ? DoorReasons.noConnection()
            : DoorReasons.severalConnections(fitting.stream().map(Connection::id).toList()));
  }

  private static Optional<Draft> objection(DialRequest request) {
    if (request.key().filter(key -> !KEY.matcher(key).matches()).isPresent()) {
      return Optional.of(new Draft.Wrong(400, DoorReasons.wrongKey()));
    }
    if (request.connection().filter(name -> !NAME.matcher(name).matches()).isPresent()) {
      return Optional.of(new Draft.Wrong(400, DoorReasons.wrongName("connection")));
    }
    return request.client().filter(name -> !NAME.matcher(name).matches()).isPresent()
        ? Optional.of(new Draft.Wrong(400, DoorReasons.wrongName("client")))
        : Optional.empty();
  }

  /** Gives each value its name; only that there are too many of them is found out here. */
  private Optional<Reason> name(
      BotFunction function, List<String> values, Map<String, String> named) {
    for (int i = 0; i < Math.min(values.size(), function.parameters().size()); i++) {
      if (!values.get(i).isBlank()) {
        named.put(function.parameters().get(i).name(), values.get(i));
      }
    }
    return ArgumentsReading.of(function, PhoneRule.ANY_COUNTRY, anyNumbers).inOrder(values)
            instanceof GivenArguments.Wrong wrong
        ? wrong.problems().stream().filter(one -> one.code().equals(TOO_MANY)).findFirst()
        : Optional.empty();
  }
}
