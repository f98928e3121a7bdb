package io.dozvon.standalone;

import io.dozvon.providers.Providers;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.registry.file.Surroundings;
import java.nio.file.Path;

/** Configuration files, as a verb reads them. */
final class RegistryFiles {

  private RegistryFiles() {}

  /** With the providers that we know and the environment of this process. */
  static RegistryFile read(Path file) {
    return RegistryFile.read(
        file,
        new Surroundings(
            Providers.known().credentials(), Providers.known().named(), System::getenv));
  }
}
