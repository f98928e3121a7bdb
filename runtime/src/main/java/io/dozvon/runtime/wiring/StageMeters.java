package io.dozvon.runtime.wiring;

import io.dozvon.runtime.health.StageHealth;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What health says of the stages, for those who watch by metrics. */
final class StageMeters {

  private StageMeters() {}

  static void register(RunningStages stages, MeterRegistry meters) {
    for (StageHealth stage : stages.health()) {
      gauge("dozvon.stage.ready", stage.stage(), stages, meters, now -> now.ready() ? 1 : 0);
      gauge("dozvon.stage.lag", stage.stage(), stages, meters, StageMeters::lag);
    }
  }

  private static double lag(StageHealth stage) {
    return stage.lag().isPresent() ? stage.lag().getAsLong() : Double.NaN;
  }

  private static void gauge(
      String name,
      String stage,
      RunningStages stages,
      MeterRegistry meters,
      ToDoubleFunction<StageHealth> value) {
    Supplier<Number> now =
        () ->
            stages.health().stream()
                .filter(health -> health.stage().equals(stage))
                .mapToDouble(value)
                .findFirst()
                .orElse(Double.NaN);
    Gauge.builder(name, now).tag("stage", stage).register(meters);
  }
}
