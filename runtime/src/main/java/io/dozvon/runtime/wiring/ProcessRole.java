package io.dozvon.runtime.wiring;

import io.dozvon.runtime.stage.BackOff;
import io.dozvon.runtime.stage.OnDeath;
import io.dozvon.runtime.topics.RawFlush;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a process stands towards its stages and its Kafka.
 *
 * @param onDeath what becomes of a stage whose stream died
 * @param flush how raw topics are to be flushed
 * @param end called with the reason when the process cannot go on at all; must not wait for it to
 *     close
 */
public record ProcessRole(OnDeath onDeath, RawFlush flush, Consumer<String> end) {

  private static final Logger LOG = LoggerFactory.getLogger(ProcessRole.class);
  private static final int FAILED = 1;

  /** One service on a Kafka of its own: it ends when its stream dies, and is started anew. */
  public static ProcessRole service() {
    Consumer<String> end = ProcessRole::exit;
    return new ProcessRole(new OnDeath.EndProcess(end), RawFlush.AS_IT_IS, end);
  }

  /** All services with one broker: a stream that died is restarted while the others go on. */
  public static ProcessRole standalone(RawFlush flush) {
    return new ProcessRole(new OnDeath.Restart(BackOff.usual()), flush, ProcessRole::exit);
  }

  /** Whoever calls it must live on for the process to close in an orderly way. */
  private static void exit(String why) {
    LOG.atError().addKeyValue("why", why).log("the process ends");
    Thread exit = new Thread(() -> System.exit(FAILED), "exit");
    exit.setDaemon(true);
    exit.start();
  }
}
