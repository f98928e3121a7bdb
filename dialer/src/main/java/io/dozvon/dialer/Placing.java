package io.dozvon.dialer;

import io.dozvon.contracts.phone.PhoneReader;
import io.dozvon.providers.dialing.ArgumentsReading;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.GivenArguments;
import io.dozvon.providers.dialing.Parameter;
import io.dozvon.providers.dialing.Parameter.Kind;
import io.dozvon.registry.PhoneReaders;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Checks what a function is given, and says what its call will be known by. */
record Placing(PhoneReaders readers, RungEmployee rung) {

  Ruling of(Line line, BotFunction function, Map<String, String> given) {
    PhoneReader numbers = readers.forCountry(Optional.of(line.connection().country()));
    GivenArguments read =
        ArgumentsReading.of(function, line.provider().phoneRule(), numbers).byName(given);
    if (read instanceof GivenArguments.Wrong wrong) {
      return new Ruling.Refused(wrong.reason());
    }
    Map<String, String> arguments = ((GivenArguments.Whole) read).arguments().values();
    return new Ruling.Place(
        arguments,
        clientPhone(function, arguments).flatMap(text -> numbers.read(text).phone()),
        rung.name(line, function, arguments));
  }

  private static Optional<String> clientPhone(BotFunction function, Map<String, String> arguments) {
    return function.parameters().stream()
        .filter(parameter -> parameter.kind() == Kind.CLIENT_PHONE)
        .map(Parameter::name)
        .map(arguments::get)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
