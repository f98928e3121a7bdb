package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.testing.StablePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metrics that docs/operations.md tells to watch are those that there are. */
class MetricsIT {

  private static final Path ROOT = Path.of("..");
  private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `(\\w+_\\w+)` \\|");
  private static final Pattern SCRAPED = Pattern.compile("(?m)^([a-z0-9_]+)[ {]");
  private static final Pattern METER =
      Pattern.compile("(?i)(?:counter|timer|gauge|builder)\\(\\s*\"(dozvon(?:\\.[a-z]+)+)\"");
  private static final Pattern KIND = Pattern.compile("_(?:total|sum|count|max|bucket)$");

  @TempDir private Path directory;

  @Test
  void areAllDocumentedAndNoOthers() throws IOException {
    Set<String> documented =
        matches(DOCUMENTED, Files.readString(ROOT.resolve("docs/operations.md")));

    Set<String> scraped;
    try (DozvonApart dozvon = start()) {
      SentWebhooks.all().forEach(webhook -> send(dozvon, webhook));
      scraped = matches(SCRAPED, dozvon.management("/prometheus").body());
    }

    assertThat(ours(documented)).isEqualTo(meters());
    assertThat(meters()).containsAll(ours(scraped));
    assertThat(notOurs(documented)).allSatisfy(name -> assertThat(scraped).contains(name));
  }

  private DozvonApart start() {
    return DozvonApart.run(
        directory,
        SentWebhooks.REGISTRY,
        Map.of(),
        "--kafka-port",
        Integer.toString(StablePort.free()));
  }

  private static void send(DozvonApart dozvon, SentWebhook webhook) {
    dozvon.post(webhook.path(), "application/json", webhook.body());
  }

  /** Those that count something appear only once there was something to count. */
  private static Set<String> meters() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      Set<String> meters = new TreeSet<>();
      for (Path file : files.filter(MetricsIT::isOurCode).toList()) {
        meters.addAll(matches(METER, Files.readString(file)));
      }
      return meters.stream().map(name -> name.replace('.', '_')).collect(toSortedSet());
    }
  }

  private static boolean isOurCode(Path file) {
    return file.toString().contains("src/main/java/") && file.toString().endsWith(".java");
  }

  private static Set<String> ours(Set<String> names) {
    return names.stream()
        .filter(name -> name.startsWith("dozvon_"))
        .map(name -> KIND.matcher(name).replaceAll(""))
        .collect(toSortedSet());
  }

  private static Set<String> notOurs(Set<String> names) {
    return names.stream().filter(name -> !name.startsWith("dozvon_")).collect(toSortedSet());
  }

  private static Set<String> matches(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(toSortedSet());
  }

  private static Collector<String, ?, Set<String>> toSortedSet() {
    return Collectors.toCollection(TreeSet::new);
  }
}
