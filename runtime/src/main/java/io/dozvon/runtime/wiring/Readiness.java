package io.dozvon.runtime.wiring;

import io.dozvon.runtime.health.StageHealth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the process does its work, and what there is to say about it. */
record Readiness(boolean ready, Map<String, Object> details) {

  static Readiness waiting(String why) {
    return new Readiness(false, Map.of("reason", why));
  }

  static Readiness of(List<StageHealth> stages) {
    Map<String, Object> details = new LinkedHashMap<>();
    stages.forEach(stage -> details.put(stage.stage(), stage.details()));
    return new Readiness(stages.stream().allMatch(StageHealth::ready), details);
  }
}
