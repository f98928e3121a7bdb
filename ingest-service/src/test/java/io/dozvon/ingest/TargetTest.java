package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class TargetTest {

  @Example
  void takesTheRequestLineApart() {
    Target target = Target.of("/sipout_webhook/k%20e/?a=b?c=%20");

    assertThat(target).isEqualTo(new Target("/sipout_webhook/k%20e/", "a=b?c=%20"));
  }

  @Example
  void takesOffSchemeAndHost() {
    Target target = Target.of("http://example.org/sipout_webhook/key?a");

    assertThat(target).isEqualTo(new Target("/sipout_webhook/key", "a"));
  }

  @Example
  void findsDoorAndKeyInShortPaths() {
    assertThat(Target.of("").door()).isEmpty();
    assertThat(Target.of("*").key()).isEmpty();
    assertThat(Target.of("http://example.org").door()).isEmpty();
    assertThat(Target.of("/sipout_webhook").key()).isEmpty();
    assertThat(Target.of("/sipout_webhook/").key()).isEmpty();
  }

  @Example
  void leavesAPlusInAKeyAlone() {
    assertThat(Target.of("/sipout_webhook/a+b%2Bc").key()).contains("a+b+c");
  }

  @Example
  void doesNotDecodeTwice() {
    assertThat(Target.of("/sipout_webhook/a%2541").key()).contains("a%41");
  }

  @Example
  void showsNothing() {
    assertThat(Target.of("/sipout_webhook/secret?phone=79004443322")).hasToString("Target[***]");
  }

  @Property
  void findsTheKeyThatWasEncoded(@ForAll @StringLength(min = 1, max = 40) String key) {
    // Lone surrogates are no text; what the encoder makes of them is the key that was sent.
    String sent = new String(key.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    String encoded = URLEncoder.encode(sent, StandardCharsets.UTF_8).replace("+", "%20");

    Target target = Target.of("/sipout_webhook/" + encoded);

    assertThat(target.key()).contains(sent);
    assertThat(target.door()).isEqualTo("sipout_webhook");
  }

  @Property
  void neverThrows(@ForAll String anything) {
    Target target = Target.of(anything);

    assertThat(target.door()).isNotNull();
    assertThat(target.key()).isNotNull();
    assertThat(target.query()).isNotNull();
  }
}
