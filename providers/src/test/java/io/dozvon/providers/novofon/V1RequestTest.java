package io.dozvon.providers.novofon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class V1RequestTest {

  @ParameterizedTest
  @CsvSource({
    "/v1/request/callback/, from=100 to=79004443322,"
        + " OTgzY2YxOGExZWQzNDExZmZhZmZmZTg3OWMwNTEyM2I0NWZiYjBhMQ==",
    "/v1/request/callback/, to=79004443322 from=100 format=json,"
        + " ZWVhYmIxNjRjNGJmZGE5NjBjZGQ5Mzc1Nzg4N2E4YTcxOWQxY2ViOA==",
    "/v1/request/callback/, from=100 predicted=1 sip=100 to=79004443322,"
        + " NzMxNWQ1MDBiYzc3YjY0N2M1ZGUyYTRiOTFjMzkwMWMxOTg2MmZmYg==",
    "/v1/request/callback/, from=123456-100 sip=123456-100 to=+79004443322,"
        + " MzU3ZDU1ODVlYzJlNTA4YmM5MGI5MDY2YzEyYjdlMjgxODQ0Zjc0ZQ==",
    "/v1/webrtc/get_key/, sip=123456-100,"
        + " NGM0YzVhYjM1M2Y0ODgxMDJjMTI3MmNmMzAwMjhiMjcyZjg5NDIyNQ==",
    "/v1/info/balance/, '', M2U2NWY3NjhhMzgxMmY1Y2ZmYzQzM2Q1YjBmMzk3NGI1ZDg1MTcyYg==",
    "/v1/pbx/record/request/, call_id=1768467600.12345 lifetime=3600,"
        + " MDI4ZjRlOWJlYTBjNWE1NGVjNTQ1Njk3NmZjMWY5N2ExOGQzNTZmYQ==",
    "/v1/pbx/webhooks/url/, url=https://hub.example/a_b*~,"
        + " ZTY5YjBlMDI0YWU0M2I3ZGE4MWU4MDIxMzhmM2I2MzkyY2UzN2Q1NQ=="
  })
  void isSignedAsNovofonChecksIt(String path, String parameters, String signature) {
    // Given
    TreeMap<String, String> values = new TreeMap<>();
    for (String parameter : parameters.isEmpty() ? new String[0] : parameters.split(" ")) {
      // A blank stands between the parameters, so the one within a value is written otherwise.
      String value = parameter.substring(parameter.indexOf('=') + 1).replace("a_b", "a b");
      values.put(parameter.substring(0, parameter.indexOf('=')), value);
    }

    // When
    String signed = new V1Request(path, values).signature("secret00000000000000");

    // Then
    assertThat(signed).isEqualTo(signature);
  }
}
