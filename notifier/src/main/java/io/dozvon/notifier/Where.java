package io.dozvon.notifier;

import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;

/** A variable without its value. */
record Where(Scope scope, String name) {

  static Where of(Variable variable) {
    return new Where(variable.scope(), variable.name());
  }

  /** What empties it. */
  Variable cleared() {
    return new Variable(scope, name, "");
  }
}
