package io.dozvon.providers.uiscom;

import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What goes wrong with a template and how it is put right. The order matters: quotes come before
 * everything that must know where a text ends, and unfilled marks before the values that lack their
 * quotes, for a mark is nothing and not a text. A value that is the name of a field needs no repair
 * of the text: see {@link Said}.
 */
enum Repair {
  /** The whole JSON is the name of the only field of a form, or of an object. */
  UNWRAPPED(Repairs::unwrapped),

  /** The customer put quotes round marks that bring their own: {@code ""in""}. */
  DOUBLED_QUOTES(text -> ValueWalk.rewrite(text, Repairs::withoutDoubledQuotes)),

  /** A quote within a text was not escaped. */
  INNER_QUOTES(text -> ValueWalk.rewrite(text, Repairs::withInnerQuotesEscaped)),

  /** A mark that the event does not know was left as it was: {@code {{talk_time_duration}}}. */
  UNFILLED_MARKS(Repairs::withoutUnfilledMarks),

  /** A text without quotes, or no value at all. */
  BARE_VALUES(text -> ValueWalk.rewrite(text, Repairs::quoted));

  @SuppressWarnings("ImmutableEnumChecker") // Pure functions all of them.
  private final UnaryOperator<String> repair;

  Repair(UnaryOperator<String> repair) {
    this.repair = repair;
  }

  /** Takes time in proportion to the text; a text that it does not concern comes back as it is. */
  String of(String text) {
    return repair.apply(text);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
