package io.dozvon.standalone;

import io.dozvon.dialer.DialerApplication;
import io.dozvon.ingest.IngestApplication;
import io.dozvon.matcher.MatcherApplication;
import io.dozvon.normalizer.wiring.NormalizerModule;
import io.dozvon.notifier.NotifierApplication;
import io.dozvon.runtime.wiring.ServiceModule;
import java.util.List;

/** The only place that knows them all. */
final class Services {

  private Services() {}

  /** In the order in which a call passes them; the last is for the other direction. */
  static List<ServiceModule> all() {
    return List.of(
        IngestApplication.module(),
        NormalizerModule.module(),
        MatcherApplication.module(),
        NotifierApplication.module(),
        DialerApplication.module());
  }
}
