package io.dozvon.providers;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With what the fuzzer begins, it finds nothing. */
class AnyBytesTest {

  static Stream<Fixture> fixtures() {
    return Providers.known().ids().stream().map(Fixture::of).flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void aRecordedWebhookIsSurvivedByEveryProvider(Fixture fixture) throws IOException {
    byte[] data = Files.readAllBytes(fixture.file());

    for (Provider provider : Providers.known().all()) {
      assertThatCode(() -> AnyBytes.check(provider, data)).doesNotThrowAnyException();
    }
  }
}
