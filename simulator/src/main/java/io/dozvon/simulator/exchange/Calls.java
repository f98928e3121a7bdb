package io.dozvon.simulator.exchange;

import io.dozvon.simulator.CallOrder;
import io.dozvon.simulator.Conversation;
import io.dozvon.simulator.Cue;
import io.dozvon.simulator.Scenario;
import io.dozvon.simulator.Switchboard;
import io.dozvon.simulator.exchange.Heard.Order;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Places calls, and remembers them. May be asked by any thread. */
final class Calls {

  /** Beyond those of a programme, so that no id is given twice. */
  private static final int FIRST_NUMBER = 100_500;

  private final Switchboard switchboard;
  private final Function<String, Scenario> fate;
  private final Consumer<Conversation> tell;
  private final AtomicInteger number = new AtomicInteger(FIRST_NUMBER);
  private final List<PlacedCall> placed = new CopyOnWriteArrayList<>();

  Calls(Switchboard switchboard, Function<String, Scenario> fate, Consumer<Conversation> tell) {
    this.switchboard = switchboard;
    this.fate = fate;
    this.tell = tell;
  }

  List<PlacedCall> placed() {
    return List.copyOf(placed);
  }

  /** Those of a provider. */
  List<PlacedCall> placed(String provider) {
    return placed.stream().filter(call -> call.provider().equals(provider)).toList();
  }

  /** Its first webhook may be there before the answer is: providers promise no order. */
  Said place(String provider, Order order, Customer customer) {
    Cue cue =
        new Cue(number.incrementAndGet(), provider, fate.apply(order.client()), order.client());
    Conversation conversation =
        switchboard.place(
            cue,
            new CallOrder(order.desk().orElse(0), order.repeated()),
            customer.account(),
            Instant.now());
    placed.add(
        new PlacedCall(
            provider, order.command(), order.client(), order.given(), conversation.callId()));
    order.desk().ifPresent(rings -> tell.accept(conversation));
    return order.answer().apply(conversation.callId());
  }
}
