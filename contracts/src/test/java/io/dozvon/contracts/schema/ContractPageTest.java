package io.dozvon.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.dozvon.contracts.bot.Notification;
import io.dozvon.contracts.serde.Json;
import io.dozvon.contracts.topic.Topic;
import io.dozvon.contracts.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Example;

/** What the page on the contract says is so. */
class ContractPageTest {

  private static final String PAGE = read(Path.of("../docs/contract.md"));
  private static final Topics TOPICS = new Topics("", 6);
  private static final ObjectMapper JSON = Json.mapper();

  @Example
  void everyTopicForOutsidersIsInTheTableAsItIs() {
    List<String> rows = PAGE.lines().filter(line -> line.startsWith("| `telephony.")).toList();

    assertThat(rows)
        .extracting(row -> row.substring(0, row.lastIndexOf("| ", row.length() - 2)))
        .containsExactlyInAnyOrderElementsOf(
            Outsider.all(TOPICS).stream().map(Outsider::topic).map(this::row).distinct().toList());
  }

  @Example
  void theTableSaysWhatOutsidersMayDo() {
    for (Outsider outsider : Outsider.all(TOPICS)) {
      String row =
          PAGE.lines()
              .filter(line -> line.startsWith("| `" + outsider.topic().name() + "`"))
              .collect(Collectors.joining());

      assertThat(row.substring(row.lastIndexOf("| ", row.length() - 2)))
          .contains(outsider.writes() ? "write" : "read");
    }
  }

  @Example
  void theExampleIsANotification() throws IOException {
    JsonNode example = JSON.readTree(block("json"));

    Notification notification = JSON.treeToValue(example, Notification.class);

    // A list or a map that is empty may be left out.
    assertThat(JSON.valueToTree(notification).findValuesAsText("eventId")).contains("0d9f6a51c2");
    assertThat(notification.call().providerIds()).containsExactly("a1b2c3");
    assertThat(
            JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(Schemas.derive(Notification.class))
                .validate(example))
        .isEmpty();
  }

  @Example
  void theHeadersAreThoseOfAnEvent() {
    List<String> told =
        PAGE.lines()
            .filter(line -> line.matches("\\| `(ce_|content-).*"))
            .map(line -> line.split("`", 3)[1])
            .toList();

    var properties = MessageHeaders.of(TOPICS.notifications()).orElseThrow().get("properties");
    assertThat(properties.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(told);
    assertThat(PAGE)
        .contains(properties.at("/ce_type/const").textValue())
        .contains(properties.at("/ce_source/const").textValue());
  }

  private String row(Topic<?, ?> topic) {
    return "| `%s` | %s | %s | %s "
        .formatted(
            topic.name(),
            topic.keyMeaning().replace("|", "\\|"),
            topic.meaning(),
            topic.retention().inWords());
  }

  private static String block(String language) {
    return Pattern.compile("(?s)```" + language + "\\n(.*?)```")
        .matcher(PAGE)
        .results()
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
