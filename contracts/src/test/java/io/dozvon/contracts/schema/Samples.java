package io.dozvon.contracts.schema;

import io.dozvon.contracts.net.Network;
import io.dozvon.contracts.phone.Phone;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes any instance of any record of the contract. */
public final class Samples {

  private Samples() {}

  /** Every value that the record's components allow. */
  public static <T> Arbitrary<T> of(Class<T> record) {
    List<Arbitrary<Object>> components =
        Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getGenericType)
            .map(Samples::any)
            .toList();
    return Combinators.combine(components).as(values -> construct(record, values.toArray()));
  }

  private static Arbitrary<Object> any(Type type) {
    return type instanceof ParameterizedType generic
        ? container(generic)
        : value((Class<?>) type).asGeneric();
  }

  private static Arbitrary<Object> container(ParameterizedType type) {
    Type[] of = type.getActualTypeArguments();
    if (type.getRawType() == Optional.class) {
      return any(of[0]).optional().asGeneric();
    }
    if (type.getRawType() == List.class) {
      return any(of[0]).list().ofMaxSize(3).asGeneric();
    }
    return Arbitraries.maps(any(of[0]), any(of[1])).ofMaxSize(3).asGeneric();
  }

  private static Arbitrary<?> value(Class<?> type) {
    if (type == String.class) {
      return Arbitraries.strings()
          .ofMinLength(1)
          .ofMaxLength(20)
          .filter(text -> !text.isBlank())
          .map(text -> text.replace(';', ','));
    }
    if (type == Phone.class) {
      return Arbitraries.strings().numeric().ofLength(10).map(digits -> new Phone("7" + digits));
    }
    if (type == Instant.class) {
      return Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    }
    if (type == ZoneId.class) {
      return Arbitraries.of("Europe/Moscow", "Asia/Omsk", "UTC").map(ZoneId::of);
    }
    if (type == Network.class) {
      return Arbitraries.of("192.0.2.0/24", "198.51.100.7", "2001:db8::/32").map(Network::of);
    }
    if (type == int.class || type == Integer.class) {
      return Arbitraries.integers();
    }
    if (type == Long.class) {
      return Arbitraries.longs();
    }
    if (type == boolean.class || type == Boolean.class) {
      return Arbitraries.of(true, false);
    }
    return type.isEnum() ? Arbitraries.of(type.getEnumConstants()) : of(type);
  }

  private static <T> T construct(Class<T> record, Object[] values) {
    try {
      Constructor<?> canonical = record.getDeclaredConstructors()[0];
      for (Constructor<?> constructor : record.getDeclaredConstructors()) {
        canonical = constructor.getParameterCount() == values.length ? constructor : canonical;
      }
      return record.cast(canonical.newInstance(values));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record + " cannot be made", e);
    }
  }
}
