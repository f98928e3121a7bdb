package io.dozvon.runtime.stage;

import java.util.function.BiFunction;

/** What this instance can say of one partition of a stage's store. */
public sealed interface StoreReading<S> {

  /** Both, where both are held; otherwise what is said of the first that is not. */
  default <T, R> StoreReading<R> with(StoreReading<T> other, BiFunction<S, T, R> both) {
    if (this instanceof Held<S> held && other instanceof Held<T> alsoHeld) {
      return new Held<>(both.apply(held.store(), alsoHeld.store()));
    }
    StoreReading<?> missing = this instanceof Held<S> ? other : this;
    return missing instanceof NotNow<?> notNow ? new NotNow<>(notNow.why()) : new Elsewhere<>();
  }

  /** It holds it; what is read may not be committed yet. */
  record Held<S>(S store) implements StoreReading<S> {}

  /** Another instance holds it. */
  record Elsewhere<S>() implements StoreReading<S> {}

  /** Nobody can say at the moment. */
  record NotNow<S>(String why) implements StoreReading<S> {}
}
