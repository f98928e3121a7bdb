package io.dozvon.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.providers.Entry;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Secrets are sent along, or signed with, where the provider does so. */
class CredentialsTest {

  private static final Account WITHOUT = new Account(Played.KEY, Optional.empty(), Played.LINE);
  private static final Account WRONG =
      new Account(Played.KEY, Optional.of("another-secret"), Played.LINE);

  @Test
  void novofonSignsAsItIsDocumented() {
    assertThat(
            NovofonSignature.of(
                "+79004443322" + "74951112233" + "2026-01-15 12:00:00", "secret00000000000000"))
        .isEqualTo("OGM0YjYwN2QyMjhkOGVjM2QxMGRmYjZkMDI3MTg1ODJlNTliNWE3Mg==");
  }

  @Test
  void aSignatureWithAnotherSecretOpensNoDoor() {
    assertThat(Played.of(1, "novofon", Scenario.ANSWERED, WRONG).entries())
        .containsOnly(new Entry.Denied(403, "header 'Signature'"));
  }

  @Test
  void aTokenOfAnotherAccountOpensNoDoor() {
    assertThat(Played.of(1, "iptelefon", Scenario.ANSWERED, WRONG).entries())
        .containsOnly(new Entry.Denied(401, "body field 'token'"));
  }

  @Test
  void withoutASecretNothingIsSignedAndNoTokenIsSent() {
    assertThat(Played.of(1, "novofon", Scenario.ANSWERED, WITHOUT).webhooks())
        .allSatisfy(webhook -> assertThat(webhook.headers()).doesNotContainKey("Signature"));
    assertThat(Played.of(1, "iptelefon", Scenario.ANSWERED, WITHOUT).webhooks())
        .allSatisfy(webhook -> assertThat(webhook.body()).doesNotContain("token"));
  }

  @Test
  void nothingConfidentialIsInTheNameOfAThing() {
    Played played = Played.of(1, "sipuni", Scenario.ANSWERED);

    String said = Played.ACCOUNT + " " + played.conversation();

    assertThat(said).doesNotContain(Played.KEY, "79004443322", Played.LINE);
  }
}
