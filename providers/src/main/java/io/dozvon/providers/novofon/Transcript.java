package io.dozvon.providers.novofon;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.dozvon.providers.webhook.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text of a conversation, phrase by phrase. It comes beside its single words, more of them than
 * a webhook may have fields: those are passed over.
 */
record Transcript(List<Phrase> phrases) {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
          .build();

  /** What one side said. */
  record Phrase(String channel, String text) {}

  /** Empty where there is nothing of the kind; a transcript without phrases is silence. */
  static Optional<Transcript> of(Fields fields) {
    return fields
        .exact("result")
        .map(String::strip)
        .filter(text -> text.startsWith("{"))
        .map(Transcript::ofJson)
        .orElseGet(() -> ofNested(fields));
  }

  /** A line for each phrase, named by its channel where there is more than one. */
  Optional<String> text() {
    boolean several = phrases.stream().map(Phrase::channel).distinct().count() > 1;
    String lines =
        phrases.stream()
            .map(
                phrase ->
                    several && !phrase.channel().isEmpty()
                        ? phrase.channel() + ": " + phrase.text()
                        : phrase.text())
            .collect(Collectors.joining("\n"));
    return Optional.of(lines).filter(text -> !text.isEmpty());
  }

  /** Where the webhook itself is JSON, or the form names every phrase. */
  private static Optional<Transcript> ofNested(Fields fields) {
    List<String> texts = fields.all("result.phrases.result");
    List<String> channels = fields.all("result.phrases.channel");
    boolean paired = texts.size() == channels.size();
    List<Phrase> phrases =
        IntStream.range(0, texts.size())
            .mapToObj(index -> new Phrase(paired ? channels.get(index) : "", texts.get(index)))
            .toList();
    return phrases.isEmpty() ? Optional.empty() : Optional.of(new Transcript(phrases));
  }

  private static Optional<Transcript> ofJson(String json) {
    Optional<List<Phrase>> phrases = Optional.empty();
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean wanted = parser.currentName().equals("phrases");
        if (parser.nextToken() == JsonToken.START_ARRAY && wanted) {
          phrases = Optional.of(phrases(parser));
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException cutOff) {
      return Optional.empty();
    }
    return phrases.map(Transcript::new);
  }

  private static List<Phrase> phrases(JsonParser parser) throws IOException {
    List<Phrase> phrases = new ArrayList<>();
    JsonToken element = parser.nextToken();
    while (element != JsonToken.END_ARRAY && element != null) {
      if (element == JsonToken.START_OBJECT) {
        Phrase phrase = phrase(parser);
        if (!phrase.text().isEmpty()) {
          phrases.add(phrase);
        }
      } else {
        parser.skipChildren();
      }
      element = parser.nextToken();
    }
    return phrases;
  }

  private static Phrase phrase(JsonParser parser) throws IOException {
    String channel = "";
    String text = "";
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("channel") && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
        channel = parser.getText().strip();
      } else if (name.equals("result") && value == JsonToken.VALUE_STRING) {
        text = parser.getText().strip();
      } else {
        parser.skipChildren();
      }
    }
    return new Phrase(channel, text);
  }
}
