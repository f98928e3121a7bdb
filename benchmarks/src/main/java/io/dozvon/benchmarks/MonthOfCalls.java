package io.dozvon.benchmarks;

import io.dozvon.contracts.raw.Payload;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.serde.JsonSerde;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import io.dozvon.normalizer.NormalizerSettings;
import io.dozvon.normalizer.NormalizerTopology;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.providers.Providers;
import io.dozvon.registry.RegistryEntries;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;

/** How much the call normalizer keeps while a month of calls goes by, with the time as data. */
public final class MonthOfCalls {

  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final int DAYS = 30;
  private static final Topics TOPICS = new Topics("", 1);
  private static final JsonSerde<FoldedCall> CALLS = new JsonSerde<>(FoldedCall.class);

  private final TopologyTestDriver driver;
  private final Map<String, TestInputTopic<String, RawWebhook>> raw;
  private final Path state;

  private MonthOfCalls(Path state) {
    RegistryEntries registry = new RegistryEntries();
    List.of("sipuni", "sipout").forEach(provider -> registry.put(connection(provider)));
    var topology =
        new NormalizerTopology(
            TOPICS,
            Providers.known(),
            registry,
            NormalizerSettings.defaults(),
            new SimpleMeterRegistry());
    Properties properties = new Properties();
    properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
    this.state = state;
    driver =
        new TopologyTestDriver(topology.build(), properties, START.plus(Duration.ofDays(2 * DAYS)));
    raw = Map.of("sipuni", input("sipuni"), "sipout", input("sipout"));
  }

  /** How many calls come in a day. */
  public static void main(String[] args) throws IOException {
    int callsOfADay = args.length == 1 ? Integer.parseInt(args[0]) : 300;
    Path state = Files.createTempDirectory("month-of-calls");
    try {
      new MonthOfCalls(state).goBy(callsOfADay);
    } finally {
      delete(state);
    }
  }

  private void goBy(int callsOfADay) throws IOException {
    System.out.printf(
        "%d calls a day, half of Sipuni (4 webhooks), half of SipOut (3 and one%n"
            + "again, with a text of 2000 letters); facts are kept for 7 days%n",
        callsOfADay);
    System.out.println(
        " day   calls kept   other ids   notes   KB of calls   bytes a call   MB on disk");
    try (driver) {
      for (int day = 0; day < DAYS; day++) {
        for (int call = 0; call < callsOfADay; call++) {
          long second = day * 86_400L + call * 86_400L / callsOfADay;
          hear(day * callsOfADay + call, second);
        }
        if (day % 3 == 2) {
          print(day + 1);
        }
      }
    }
  }

  private void hear(int number, long second) {
    if (number % 2 == 0) {
      String common =
          "call_id=17%08d.1&src_num=79004443322&src_type=1&dst_type=2&short_dst_num=201"
              .formatted(number);
      hear("sipuni", second, "event=1&dst_num=74951112233&timestamp=" + at(second) + "&" + common);
      hear("sipuni", second + 3, "event=1&timestamp=" + at(second + 3) + "&" + common);
      hear("sipuni", second + 9, "event=3&timestamp=" + at(second + 9) + "&" + common);
      hear(
          "sipuni",
          second + 70,
          "event=2&status=ANSWER&timestamp=" + at(second + 70) + "&" + common);
    } else {
      String common = "call_id=c" + number + "&call_phone=79004443322&call_did=74951112233&";
      hear("sipout", second, common + "call_action=dial&call_start_ts=" + at(second));
      String end = common + "call_action=complete&call_status=Success&call_talk_duration_sec=60";
      hear("sipout", second + 70, end);
      hear("sipout", second + 72, end);
      hear("sipout", second + 300, common + "call_action=text&call_text=" + "word+".repeat(400));
    }
  }

  private void hear(String provider, long second, String query) {
    RawWebhook webhook =
        RawWebhook.received(
            "w",
            provider,
            "p1",
            provider,
            "GET",
            query,
            "",
            START.plusSeconds(second),
            Payload.of("".getBytes(StandardCharsets.UTF_8)));
    raw.get(provider).pipeInput(provider, webhook);
  }

  private void print(int day) throws IOException {
    long calls = 0;
    long bytes = 0;
    try (var all = driver.<String, FoldedCall>getKeyValueStore("calls").all()) {
      while (all.hasNext()) {
        calls++;
        bytes += CALLS.serializer().serialize("calls", all.next().value).length;
      }
    }
    System.out.printf(
        "%4d %12d %11d %7d %13d %14d %12.1f%n",
        day,
        calls,
        entries("call-ids"),
        entries("calls-by-age"),
        bytes / 1024,
        bytes / Math.max(1, calls),
        onDisk() / 1024.0 / 1024.0);
  }

  private long entries(String store) {
    long entries = 0;
    try (var all = driver.getKeyValueStore(store).all()) {
      while (all.hasNext()) {
        all.next();
        entries++;
      }
    }
    return entries;
  }

  private long onDisk() throws IOException {
    try (Stream<Path> files = Files.walk(state)) {
      return files.map(Path::toFile).filter(File::isFile).mapToLong(File::length).sum();
    }
  }

  private TestInputTopic<String, RawWebhook> input(String provider) {
    Topic<String, RawWebhook> topic = TOPICS.raw(provider);
    return driver.createInputTopic(
        topic.name(), topic.keySerde().serializer(), topic.valueSerde().serializer());
  }

  private static long at(long second) {
    return START.getEpochSecond() + second;
  }

  private static Connection connection(String provider) {
    return new Connection(
        provider, "p1", provider, List.of(), ZoneId.of("Europe/Moscow"), "RU", List.of(), "test");
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
