package io.dozvon.matcher;

import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.client.UnmatchedReason;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.providers.Providers;
import io.dozvon.registry.PhoneReaders;
import io.dozvon.registry.Registry;
import java.util.Optional;

/** Why a call can have no client, whoever the clients are. */
final class CallObjections {

  private final Providers providers;
  private final OwnNumbers ownNumbers;

  CallObjections(Providers providers, Registry registry, PhoneReaders readers) {
    this.providers = providers;
    this.ownNumbers = new OwnNumbers(registry, readers);
  }

  /** The number by which the client is to be found. */
  static Optional<Phone> phoneOf(Call call) {
    return call.client().flatMap(Party::phone);
  }

  Optional<Ruling.Without> to(Call call) {
    if (call.direction() == Direction.INTERNAL) {
      return without(UnmatchedReason.INTERNAL, "a call of employees among themselves");
    }
    return phoneOf(call).map(phone -> to(call, phone)).orElseGet(() -> toNoPhone(call));
  }

  private Optional<Ruling.Without> to(Call call, Phone phone) {
    Optional<String> format =
        providers.byId(call.provider()).flatMap(provider -> provider.phoneRule().objection(phone));
    if (format.isPresent()) {
      return without(UnmatchedReason.REFUSED_BY_FORMAT, format.get());
    }
    return toNumber(call.project(), phone);
  }

  /** Why a number can be nobody's in this project, whoever calls from it. */
  Optional<Ruling.Without> toNumber(String project, Phone phone) {
    OwnNumbers.Of own = ownNumbers.of(project);
    if (own.lines().contains(phone)) {
      return without(UnmatchedReason.INTERNAL, "the number is one of the project's own lines");
    }
    return own.employees().contains(phone)
        ? without(UnmatchedReason.INTERNAL, "the number is an employee's")
        : Optional.empty();
  }

  private static Optional<Ruling.Without> toNoPhone(Call call) {
    if (call.client().isEmpty()) {
      return without(UnmatchedReason.NO_NUMBER, "the provider has not said the client's number");
    }
    return switch (call.client().get().kind()) {
      case ANONYMOUS -> without(UnmatchedReason.ANONYMOUS, "the caller hid the number");
      case EXTENSION -> without(UnmatchedReason.INTERNAL, "the number is an extension");
      case PHONE, UNREADABLE ->
          without(UnmatchedReason.NOT_A_PHONE, "what the provider sent is no phone number");
    };
  }

  private static Optional<Ruling.Without> without(UnmatchedReason reason, String words) {
    return Optional.of(new Ruling.Without(reason, words));
  }
}
