package io.dozvon.runtime.wiring;

import io.dozvon.runtime.stage.StoreReading;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.state.QueryableStoreType;

/** What the stages of this process hold in their stores, for those who answer questions. */
@Singleton
public final class StageStores {

  private final StageHost host;

  StageStores(StageHost host) {
    this.host = host;
  }

  /** One partition of a stage's store, as far as this process has it. */
  public <S> StoreReading<S> of(
      String stage, String store, QueryableStoreType<S> type, int partition) {
    return host.store(stage, store, type, partition);
  }
}
