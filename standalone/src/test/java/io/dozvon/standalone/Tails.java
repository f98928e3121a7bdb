package io.dozvon.standalone;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import picocli.CommandLine;

/** The verb {@code tail} on many topics at once, from their beginning. */
final class Tails implements AutoCloseable {

  /** Where good, refused and unmatched webhooks end. */
  static final String[] SURE_TO_SPEAK = {
    "tail notifications", "tail bot-callbacks", "tail variables", "tail clients",
    "tail matched-calls", "tail unmatched-calls", "tail dead-letters", "tail raw.sipout",
    "tail raw.sipuni", "tail raw.novofon", "tail raw.uiscom", "tail raw.iptelefon"
  };

  private final Map<String, StringWriter> outputs = new ConcurrentHashMap<>();
  private final List<Thread> threads = new ArrayList<>();

  private Tails() {}

  static Tails of(List<String> topics, String kafka) {
    Tails tails = new Tails();
    for (String topic : topics) {
      Thread thread = new Thread(() -> tails.follow(topic, kafka), "tail-" + topic);
      thread.setDaemon(true);
      thread.start();
      tails.threads.add(thread);
    }
    return tails;
  }

  /** What each has said, of those that have said anything. */
  Map<String, String> said() {
    Map<String, String> said = new HashMap<>();
    outputs.forEach(
        (name, output) -> {
          if (!output.toString().isBlank()) {
            said.put(name, output.toString());
          }
        });
    return said;
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
  }

  private void follow(String topic, String kafka) {
    StringWriter output = new StringWriter();
    outputs.put("tail " + topic, output);
    CommandLine commandLine = Dozvon.commandLine();
    commandLine.setOut(new PrintWriter(output, true));
    commandLine.setErr(new PrintWriter(output, true));
    commandLine.execute("tail", topic, "--from-beginning", "--kafka", kafka);
  }
}
