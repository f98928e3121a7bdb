package io.dozvon.dialer;

import io.dozvon.runtime.wiring.DozvonProcess;

/** The dialer with our own provider, to be killed. */
final class KilledDialerMain {

  private KilledDialerMain() {}

  public static void main(String[] arguments) {
    DozvonProcess.main(DialerApplication.module(Bell.known()), arguments);
  }
}
