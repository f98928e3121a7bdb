package io.dozvon.providers.dialing;

import com.fasterxml.jackson.databind.JsonNode;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Credentials;
import io.dozvon.providers.Connections;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Orders to try a provider's API with, and what it answers. */
public final class Orders {

  /** Noon in Moscow. */
  public static final Instant NOON = Instant.parse("2026-11-20T09:00:00.750Z");

  private final Provider provider;
  private final Map<String, String> calling;
  private final Set<String> credentials;

  private Orders(Provider provider, Map<String, String> calling, Set<String> credentials) {
    this.provider = provider;
    this.calling = calling;
    this.credentials = credentials;
  }

  /** For a connection that chose this. */
  public static Orders of(String provider, Map<String, String> calling) {
    Provider known = Providers.known().byId(provider).orElseThrow();
    return new Orders(known, calling, known.credentials());
  }

  /** The same with one more credential. */
  public Orders with(String credential) {
    Set<String> more = new HashSet<>(credentials);
    more.add(credential);
    return new Orders(provider, calling, more);
  }

  /** What is done for an order of that function. */
  public Step plan(String function, String command, Map<String, String> arguments) {
    BotFunction found =
        api().functions().stream()
            .filter(one -> one.name().equals(function))
            .findFirst()
            .orElseThrow();
    return found.planning().plan(new Order(command, new Arguments(arguments), NOON), account());
  }

  /** The request that such an order leads to. */
  public Step.Ask ask(String function, String command, Map<String, String> arguments) {
    return (Step.Ask) plan(function, command, arguments);
  }

  /** The API of the provider. */
  public CallApi api() {
    return provider.callApi().orElseThrow();
  }

  /** The name of each credential is in its value. */
  private Account account() {
    Connection connection = Connections.of(provider.id()).calling(calling);
    Map<String, String> values =
        credentials.stream().collect(Collectors.toMap(name -> name, name -> "not-a-real-" + name));
    return new Account(connection, Credentials.of(values), api().addresses());
  }

  /** An answer without headers. */
  public static ApiAnswer answer(int status, String body) {
    return new ApiAnswer(status, Map.of(), body);
  }

  /** JSON with its order and its blanks forgotten. */
  public static JsonNode json(String text) {
    return JsonText.object(text).orElseThrow();
  }
}
