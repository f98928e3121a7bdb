package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.Connection;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.Providers;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.simulator.Switchboard;
import io.dozvon.standalone.demo.ProvidersAtHand;
import io.dozvon.standalone.demo.SampleShop;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The shop of the demo, as a configuration file. */
class SampleShopTest {

  @Test
  void isConnectedToEveryProviderThatWeKnow() {
    RegistryFile shop = shop();

    assertThat(shop.connections())
        .extracting(Connection::provider)
        .containsExactlyInAnyOrderElementsOf(Providers.known().ids());
  }

  @Test
  void everyEmployeeHasAnExtensionAtEveryProvider() {
    RegistryFile shop = shop();

    assertThat(shop.employees())
        .hasSize(Switchboard.desks())
        .allSatisfy(
            employee ->
                assertThat(employee.providerFields())
                    .hasSameSizeAs(Providers.known().ids())
                    .allSatisfy((connection, fields) -> hasExtension(fields)));
  }

  @Test
  void everyProviderCanBeAskedForCallsOfIt() {
    try (ProvidersAtHand providers = ProvidersAtHand.open(1)) {
      RegistryFile shop =
          RegistryFile.parse(
              "demo", SampleShop.yaml(providers), RegistryFiles.surroundings(name -> null));

      assertThat(shop.connections())
          .extracting(Connection::provider)
          .containsExactlyInAnyOrderElementsOf(Providers.known().ids());
      assertThat(SampleShop.yaml(providers).lines().filter(line -> line.contains("credentials:")))
          .hasSameSizeAs(Providers.known().ids());
    }
  }

  private static RegistryFile shop() {
    return RegistryFile.parse("demo", SampleShop.yaml(), Examples.SURROUNDINGS);
  }

  private static void hasExtension(Map<String, String> fields) {
    assertThat(fields).containsKey(Employee.EXTENSION);
  }
}
