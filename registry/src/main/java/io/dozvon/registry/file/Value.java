package io.dozvon.registry.file;

/** A text of the file, and where it stands. */
record Value(String text, Place place) {

  @Override
  public String toString() {
    return "Value at " + place;
  }
}
