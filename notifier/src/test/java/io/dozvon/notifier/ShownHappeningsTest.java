package io.dozvon.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.call.Phase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownHappeningsTest {

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

    boolean shows = ShownHappenings.shows(call.event(happening), true);

    assertThat(shows).isEqualTo(shown);
  }

  @Test
  @DisplayName("S68@sipout: a notification at the start of the talk")
  void theStartIsShownWhereTheProviderSendsAnActionForIt() {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT).word("call_action", "dial");

    boolean shows = ShownHappenings.shows(call.event(Happening.STARTED), false);

    assertThat(shows).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void aClientWhoWasShownNothingIsNotToldThatTheCallMoved(boolean shownBefore) {
    CallDraft call = CallDraft.of(TestProvider.SIPOUT);

    boolean shows = ShownHappenings.shows(call.event(Happening.MOVED), shownBefore);

    assertThat(shows).isEqualTo(shownBefore);
  }
}
