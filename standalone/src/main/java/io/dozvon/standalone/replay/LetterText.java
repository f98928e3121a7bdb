package io.dozvon.standalone.replay;

import io.dozvon.contracts.phone.Masking;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.Payload;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Dead letters as people read them: nothing confidential. */
public final class LetterText {

  /** Written by us, of what we know; any other header may hold whatever was sent. */
  private static final Set<String> OURS =
      Set.of(
          "ce_id",
          "ce_time",
          "provider",
          "project",
          "connection",
          "http-method",
          "received-at",
          "replay",
          "restate",
          "replay-wishes");

  private final Remedies remedies;
  private final DateTimeFormatter time;

  /** In this time zone. */
  public LetterText(Remedies remedies, ZoneId zone) {
    this.remedies = remedies;
    this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(zone);
  }

  /** The lines of one in a list. */
  public List<String> inList(StandingLetter standing) {
    DeadLetter letter = standing.letter();
    return List.of(
        standing.key(),
        "    since %s, refused by %s %s, %s"
            .formatted(since(letter), letter.stage(), times(standing), whose(letter)),
        "    " + reason(letter));
  }

  /** All that can be said of one. */
  public List<String> inDetail(StandingLetter standing) {
    DeadLetter letter = standing.letter();
    List<String> lines = new ArrayList<>(inList(standing));
    lines.add("    replay: it " + masked(remedies.of(letter).inWords()));
    lines.add("    headers:");
    new TreeMap<>(letter.originalHeaders())
        .forEach((name, value) -> lines.add("        " + header(Map.entry(name, value))));
    lines.add(
        "    body: " + letter.body().map(body -> body.size() + " bytes").orElse("no value at all"));
    letter
        .body()
        .ifPresent(
            body -> BodyFields.of(body).forEach(field -> lines.add("        " + masked(field))));
    return lines;
  }

  private String since(DeadLetter letter) {
    return time.format(letter.occurredAt());
  }

  private static String times(StandingLetter standing) {
    String replayed = standing.replayed() == 0 ? "" : ", replayed " + times(standing.replayed());
    return times(standing.refused()) + replayed;
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private String whose(DeadLetter letter) {
    Whose whose = Whose.of(letter, remedies.topics(), remedies.providers());
    return masked(
        whose.provider().orElse("no known provider")
            + whose.connection().map(connection -> ", connection " + connection).orElse("")
            + whose.call().map(call -> ", call " + call).orElse(""));
  }

  /** For people. */
  public static String reason(DeadLetter letter) {
    return masked(letter.reason() + ": " + letter.explanation());
  }

  private static String header(Map.Entry<String, Payload> header) {
    Payload value = header.getValue();
    return header.getKey()
        + ": "
        + (OURS.contains(header.getKey())
            ? value.text(StandardCharsets.UTF_8)
            : value.size() + " bytes");
  }

  static String masked(String text) {
    return Masking.confidentialIn(text).replaceAll("\\p{Cntrl}", " ");
  }
}
