package io.dozvon.dialer;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Project;
import io.dozvon.providers.Provider;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.dialing.CardCall;
import java.util.Optional;

/** A connection through which its project can call. */
record Line(Project project, Connection connection, Provider provider, CallApi api) {

  /** The name of the function behind a click in a client's card; bots cannot name it. */
  static final String CALL_CLIENT = "call_client";

  /** The function of that name, the reserved one included. */
  Optional<BotFunction> function(String name) {
    return name.equals(CALL_CLIENT)
        ? api.cardCall().map(CardCall::function)
        : api.functions().stream().filter(function -> function.name().equals(name)).findFirst();
  }
}
