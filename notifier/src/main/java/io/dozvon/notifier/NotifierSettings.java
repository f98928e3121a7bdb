package io.dozvon.notifier;

import io.dozvon.contracts.bot.Scope;
import io.dozvon.runtime.Configuration;
import java.time.Duration;
import java.util.Optional;

/**
 * What an installation may decide about notifications, callbacks and variables.
 *
 * @param liveWithin a webhook received longer ago than this makes no callback
 * @param settling how long a missed call waits for another leg's answer; the provider's own time
 *     where absent
 * @param callbacksForInferredEnds whether a bot is told of ends that are our conclusion
 * @param recordingScope where the providers' own recording variables live
 * @param remembered how long a call is known after its last event; longer than the fold keeps it
 */
public record NotifierSettings(
    Duration liveWithin,
    Optional<Duration> settling,
    boolean callbacksForInferredEnds,
    Scope recordingScope,
    Duration remembered) {

  private static final String RECORDING_SCOPE = "notifier.recording.scope";

  /** What holds where nothing is set. */
  public static NotifierSettings defaults() {
    return new NotifierSettings(
        Duration.ofMinutes(15), Optional.empty(), false, Scope.CLIENT, Duration.ofDays(8));
  }

  /** Takes our keys out of a configuration. */
  public static NotifierSettings from(Configuration configuration) {
    NotifierSettings otherwise = defaults();
    return new NotifierSettings(
        configuration.time("notifier.live.within", otherwise.liveWithin()),
        Optional.ofNullable(configuration.time("notifier.settling", null)),
        configuration.flag("notifier.callbacks.inferred", otherwise.callbacksForInferredEnds()),
        recordingScope(configuration, otherwise.recordingScope()),
        configuration.time("notifier.remembered", otherwise.remembered()));
  }

  private static Scope recordingScope(Configuration configuration, Scope otherwise) {
    String name = configuration.text(RECORDING_SCOPE, "client");
    return switch (name) {
      case "client" -> Scope.CLIENT;
      case "deal" -> Scope.DEAL;
      case "project" -> Scope.PROJECT;
      default ->
          configuration.complain(RECORDING_SCOPE, "client, deal or project", name, otherwise);
    };
  }
}
