package io.dozvon.registry.file;

import io.dozvon.contracts.phone.Masking;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Something that was found in the file, read as what it should be; complains if it is not. */
record Found(YamlNode node, Place place, Problems problems) {

  Optional<Value> text(Rule rule) {
    if (node instanceof YamlNode.Text text) {
      if (rule.allows().test(text.text())) {
        return Optional.of(new Value(text.text(), place));
      }
      return complain(rule.shown(text.text()), rule.expected());
    }
    if (node instanceof YamlNode.Digits digits && !rule.secret()) {
      return complain(
          "the number " + Masking.phonesIn(digits.text()), "it in quotes, as " + rule.expected());
    }
    return complain(node.kind(), rule.expected());
  }

  Optional<Boolean> flag() {
    return node instanceof YamlNode.Flag flag
        ? Optional.of(flag.value())
        : complain(node.kind(), "true or false");
  }

  Optional<Section> section() {
    return node instanceof YamlNode.Keys keys
        ? Optional.of(new Section(keys, place, problems))
        : complain(node.kind(), "keys and values");
  }

  /** Keys and values of which only these keys may be shown: the others may be secrets astray. */
  Optional<Section> secrets(Set<String> names) {
    return node instanceof YamlNode.Keys keys
        ? Optional.of(new Section(masked(keys, names), place, problems))
        : complain(node.kind(), "keys and values");
  }

  Optional<List<Found>> items() {
    return node instanceof YamlNode.Items list
        ? Optional.of(
            IntStream.range(0, list.items().size())
                .mapToObj(index -> item(index, list.items().get(index)))
                .toList())
        : complain(node.kind(), "a list");
  }

  private Found item(int index, YamlNode item) {
    return new Found(item, place.at(index, item.line()), problems);
  }

  private static YamlNode.Keys masked(YamlNode.Keys keys, Set<String> names) {
    return new YamlNode.Keys(
        keys.keys().stream().map(key -> names.contains(key.name()) ? key : key.masked()).toList(),
        keys.line());
  }

  private <T> Optional<T> complain(String found, String expected) {
    problems.add(place, "found " + found + "; expected " + expected);
    return Optional.empty();
  }
}
