package io.dozvon.providers.dialing;

import java.util.List;

/**
 * What a bot can ask for, under the name and with the parameters that its provider's guide gives.
 *
 * @param parameters in the order of the guide
 * @param takesFromClient whether what is not given is taken from the client that it is about
 * @param planning what to ask the provider for once the arguments are right
 */
public record BotFunction(
    String name,
    Effect effect,
    List<Parameter> parameters,
    boolean takesFromClient,
    Planning planning) {

  /** What comes of it. */
  public enum Effect {
    /** A call is placed: never asked for twice. */
    CALL,
    /** Something is written at the provider: never asked for twice. */
    WRITE,
    /** Something is looked up: may be asked for again. */
    QUERY
  }

  /** Makes a plan of an order whose arguments are right. */
  @FunctionalInterface
  public interface Planning {
    Step plan(Order order, Account account);
  }

  /** Copies the parameters. */
  public BotFunction {
    parameters = List.copyOf(parameters);
  }
}
