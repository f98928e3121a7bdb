package io.dozvon.registry.file;

import io.dozvon.contracts.phone.Masking;

/** Where something stands in the file: the path to it, and the line. */
record Place(String path, int line) {

  private static final int LONGEST_KEY = 64;

  Place at(String key, int line) {
    String shown = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) + "…" : key;
    String step = Masking.phonesIn(shown).replaceAll("\\p{Cntrl}", " ");
    return new Place(path.isEmpty() ? step : path + "." + step, line);
  }

  Place at(int index, int line) {
    return new Place(path + "[" + index + "]", line);
  }

  @Override
  public String toString() {
    return (path.isEmpty() ? "the whole" : path) + " (line " + line + ")";
  }
}
