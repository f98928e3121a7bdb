package io.dozvon.standalone;

import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.registry.file.KnownChoice;
import io.dozvon.registry.file.KnownProvider;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.registry.file.Surroundings;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Configuration files, as a verb reads them. */
final class RegistryFiles {

  private RegistryFiles() {}

  /** With the providers that we know and the environment of this process. */
  static RegistryFile read(Path file) {
    return RegistryFile.read(file, surroundings(System::getenv));
  }

  /** The providers that we know, and this environment. */
  static Surroundings surroundings(UnaryOperator<String> environment) {
    return new Surroundings(
        Providers.known().all().stream().map(RegistryFiles::known).toList(), environment);
  }

  private static KnownProvider known(Provider provider) {
    return new KnownProvider(
        provider.id(),
        provider.credentials(),
        provider.optionalCredentials(),
        provider.callApi().stream().flatMap(RegistryFiles::choices).toList(),
        provider.namesNotifications(),
        provider.recordingVariable(),
        provider.requestVariable());
  }

  private static Stream<KnownChoice> choices(CallApi api) {
    return api.settings().stream()
        .map(setting -> new KnownChoice(setting.name(), setting.allows(), setting.expected()));
  }
}
