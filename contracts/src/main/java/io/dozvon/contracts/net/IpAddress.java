package io.dozvon.contracts.net;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An internet address of version 4 (32 bits) or 6 (128 bits). One of version 4 that is written as
 * one of version 6 is the same address.
 */
public record IpAddress(int bits, BigInteger value) {

  static final int FOUR = 32;
  static final int SIX = 128;

  private static final int GROUP = 16;
  private static final BigInteger FOUR_IN_SIX = BigInteger.valueOf(0xFFFF);

  /** Refuses what is no address; text goes through {@link #read}. */
  public IpAddress {
    boolean fits = value.signum() >= 0 && value.bitLength() <= bits;
    if ((bits != FOUR && bits != SIX) || !fits) {
      throw new IllegalArgumentException("no address of " + bits + " bits");
    }
  }

  /** An address that stands there in digits; a name is none and is never looked up. */
  public static Optional<IpAddress> read(String text) {
    return AddressText.four(text)
        .map(value -> new IpAddress(FOUR, value))
        .or(() -> AddressText.six(text).map(IpAddress::six));
  }

  /** The address of a network connection. */
  public static IpAddress of(InetAddress address) {
    byte[] bytes = address.getAddress();
    BigInteger value = new BigInteger(1, bytes);
    return bytes.length * Byte.SIZE == FOUR ? new IpAddress(FOUR, value) : six(value);
  }

  private static IpAddress six(BigInteger value) {
    return value.shiftRight(FOUR).equals(FOUR_IN_SIX)
        ? new IpAddress(FOUR, value.subtract(FOUR_IN_SIX.shiftLeft(FOUR)))
        : new IpAddress(SIX, value);
  }

  /** As it is usually written. */
  @Override
  public String toString() {
    return bits == FOUR ? joined(Byte.SIZE, 10, ".") : shortened(joined(GROUP, 16, ":"));
  }

  private String joined(int size, int radix, String separator) {
    return IntStream.rangeClosed(1, bits / size)
        .mapToObj(part -> value.shiftRight(bits - part * size).intValue() & ((1 << size) - 1))
        .map(part -> Integer.toString(part, radix))
        .collect(Collectors.joining(separator));
  }

  /** The first of the longest runs of zeros is left out. */
  private static String shortened(String groups) {
    for (int length = SIX / GROUP; length > 1; length--) {
      String zeros = "0:".repeat(length - 1) + "0";
      Matcher run = Pattern.compile("(^|:)" + zeros + "(:|$)").matcher(groups);
      if (run.find()) {
        return run.replaceFirst("::");
      }
    }
    return groups;
  }
}
