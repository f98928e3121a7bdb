package io.dozvon.providers.uiscom;

import io.dozvon.providers.FactDraft;
import io.dozvon.providers.webhook.Fields;
import java.util.List;
import java.util.Optional;

/** The platform's own words that facts carry. Never a key that the template brings. */
final class UiscomWords {

  /** The kind of report that a notification is. */
  static final String REPORT = "uiscom_event";

  private static final List<UiscomField> OF_REPORT =
      List.of(
          UiscomField.NAME,
          UiscomField.MNEMONIC,
          UiscomField.CONSTANT,
          UiscomField.EXTERNAL_ID,
          UiscomField.COMMUNICATION_NUMBER,
          UiscomField.LAST_TALKED);

  private static final List<UiscomField> OF_EVENT =
      List.of(
          UiscomField.EXTERNAL_ID,
          UiscomField.SOURCE,
          UiscomField.STATUS,
          UiscomField.LOST_REASON,
          UiscomField.SCENARIO,
          UiscomField.EMPLOYEE,
          UiscomField.EMPLOYEE_NAME,
          UiscomField.CLIENT_ID,
          UiscomField.CLIENT_NAME,
          UiscomField.COMMUNICATION,
          UiscomField.IS_TRANSFER,
          UiscomField.TAGS,
          UiscomField.LEG,
          UiscomField.NOT_ANSWERED);

  private UiscomWords() {}

  static FactDraft ofReport(FactDraft draft, Fields said, Recognition recognised) {
    OF_REPORT.forEach(field -> draft.word(field.word(), said(field, said)));
    return draft.word("inferred_event", recognised.inferredFrom());
  }

  static FactDraft ofEvent(FactDraft draft, Fields said) {
    OF_EVENT.forEach(field -> draft.word(field.word(), said(field, said)));
    return draft;
  }

  /** All that it says, as the elements of a list may be several. */
  private static Optional<String> said(UiscomField field, Fields said) {
    return Optional.of(String.join(", ", field.all(said))).filter(text -> !text.isEmpty());
  }
}
