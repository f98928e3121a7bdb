package io.dozvon.normalizer;

import io.dozvon.contracts.call.Call;
import io.dozvon.normalizer.fold.FoldedCall;
import io.dozvon.normalizer.fold.KeptFact;
import io.dozvon.providers.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The webhooks of a test, each with its receipt, in the orders in which they may come. */
record Deliveries(List<List<KeptFact>> webhooks) {

  static final Duration LONG_ENOUGH_TO_SETTLE = Duration.ofMinutes(1);
  private static final int ALL_ORDERS_OF = 6;

  static Deliveries of(List<List<Fact>> webhooks) {
    return new Deliveries(
        IntStream.range(0, webhooks.size())
            .mapToObj(index -> received(index, webhooks.get(index)))
            .toList());
  }

  /** All orders; of more than six webhooks some, by chance. */
  List<Deliveries> permutations() {
    if (webhooks.size() > ALL_ORDERS_OF) {
      return shuffled(150);
    }
    List<Deliveries> all = new ArrayList<>();
    permute(new ArrayList<>(webhooks), 0, all);
    return all;
  }

  /** Of many orders every so many, which begin and end with any of them. */
  List<Deliveries> someOrders() {
    List<Deliveries> all = permutations();
    int step = all.size() > 200 ? 7 : 1;
    return IntStream.range(0, all.size())
        .filter(index -> index % step == 0)
        .mapToObj(all::get)
        .toList();
  }

  /** That many orders, the same in every run. */
  List<Deliveries> shuffled(int orders) {
    Random chance = new Random(webhooks.size());
    List<List<KeptFact>> items = new ArrayList<>(webhooks);
    List<Deliveries> some = new ArrayList<>();
    for (int order = 0; order < orders; order++) {
      Collections.shuffle(items, chance);
      some.add(new Deliveries(List.copyOf(items)));
    }
    return some;
  }

  /** All that may be left where some are lost, of very many every so many; never nothing. */
  List<Deliveries> subsets() {
    int all = 1 << webhooks.size();
    int step = all / 150 | 1;
    return IntStream.range(1, all)
        .filter(bits -> bits % step == 0)
        .mapToObj(
            bits ->
                new Deliveries(
                    IntStream.range(0, webhooks.size())
                        .filter(index -> (bits & (1 << index)) != 0)
                        .mapToObj(webhooks::get)
                        .toList()))
        .toList();
  }

  /** Each twice. */
  Deliveries doubled() {
    List<List<KeptFact>> twice = new ArrayList<>(webhooks);
    twice.addAll(webhooks);
    return new Deliveries(twice);
  }

  List<KeptFact> facts() {
    return webhooks.stream().flatMap(List::stream).toList();
  }

  /** Heard in this order, and settled. */
  Folding heard() {
    Folding folding = new Folding();
    webhooks.forEach(folding::take);
    return folding.pass(LONG_ENOUGH_TO_SETTLE);
  }

  /** The calls that came of it, without what is of the way there: ids of ours and versions. */
  static List<String> contents(Folding folding) {
    return folding.calls().stream()
        .map(FoldedCall::call)
        .map(Deliveries::content)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private static String content(Call call) {
    return String.join(
        "\n",
        call.providerIds().toString(),
        call.phase() + " " + call.direction() + " " + call.outcome() + " " + call.inferred(),
        call.client() + " " + call.line() + " " + call.firstReceivedAt(),
        call.extension() + " " + call.answeredBy() + " " + call.extensionsRung(),
        call.legs().toString(),
        call.times().toString(),
        call.recording() + " " + call.transcript(),
        call.words() + " " + call.command());
  }

  private static List<KeptFact> received(int index, List<Fact> facts) {
    Instant receivedAt = Folding.START.plusSeconds(index);
    return facts.stream()
        .map(fact -> new KeptFact(fact, receivedAt, "raw/0/" + index, false))
        .toList();
  }

  private static void permute(List<List<KeptFact>> items, int from, List<Deliveries> into) {
    if (from >= items.size() - 1) {
      into.add(new Deliveries(List.copyOf(items)));
      return;
    }
    for (int index = from; index < items.size(); index++) {
      Collections.swap(items, from, index);
      permute(items, from + 1, into);
      Collections.swap(items, from, index);
    }
  }
}
