package io.dozvon.dialer;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Project;
import io.dozvon.contracts.registry.SealedCredentials;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.dialing.Reason;
import io.dozvon.registry.Registry;
import io.dozvon.registry.file.Nearest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the connection that a command is to go through. */
record Lines(Providers providers, Registry registry) {

  /** What came of it. */
  sealed interface Finding {

    /** This one. */
    record Found(Line line) implements Finding {}

    /** There is none, for this reason. */
    record None(Reason reason) implements Finding {}
  }

  /** The connection of that id, if it is the project's; of others nothing is told. */
  Finding find(String project, String connection) {
    Optional<Project> owner = registry.project(project);
    if (owner.isEmpty()) {
      return new Finding.None(Reasons.unknownProject());
    }
    return registry
        .connection(connection)
        .filter(one -> one.project().equals(project))
        .map(one -> line(owner.get(), one))
        .orElseGet(() -> new Finding.None(Reasons.unknownConnection()));
  }

  /** The project's connections through which that function goes, the reserved one included. */
  List<Line> with(String project, String function) {
    return registry.connectionsOf(project).stream()
        .map(connection -> find(project, connection.id()))
        .filter(Finding.Found.class::isInstance)
        .map(found -> ((Finding.Found) found).line())
        .filter(line -> line.function(function).isPresent())
        .toList();
  }

  /** The function of that name, whichever provider has it. */
  Optional<BotFunction> function(String name) {
    return providers.all().stream()
        .flatMap(provider -> provider.callApi().stream())
        .flatMap(api -> api.functions().stream())
        .filter(function -> function.name().equals(name))
        .findFirst();
  }

  /** The function whose name is most like that one. */
  Optional<String> nearest(String name) {
    return Nearest.to(
        name,
        providers.all().stream()
            .flatMap(provider -> provider.callApi().stream())
            .flatMap(api -> api.functions().stream())
            .map(BotFunction::name)
            .toList());
  }

  /** The credentials that a connection lacks. */
  static Set<String> lacking(Line line) {
    Set<String> lacking = new TreeSet<>(line.provider().credentials());
    line.connection()
        .credentials()
        .map(SealedCredentials::ciphertexts)
        .ifPresent(given -> lacking.removeAll(given.keySet()));
    return lacking;
  }

  private Finding line(Project project, Connection connection) {
    Optional<Provider> provider = providers.byId(connection.provider());
    Optional<CallApi> api = provider.flatMap(Provider::callApi);
    return api.isEmpty()
        ? new Finding.None(Reasons.noCalls(connection.provider()))
        : new Finding.Found(new Line(project, connection, provider.get(), api.get()));
  }
}
