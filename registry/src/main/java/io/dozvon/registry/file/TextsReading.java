package io.dozvon.registry.file;

import io.dozvon.contracts.text.Placeholder;
import io.dozvon.contracts.text.TemplateReading;
import io.dozvon.contracts.text.TextKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads a project's own notification texts. One that cannot be used is refused here, not later. */
final class TextsReading {

  private static final List<String> PLACEHOLDERS =
      Arrays.stream(Placeholder.values()).map(Placeholder::word).toList();

  private final KindNames kinds;
  private final Problems problems;

  TextsReading(Surroundings surroundings, Problems problems) {
    this.kinds =
        new KindNames(
            Arrays.stream(TextKind.values()).map(TextKind::key).toList(),
            surroundings.providerIds());
    this.problems = problems;
  }

  Map<String, String> read(Section given) {
    Map<String, String> texts = new LinkedHashMap<>();
    kinds
        .read(given, Rules.TEXT)
        .forEach(
            (kind, value) -> {
              if (TemplateReading.of(value.text()) instanceof TemplateReading.Refused refused) {
                problems.add(value.place(), wrong(refused));
              }
              texts.put(kind, value.text());
            });
    return texts;
  }

  private static String wrong(TemplateReading.Refused refused) {
    return refused
        .unknownName()
        .map(name -> refused.reason() + "; " + meant(name))
        .orElse(refused.reason());
  }

  private static String meant(String name) {
    String all =
        "are known: "
            + PLACEHOLDERS.stream().map(TextsReading::braced).collect(Collectors.joining(", "));
    return Nearest.to(name, PLACEHOLDERS)
        .map(near -> "did you mean " + braced(near) + "? These " + all)
        .orElse("these " + all);
  }

  private static String braced(String name) {
    return "{" + name + "}";
  }
}
