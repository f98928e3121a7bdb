package io.dozvon.providers.dialing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a provider is asked for calls, and for what belongs to them. Pure. */
public interface CallApi {

  /** What bots may ask for by name. */
  List<BotFunction> functions();

  /** The function behind a click in a client's card; empty where there is none. */
  Optional<CardCall> cardCall();

  /**
   * The provider's own addresses by the part of the API that they lead to, such as {@code calls}.
   * An operator may put others in their place.
   */
  Map<String, URI> addresses();

  /** What a connection may choose of it. */
  default List<CallSetting> settings() {
    return List.of();
  }

  /** How often a connection may ask; empty where the provider says nothing of it. */
  default Optional<Pace> pace() {
    return Optional.empty();
  }
}
