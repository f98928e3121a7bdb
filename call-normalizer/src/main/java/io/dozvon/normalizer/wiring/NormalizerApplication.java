package io.dozvon.normalizer.wiring;

import io.dozvon.runtime.wiring.DozvonProcess;

/** The call normalizer as a process of its own. */
public final class NormalizerApplication {

  private NormalizerApplication() {}

  /** Settings come from the environment and from arguments. */
  public static void main(String[] arguments) {
    DozvonProcess.main(NormalizerModule.module(), arguments);
  }
}
