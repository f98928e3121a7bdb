package io.dozvon.runtime.wiring;

import io.dozvon.contracts.topic.Topics;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.Stage;
import io.dozvon.runtime.stage.StageOnKafka;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.apache.kafka.common.errors.TimeoutException;

/** A service as services are: a module, settings of its own, and a factory with its stage. */
@Factory
public final class ShoutingService {

  static final String DEADLY = "deadly";

  static final ServiceModule MODULE =
      new ServiceModule(
          "shouting", configuration -> Contribution.of(ShoutingSettings.from(configuration)));

  /** How it shouts. */
  record ShoutingSettings(String mark) {
    static ShoutingSettings from(Configuration configuration) {
      return new ShoutingSettings(configuration.text("shouting.mark", "!"));
    }
  }

  /** What the main of a service looks like. */
  public static void main(String[] arguments) {
    DozvonProcess.main(MODULE, arguments);
  }

  @Singleton
  Stage stage(Topics topics, ShoutingSettings settings) {
    return StageOnKafka.stage(
        topics.application("in"), topics.application("out"), text -> shout(text, settings.mark()));
  }

  private static String shout(String text, String mark) {
    if (text.equals(DEADLY)) {
      throw new TimeoutException("a trouble that does not pass");
    }
    return text + mark;
  }
}
