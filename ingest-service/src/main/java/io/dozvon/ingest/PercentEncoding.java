package io.dozvon.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Percent-encoding over a request line, which the server hands on with one character per byte. */
final class PercentEncoding {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private PercentEncoding() {}

  /** Bytes beyond ASCII do not belong in a request line; encoded they mean the same. */
  static String ofNonAscii(String line) {
    if (line.chars().allMatch(c -> c < 128)) {
      return line;
    }
    var encoded = new StringBuilder(line.length() + 64);
    for (byte octet : line.getBytes(StandardCharsets.ISO_8859_1)) {
      if (octet >= 0) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(HEX.toHexDigits(octet));
      }
    }
    return encoded.toString();
  }

  /** Decoded once; empty where that gives no text. */
  static Optional<String> decoded(String line) {
    var octets = ByteBuffer.allocate(line.length());
    int at = 0;
    while (at < line.length()) {
      boolean escape = line.charAt(at) == '%';
      if (escape && !isEscape(line, at)) {
        return Optional.empty();
      }
      octets.put((byte) (escape ? HexFormat.fromHexDigits(line, at + 1, at + 3) : line.charAt(at)));
      at += escape ? 3 : 1;
    }
    return utf8(octets.flip());
  }

  private static boolean isEscape(String line, int at) {
    return at + 2 < line.length()
        && HexFormat.isHexDigit(line.charAt(at + 1))
        && HexFormat.isHexDigit(line.charAt(at + 2));
  }

  private static Optional<String> utf8(ByteBuffer octets) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(octets).toString());
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }
}
