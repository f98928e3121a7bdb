package io.dozvon.dialer;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.registry.CallingMode;
import io.dozvon.contracts.registry.Employee;
import io.dozvon.providers.Providers;
import io.dozvon.registry.RegistryEntries;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a call will be known by when its provider tells of it, with what the providers take. */
class RungEmployeeTest {

  private final RegistryEntries registry =
      new RegistryEntries()
          .put(Shop.project(Shop.ID, Shop.TOKEN))
          .put(Shop.connection("novofon", Shop.ID, "novofon"))
          .put(Shop.connection("sipuni", Shop.ID, "sipuni"))
          .put(
              Shop.employee(
                  "anna",
                  CallingMode.API,
                  Map.of(
                      "novofon",
                      Map.of(Employee.EXTENSION, "101", Employee.EMPLOYEE_ID, "300101"))));

  @ParameterizedTest
  @CsvSource({
    "novofon, zadarma_call, employee_id, 300101, 101",
    "novofon, zadarma_call, employee_id, 300199, 300199",
    "sipuni, sipuni_internal_to_external_call, short_employee_phone, 201, 201",
    "sipuni, sipuni_scheme_call, short_employee_phone, 201, 201",
  })
  void theEmployeeIsKnownByTheShortNumberWhereWeKnowIt(
      String connection, String function, String parameter, String given, String name) {
    Line line =
        ((Lines.Finding.Found) new Lines(Providers.known(), registry).find(Shop.ID, connection))
            .line();

    var rung =
        new RungEmployee(registry)
            .name(line, line.function(function).orElseThrow(), Map.of(parameter, given));

    assertThat(rung).contains(name);
  }
}
