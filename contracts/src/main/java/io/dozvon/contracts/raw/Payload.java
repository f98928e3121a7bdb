package io.dozvon.contracts.raw;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Bytes as they were received. Compared by content, never printed. */
public final class Payload {

  private static final Payload EMPTY = new Payload(new byte[0]);

  private final byte[] bytes;

  private Payload(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the array over: whoever hands it in must not change it any more. */
  public static Payload of(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Payload(bytes);
  }

  /** Nothing at all. */
  public static Payload empty() {
    return EMPTY;
  }

  /** The bytes themselves; not to be changed. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes there are. */
  public int size() {
    return bytes.length;
  }

  /** The bytes as text. */
  public String text(Charset charset) {
    return new String(bytes, charset);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Payload that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return bytes.length + " B";
  }
}
