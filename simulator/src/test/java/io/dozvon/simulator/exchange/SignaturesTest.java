package io.dozvon.simulator.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors of the references. */
class SignaturesTest {

  @ParameterizedTest
  @CsvSource({
    "antiaon=0&phone=79004443322&reverse=0&sipnumber=201&user=012345,"
        + "7234f4d3cc3310e12b11e77292586399",
    "user=012345&tree=000-123456&sipnumber=201&reverse=1&phone=79004443322,"
        + "42ade1ec5d2beab327e4fd54fa55bf34",
    "phone=79004443322&reverse=1&sipnumber=201&tree=00012345&user=012345,"
        + "f883d311ea549130d1cae919bb83e59d",
    "callAttemptTime=30&phone=79004443322&reverse=1&sipnumber=201&tree=00012345&user=012345,"
        + "f89432706f19fca3ed2b4718967cf43c",
    "phoneFrom=79004443322&phoneTo=79005554433&sipnumber=201&sipnumber2=202&user=012345,"
        + "eedf8162c3a89912640d4706f6afc99a",
    "callbackId=5f1e00aa&user=012345,8ed3cf216fecbcb31721e90c6ebebcd1",
    "callId=1790000000.1001&user=012345,12a22aff7c462bafb2c54e0414b93c88"
  })
  void sipuniHashesWhatIsSentByName(String sent, String hash) {
    String made = SipuniReception.hash(Parameters.of(sent), "s3cr3t0000");

    assertThat(made).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({
    "topic=base&method=call-me&src=346&dst=79004443322,46febcc3f0e9aaefd082ab381a2f8994",
    "topic=base&method=get-calls&start=2026-11-20+00%3A00%3A00&end=2026-11-20+23%3A59%3A59,"
        + "418b695766282f27f648ac211a7e7e2a",
    "topic=base&method=get-mp3&link=88001,92bba3234773e0f79df8b01499895c61",
    "topic=base&method=ping,50b5e3cbf370a7c29f762a52ebeee581"
  })
  void iptelefonHashesWhatIsWrittenAsItIs(String written, String hash) {
    String made = IptelefonReception.hash(written, "k3y-not-real-0001");

    assertThat(made).isEqualTo(hash);
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/request/callback/,from=100&to=79004443322,"
        + "OTgzY2YxOGExZWQzNDExZmZhZmZmZTg3OWMwNTEyM2I0NWZiYjBhMQ==",
    "/v1/request/callback/,to=79004443322&from=100&format=json,"
        + "ZWVhYmIxNjRjNGJmZGE5NjBjZGQ5Mzc1Nzg4N2E4YTcxOWQxY2ViOA==",
    "/v1/request/callback/,from=100&predicted=1&sip=100&to=79004443322,"
        + "NzMxNWQ1MDBiYzc3YjY0N2M1ZGUyYTRiOTFjMzkwMWMxOTg2MmZmYg==",
    "/v1/request/callback/,from=123456-100&sip=123456-100&to=%2B79004443322,"
        + "MzU3ZDU1ODVlYzJlNTA4YmM5MGI5MDY2YzEyYjdlMjgxODQ0Zjc0ZQ==",
    "/v1/webrtc/get_key/,sip=123456-100,"
        + "NGM0YzVhYjM1M2Y0ODgxMDJjMTI3MmNmMzAwMjhiMjcyZjg5NDIyNQ==",
    "/v1/info/balance/,'',M2U2NWY3NjhhMzgxMmY1Y2ZmYzQzM2Q1YjBmMzk3NGI1ZDg1MTcyYg==",
    "/v1/pbx/record/request/,call_id=1768467600.12345&lifetime=3600,"
        + "MDI4ZjRlOWJlYTBjNWE1NGVjNTQ1Njk3NmZjMWY5N2ExOGQzNTZmYQ==",
    "/v1/pbx/webhooks/url/,url=https%3A%2F%2Fhub.example%2Fa+b%2A%7E,"
        + "ZTY5YjBlMDI0YWU0M2I3ZGE4MWU4MDIxMzhmM2I2MzkyY2UzN2Q1NQ=="
  })
  void novofonSignsThePathAndWhatIsSentByName(String path, String sent, String signature) {
    String made = NovofonReception.signature(path, Parameters.of(sent), "secret00000000000000");

    assertThat(made).isEqualTo(signature);
  }
}
