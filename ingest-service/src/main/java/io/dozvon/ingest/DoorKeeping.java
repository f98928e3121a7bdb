package io.dozvon.ingest;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** What the door does of itself. */
@Singleton
final class DoorKeeping {

  private final DoorProbe probe;
  private final Tenants tenants;

  DoorKeeping(DoorProbe probe, Tenants tenants) {
    this.probe = probe;
    this.tenants = tenants;
  }

  /**
   * Not before the registry is read, which shows that the topics are there: a cluster that creates
   * topics when asked for them would create ours with its own settings.
   */
  @Scheduled(fixedRate = DoorProbe.BEAT)
  void beat() {
    if (tenants.known().isPresent()) {
      probe.beat();
    }
  }
}
