package io.dozvon.registry.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Turns YAML into a tree that knows its lines. */
final class YamlParser {

  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          // Else "off", a calling mode, and "NO", a country, would be false.
          .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
          .build();

  private final YAMLParser parser;

  private YamlParser(YAMLParser parser) {
    this.parser = parser;
  }

  /** The one document of a text; empty if it holds none. */
  static Optional<YamlNode> parse(String yaml) throws YamlSyntaxException {
    try (YAMLParser parser = YAML.createParser(yaml)) {
      return new YamlParser(parser).document();
    } catch (JsonProcessingException e) {
      throw syntaxError(e);
    } catch (IOException impossible) {
      throw new IllegalStateException("text in memory cannot fail to be read", impossible);
    }
  }

  /** Without the parser's message: it quotes the line, which may hold a webhook key. */
  private static YamlSyntaxException syntaxError(JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked) {
      return new YamlSyntaxException(
          shown(marked.getProblemMark()) + ": " + marked.getProblem() + context(marked));
    }
    JsonLocation place = e.getLocation();
    return new YamlSyntaxException(
        place == null
            ? "something in it is too long or nested too deep"
            : shown(place.getLineNr(), place.getColumnNr()));
  }

  private static String context(MarkedYAMLException e) {
    return e.getContext() == null || e.getContextMark() == null
        ? ""
        : ", " + e.getContext() + " that begins at " + shown(e.getContextMark());
  }

  private static String shown(Mark mark) {
    return shown(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static String shown(int line, int column) {
    return "line " + line + ", column " + column;
  }

  private Optional<YamlNode> document() throws IOException, YamlSyntaxException {
    if (parser.nextToken() == null) {
      return Optional.empty();
    }
    YamlNode root = node();
    if (parser.nextToken() != null) {
      throw new YamlSyntaxException(shown(line(), 1) + ": a second document begins");
    }
    return Optional.of(root);
  }

  /** What begins at the current token; afterwards its last token is the current one. */
  private YamlNode node() throws IOException {
    int line = line();
    if (parser.isCurrentAlias()) {
      return new YamlNode.Other("a reference (*)", line);
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> keys(line);
      case START_ARRAY -> items(line);
      case VALUE_STRING -> new YamlNode.Text(parser.getText(), line);
      case VALUE_TRUE, VALUE_FALSE -> new YamlNode.Flag(parser.getBooleanValue(), line);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new YamlNode.Digits(parser.getText(), line);
      case VALUE_NULL -> new YamlNode.Other("nothing", line);
      default -> new YamlNode.Other("something unknown", line);
    };
  }

  private YamlNode keys(int line) throws IOException {
    List<YamlNode.Key> keys = new ArrayList<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      int lineOfKey = line();
      parser.nextToken();
      keys.add(new YamlNode.Key(name, lineOfKey, node()));
    }
    return new YamlNode.Keys(List.copyOf(keys), line);
  }

  private YamlNode items(int line) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new YamlNode.Items(List.copyOf(items), line);
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }
}
