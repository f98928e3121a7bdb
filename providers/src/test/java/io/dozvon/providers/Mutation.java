package io.dozvon.providers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * One thing that goes wrong with bytes on their way: from somewhere on, some are replaced.
 *
 * @param at where, in thousandths of the whole
 * @param dropped how many are lost
 * @param inserted what stands there instead, so often
 */
record Mutation(int at, int dropped, String inserted, int times) {

  private static final List<String> NASTY =
      List.of(
          "",
          "&",
          "=",
          "%",
          "%zz",
          "%00",
          "\"",
          "\\",
          "\\ud800",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "null",
          "{{x}}",
          "-1",
          "1e99",
          "\r\n--XsIpX\r\n",
          "\n\n",
          "\u0000",
          "\u00ff\u00fe",
          "call_text=",
          "\"call_text\":\"",
          "event=2&",
          "[0]",
          "a[b][]=");

  static Arbitrary<List<Mutation>> some() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1000),
            Arbitraries.integers().between(0, 40),
            Arbitraries.of(NASTY),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(20, Arbitraries.integers().between(0, 4)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1_000, 60_000))))
        .as(Mutation::new)
        .list()
        .ofMaxSize(4);
  }

  static byte[] all(List<Mutation> mutations, byte[] bytes) {
    byte[] mutated = bytes;
    for (Mutation mutation : mutations) {
      mutated = mutation.of(mutated);
    }
    return mutated;
  }

  private byte[] of(byte[] bytes) {
    int start = (int) ((long) bytes.length * at / 1000);
    int end = Math.min(bytes.length, start + dropped);
    ByteArrayOutputStream mutated = new ByteArrayOutputStream();
    mutated.write(bytes, 0, start);
    byte[] piece = inserted.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < times && mutated.size() < 256 * 1024; i++) {
      mutated.writeBytes(piece);
    }
    mutated.write(bytes, end, bytes.length - end);
    return mutated.toByteArray();
  }
}
