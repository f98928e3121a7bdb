package io.dozvon.registry.file;

import java.util.List;

/** A part of a YAML document that knows its line. */
sealed interface YamlNode {

  int line();

  /** What kind of thing it is, in words; never the value, which may be a secret. */
  String kind();

  /** A text. */
  record Text(String text, int line) implements YamlNode {

    @Override
    public String kind() {
      return text.isEmpty() ? "nothing" : "a text";
    }
  }

  /** A number, as it is written. */
  record Digits(String text, int line) implements YamlNode {

    @Override
    public String kind() {
      return "a number";
    }
  }

  /** True or false. */
  record Flag(boolean value, int line) implements YamlNode {

    @Override
    public String kind() {
      return Boolean.toString(value);
    }
  }

  /** Anything else without parts, such as nothing at all. */
  record Other(String kind, int line) implements YamlNode {}

  /** A list. */
  record Items(List<YamlNode> items, int line) implements YamlNode {

    @Override
    public String kind() {
      return "a list";
    }
  }

  /** Keys with values, in the order of the document; a key may stand there twice. */
  record Keys(List<Key> keys, int line) implements YamlNode {

    @Override
    public String kind() {
      return "keys and values";
    }
  }

  /** A key and what it stands for. */
  record Key(String name, int line, YamlNode value) {

    Key masked() {
      return new Key("***", line, value);
    }
  }
}
