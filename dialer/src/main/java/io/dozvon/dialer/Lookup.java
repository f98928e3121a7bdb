package io.dozvon.dialer;

/** What is known of the client that a command names. */
sealed interface Lookup {

  /** Nobody has looked yet. */
  record NotYet() implements Lookup {}

  /** This is the client. */
  record Found(ClientCard card) implements Lookup {}

  /** There is no such client in the project. */
  record Missing() implements Lookup {}
}
