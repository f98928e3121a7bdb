package io.dozvon.registry.file;

import io.dozvon.contracts.bot.CallbackKind;
import io.dozvon.contracts.registry.CallbackSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads of what a project's bot is told, and how. */
final class CallbacksReading {

  private final KindNames kinds;

  CallbacksReading(Surroundings surroundings) {
    this.kinds =
        new KindNames(
            Arrays.stream(CallbackKind.values()).map(CallbackKind::key).toList(),
            surroundings.providerIds());
  }

  CallbackSettings read(Section given) {
    CallbackSettings read =
        new CallbackSettings(
            given.texts("without", kinds.rule()).stream().map(Value::text).toList(),
            given.section("texts").map(this::texts).orElse(Map.of()),
            given.find("replays").flatMap(Found::flag),
            given.find("inferredEnds").flatMap(Found::flag));
    given.refuseTheRest();
    return read;
  }

  private Map<String, String> texts(Section given) {
    Map<String, String> texts = new LinkedHashMap<>();
    kinds.read(given, Rules.CALLBACK_TEXT).forEach((kind, value) -> texts.put(kind, value.text()));
    return texts;
  }
}
