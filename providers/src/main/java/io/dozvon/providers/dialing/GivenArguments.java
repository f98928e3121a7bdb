package io.dozvon.providers.dialing;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** What somebody gave a function, once it was looked at. */
public sealed interface GivenArguments {

  /** It may be asked for with these. */
  record Whole(Arguments arguments) implements GivenArguments {}

  /**
   * It cannot be asked for.
   *
   * @param problems all that were found, at least one
   */
  record Wrong(List<Reason> problems) implements GivenArguments {

    /** Copies the problems. */
    public Wrong {
      problems = List.copyOf(problems);
    }

    /** All of them in one, under the word of the first. */
    public Reason reason() {
      return new Reason(
          problems.get(0).code(),
          problems.stream().map(Reason::english).collect(joining("; ")),
          problems.stream().map(Reason::russian).collect(joining("; ")));
    }
  }
}
