package io.dozvon.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Phase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownHappeningsTest {

  private final ShownHappenings happenings =
      new ShownHappenings(new ProviderTerms(TestProvider.all(), NotifierSettings.defaults()));

  @ParameterizedTest
  @CsvSource({
    "STARTED, RINGING, false",
    "RINGING, RINGING, false",
    "ANSWERED, TALKING, false",
    "LEG_ENDED, TALKING, false",
    "REPORTED, ENDED, false",
    "ENDED, ENDED, true",
    "CORRECTED, RINGING, false",
    "CORRECTED, ENDED, true",
    "RECORDED, UNKNOWN, false",
    "RECORDED, ENDED, true",
    "TRANSCRIBED, UNKNOWN, true",
    "TRANSCRIBED, ENDED, true",
    "MERGED, ENDED, false",
    "UNKNOWN, ENDED, false",
  })
  @DisplayName("R8: a notification at the end of a call and for what becomes known after it")
  void onlyTheEndAndWhatFollowsIsShown(Happening happening, Phase phase, boolean shown) {
    CallDraft call = CallDraft.of(TestProvider.SIPUNI).phase(phase);

    boolean shows = happenings.shows(call.event(happening), true);

    assertThat(shows).isEqualTo(shown);
  }

  @Test
  @DisplayName("S68@sipout: a notification at the start of the talk")
  void theStartIsShownWhereTheProvidersGuidePromisesIt() {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT);

    boolean shows = happenings.shows(call.event(Happening.STARTED), false);

    assertThat(shows).isTrue();
  }

  @Test
  @DisplayName("R21: each notification of the provider's is shown")
  void aReportIsShown() {
    CallDraft call = CallDraft.of(TestProvider.SIPUNI).word("report", "test");

    boolean shows = happenings.shows(call.event(Happening.REPORTED), true);

    assertThat(shows).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aClientWhoWasShownNothingIsNotToldThatTheCallMoved(boolean shownBefore) {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT);

    boolean shows = happenings.shows(call.event(Happening.MOVED), shownBefore);

    assertThat(shows).isEqualTo(shownBefore);
  }
}
