package io.dozvon.contracts.net;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses that stand there in digits. Never asks the network what a name may mean. */
final class AddressText {

  private static final int LONGEST = 45;
  private static final int GROUPS = 8;

  /** A leading zero is refused: some would read it as octal. */
  private static final Pattern OCTETS =
      Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}");

  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{1,4}");

  private AddressText() {}

  static Optional<BigInteger> four(String text) {
    if (text.length() > LONGEST || !OCTETS.matcher(text).matches()) {
      return Optional.empty();
    }
    long value = 0;
    for (String octet : text.split("\\.")) {
      value = value << Byte.SIZE | Integer.parseInt(octet);
    }
    return Optional.of(BigInteger.valueOf(value));
  }

  static Optional<BigInteger> six(String text) {
    if (text.length() > LONGEST || text.indexOf(':') < 0) {
      return Optional.empty();
    }
    int gap = text.indexOf("::");
    return gap < 0
        ? groups(text, true).filter(groups -> groups.size() == GROUPS).map(AddressText::value)
        : groups(text.substring(0, gap), false)
            .flatMap(head -> groups(text.substring(gap + 2), true).flatMap(t -> filled(head, t)))
            .map(AddressText::value);
  }

  private static Optional<List<Integer>> filled(List<Integer> head, List<Integer> tail) {
    int zeros = GROUPS - head.size() - tail.size();
    if (zeros < 1) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(head);
    all.addAll(Collections.nCopies(zeros, 0));
    all.addAll(tail);
    return Optional.of(all);
  }

  /** The last 32 bits of the whole may be written as an address of version 4. */
  private static Optional<List<Integer>> groups(String text, boolean last) {
    List<Integer> groups = new ArrayList<>();
    String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      Optional<Integer> four =
          last && i == parts.length - 1
              ? four(parts[i]).map(BigInteger::intValue)
              : Optional.empty();
      if (four.isPresent()) {
        groups.add(four.get() >>> Short.SIZE);
        groups.add(four.get() & 0xFFFF);
      } else if (HEX.matcher(parts[i]).matches()) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }

  private static BigInteger value(List<Integer> groups) {
    BigInteger value = BigInteger.ZERO;
    for (int group : groups) {
      value = value.shiftLeft(Short.SIZE).or(BigInteger.valueOf(group));
    }
    return value;
  }
}
