package io.dozvon.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What befalls webhooks on their way. */
final class Mishaps {

  private static final Duration REDELIVERY = Duration.ofSeconds(2);

  private Mishaps() {}

  static List<TimedWebhook> befall(Scenario scenario, List<TimedWebhook> sent, Random random) {
    return switch (scenario) {
      case DUPLICATES -> twice(sent);
      case WRONG_ORDER -> shuffled(sent, random);
      default -> sent;
    };
  }

  private static List<TimedWebhook> twice(List<TimedWebhook> sent) {
    return sent.stream()
        .flatMap(
            first ->
                Stream.of(first, new TimedWebhook(first.after().plus(REDELIVERY), first.webhook())))
        .sorted(Comparator.comparing(TimedWebhook::after))
        .toList();
  }

  /** At the same times, but another webhook each: never the order in which they were sent. */
  private static List<TimedWebhook> shuffled(List<TimedWebhook> sent, Random random) {
    List<Webhook> webhooks = new ArrayList<>(sent.stream().map(TimedWebhook::webhook).toList());
    Collections.shuffle(webhooks, random);
    if (webhooks.equals(sent.stream().map(TimedWebhook::webhook).toList())) {
      Collections.reverse(webhooks);
    }
    List<TimedWebhook> shuffled = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      shuffled.add(new TimedWebhook(sent.get(i).after(), webhooks.get(i)));
    }
    return shuffled;
  }
}
