package io.dozvon.dialer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.client.Client;
import io.dozvon.contracts.dialing.CallAttempt;
import io.dozvon.contracts.dialing.CallCommand;
import io.dozvon.contracts.dialing.CallResult;
import io.dozvon.contracts.dialing.Verdict;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.phone.PhoneRule;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.contracts.raw.RawWebhook;
import io.dozvon.contracts.registry.Connection;
import io.dozvon.providers.Door;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.providers.Reading;
import io.dozvon.providers.dialing.CallApi;
import io.dozvon.providers.dialing.Conclusion;
import io.dozvon.providers.dialing.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialerTopologyTest {

  private static final Map<String, String> ARGUMENTS =
      Map.of("client_phone", "8 (900) 444-33-22", "short", "201");
  private static final Instant NOON = DialerDriver.NOON;

  private final DialerDriver driver = new DialerDriver();

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void aCommandBecomesAnAttemptWithItsArgumentsInTheFormOfTheProvider() {
    // Given
    CallCommand command = Shop.command("c-1", Bell.CALL, ARGUMENTS, NOON);

    // When
    driver.order(command);

    // Then
    assertThat(driver.attemptRecords())
        .singleElement()
        .satisfies(record -> assertThat(record.key()).isEqualTo(Shop.LINE))
        .satisfies(
            record -> {
              CallAttempt attempt = record.value();
              assertThat(attempt.command()).isEqualTo("c-1");
              assertThat(attempt.arguments())
                  .isEqualTo(Map.of("client_phone", Shop.PHONE, "short", "201"));
              assertThat(attempt.phone()).contains(new Phone(Shop.PHONE));
              assertThat(attempt.extension()).contains("201");
              assertThat(attempt.validUntil()).isEqualTo(NOON.plusSeconds(60));
            });
    assertThat(driver.results()).isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("unknown-project", "nobody", Shop.LINE, Bell.CALL, ARGUMENTS),
        Arguments.of("unknown-connection", Shop.ID, "nowhere", Bell.CALL, ARGUMENTS),
        Arguments.of("unknown-connection", Shop.ID, "theirs", Bell.CALL, ARGUMENTS),
        Arguments.of("no-calls", Shop.ID, "mute", Bell.CALL, ARGUMENTS),
        Arguments.of("no-credentials", Shop.ID, "bell-bare", Bell.CALL, ARGUMENTS),
        Arguments.of("unknown-function", Shop.ID, Shop.LINE, "bell_cal", ARGUMENTS),
        Arguments.of("unknown-argument", Shop.ID, Shop.LINE, Bell.SITES, Map.of("what", "1")),
        Arguments.of(
            "too-large", Shop.ID, Shop.LINE, Bell.SITES, Map.of("what", "x".repeat(20_000))),
        Arguments.of("client-missing", Shop.ID, Shop.LINE, Line.CALL_CLIENT, Map.of()));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatCannotBePlacedIsRefusedWithItsReason(
      String code,
      String project,
      String connection,
      String function,
      Map<String, String> arguments) {
    // Given
    CallCommand command =
        new CallCommand(
            "c-1", project, connection, function, arguments, Optional.empty(), NOON, 60);

    // When
    driver.order(command);

    // Then
    assertThat(driver.results())
        .singleElement()
        .satisfies(result -> assertThat(result.verdict()).isEqualTo(Verdict.REFUSED))
        .satisfies(result -> assertThat(result.code()).contains(code))
        .satisfies(result -> assertThat(result.reason()).isNotEmpty());
    assertThat(driver.attempts()).isEmpty();
  }

  @Test
  void theFunctionThatWasMeantIsNamed() {
    // When
    driver.order(Shop.command("c-1", "bell_cal", ARGUMENTS, NOON));

    // Then
    assertThat(driver.results().get(0).reason().orElseThrow()).contains("did you mean bell_call");
  }

  @Test
  void aCommandThatCameTooLateIsRefused() {
    // Given
    CallCommand command = Shop.command("c-1", Bell.CALL, ARGUMENTS, NOON);

    // When
    driver.order(Shop.LINE, command, NOON.minusSeconds(61));

    // Then
    assertThat(driver.results())
        .extracting(CallResult::code)
        .containsExactly(Optional.of("expired"));
    assertThat(driver.attempts()).isEmpty();
  }

  @Test
  void aCommandFromTheFutureIsValidNoLongerThanOneFromNow() {
    // Given
    CallCommand command =
        Shop.command("c-1", Bell.CALL, ARGUMENTS, NOON.plus(Duration.ofDays(700)));

    // When
    driver.order(Shop.LINE, command, NOON.plus(Duration.ofDays(700)));

    // Then
    assertThat(driver.attempts())
        .extracting(CallAttempt::validUntil)
        .containsExactly(NOON.plusSeconds(60));
  }

  @Test
  void aCommandThatComesAgainIsTheSameCommand() {
    // Given
    driver.order(Shop.command("c-1", NOON));

    // When
    driver.order(Shop.command("c-1", NOON.plusSeconds(1)));

    // Then
    assertThat(driver.attempts()).hasSize(1);
    assertThat(driver.results()).isEmpty();
  }

  @Test
  void aCommandThatComesAgainIsToldItsResultAgain() {
    // Given
    driver.order(Shop.command("c-1", NOON));
    CallResult result = concluded(Conclusion.Accepted.as(Optional.of("77")));

    // When
    driver.order(Shop.command("c-1", NOON.plusSeconds(1)));

    // Then
    assertThat(driver.results()).containsExactly(result);
    assertThat(driver.attempts()).isEmpty();
  }

  @Test
  void anIdThatComesAgainForAnotherCallIsRefusedAndTheFirstResultStands() {
    // Given
    driver.order(Shop.command("c-1", NOON));
    CallResult result = concluded(Conclusion.Accepted.as(Optional.of("77")));
    driver.order(
        Shop.command(
            "c-1", Bell.CALL, Map.of("client_phone", Shop.OTHER_PHONE, "short", "201"), NOON));

    // When
    driver.order(Shop.command("c-1", NOON));

    // Then
    List<CallResult> told = driver.results();
    assertThat(told).hasSize(2);
    assertThat(told.get(0).code()).contains("key-reused");
    assertThat(told.get(0).eventId()).isNotEqualTo(result.eventId());
    assertThat(told.get(1)).isEqualTo(result);
    assertThat(driver.attempts()).isEmpty();
  }

  @Test
  void whatWasToBeTriedLaterIsTriedAnewUnderTheSameId() {
    // Given
    driver.order(Shop.command("c-1", NOON));
    CallResult later =
        concluded(
            new Conclusion.TryLater(new Reason("limit", "wait", "ждите"), Duration.ofSeconds(5)));

    // When
    driver.order(Shop.command("c-1", NOON));

    // Then
    assertThat(driver.attempts())
        .singleElement()
        .satisfies(
            attempt -> {
              assertThat(Ids.ofResult(attempt.eventId())).isNotEqualTo(later.eventId());
              assertThat(Ids.askedOf(Ids.ofResult(attempt.eventId())))
                  .isEqualTo(Ids.askedOf(later.eventId()));
            });
  }

  @Test
  void anAttemptOfWhichNothingIsHeardIsSettledAsUnknownOnce() {
    // Given
    driver.order(Shop.command("c-1", NOON));
    driver.advance(Duration.ofSeconds(179));
    assertThat(driver.results()).isEmpty();

    // When
    driver.advance(Duration.ofSeconds(1));

    // Then
    assertThat(driver.results())
        .singleElement()
        .satisfies(result -> assertThat(result.verdict()).isEqualTo(Verdict.UNKNOWN))
        .satisfies(result -> assertThat(result.command()).isEqualTo("c-1"))
        .satisfies(result -> assertThat(result.connection()).isEqualTo(Shop.LINE));
    driver.advance(Duration.ofHours(1));
    assertThat(driver.results()).isEmpty();
  }

  @Test
  void aResultThatComesAfterItWasSettledChangesNothing() {
    // Given
    driver.order(Shop.command("c-1", NOON));
    List<CallAttempt> attempts = driver.attempts();
    driver.advance(Duration.ofMinutes(3));
    CallResult settled = driver.results().get(0);
    driver.conclude(result(attempts.get(0), Conclusion.Accepted.as(Optional.of("77"))));
    driver.results();

    // When
    driver.order(Shop.command("c-1", NOON));

    // Then
    assertThat(driver.results()).containsExactly(settled);
  }

  @Test
  void whatIsOldIsForgotten() {
    // Given
    driver.order(Shop.command("c-1", NOON));
    concluded(Conclusion.Accepted.as(Optional.empty()));
    driver.advance(Duration.ofMinutes(3));

    // When
    driver.advance(Duration.ofDays(8));

    // Then
    assertThat(driver.remembered(Names.KNOWN_COMMANDS)).isZero();
    assertThat(driver.remembered(Names.DEADLINES)).isZero();
  }

  @Test
  void whatIsNotGivenIsTakenFromTheClient() {
    // Given
    driver.know(Shop.client("7", Optional.empty(), Map.of("b", Shop.PHONE, "a", "no phone")));

    // When
    driver.order(Shop.about("7", Bell.SESSION, Map.of("site", "12", "name", " "), NOON));

    // Then
    assertThat(driver.attempts())
        .extracting(CallAttempt::arguments)
        .containsExactly(Map.of("phone", Shop.PHONE, "name", "Ivan", "site", "12"));
  }

  @Test
  void theClientsOwnNumberGoesBeforeThoseInVariablesAndWhatIsGivenBeforeBoth() {
    // Given
    driver.know(Shop.client("7", Optional.of(Shop.PHONE), Map.of("a", Shop.OTHER_PHONE)));

    // When
    driver.order(Shop.about("7", Bell.SESSION, Map.of("name", "Petr"), NOON));

    // Then
    assertThat(driver.attempts())
        .extracting(CallAttempt::arguments)
        .containsExactly(Map.of("phone", Shop.PHONE, "name", "Petr"));
  }

  @Test
  void aClientThatIsNotThereIsNamed() {
    // Given
    Client client = Shop.client("7", Optional.of(Shop.PHONE), Map.of());
    driver.know(client);
    driver.forget(client);

    // When
    driver.order(Shop.about("7", Bell.SESSION, Map.of(), NOON));

    // Then
    assertThat(driver.results())
        .extracting(CallResult::code)
        .containsExactly(Optional.of("unknown-client"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not json",
        "[]",
        "{}",
        "{\"eventId\":\"c-1\"}",
        "{\"eventId\":\"a b\",\"project\":\"shop\",\"connection\":\"bell-main\","
            + "\"function\":\"bell_call\",\"arguments\":{},\"occurredAt\":\"2026-11-20T12:00:00Z\","
            + "\"validForSeconds\":60}",
        "{\"eventId\":\"c-1\",\"project\":\"shop\",\"connection\":\"bell-main\","
            + "\"function\":\"bell_call\",\"arguments\":{},\"validForSeconds\":60}",
        "{\"eventId\":\"c-1\",\"project\":\"shop\",\"connection\":\"bell-main\","
            + "\"function\":\"bell_call\",\"arguments\":{\"a\":null},"
            + "\"occurredAt\":\"2026-11-20T12:00:00Z\",\"validForSeconds\":60}"
      })
  void whatIsNoCommandIsADeadLetterAndStopsNothing(String value) {
    // Given
    driver.orderBare(Shop.LINE.getBytes(UTF_8), value.getBytes(UTF_8));

    // When
    driver.order(Shop.command("c-2", NOON));

    // Then
    assertThat(driver.deadLetters()).hasSize(1);
    assertThat(driver.attempts()).extracting(CallAttempt::command).containsExactly("c-2");
  }

  @Test
  void aCommandUnderAnotherKeyIsADeadLetterAndKeepsNoPlace() {
    // Given
    driver.order("theirs", Shop.command("c-1", NOON));

    // When
    driver.order(Shop.command("c-1", NOON));

    // Then
    assertThat(driver.deadLetters()).extracting(DeadLetter::reason).containsExactly("bad-command");
    assertThat(driver.attempts()).hasSize(1);
  }

  @Test
  void nothingIsNoCommand() {
    // When
    driver.orderBare(Shop.LINE.getBytes(UTF_8), null);
    driver.orderBare(null, null);

    // Then
    assertThat(driver.deadLetters()).isEmpty();
    assertThat(driver.results()).isEmpty();
  }

  @Test
  void aResultThatIsNoneStopsNothing() {
    // Given
    driver.concludeBare("{}");
    driver.concludeBare("no result");

    // When
    driver.order(Shop.command("c-1", NOON));

    // Then
    assertThat(driver.attempts()).hasSize(1);
  }

  @Test
  void whatMakesTheJudgeFailIsADeadLetterAndTheNextIsPlaced() {
    // Given
    try (DialerDriver faulty =
        new DialerDriver(
            new Providers(List.of(new Bell(), new Faulty())),
            Shop.registry().put(Shop.connection("faulty-1", Shop.ID, "faulty")))) {
      faulty.order(
          new CallCommand(
              "c-1", Shop.ID, "faulty-1", Bell.CALL, ARGUMENTS, Optional.empty(), NOON, 60));

      // When
      faulty.order(Shop.command("c-2", NOON));

      // Then
      assertThat(faulty.deadLetters()).extracting(DeadLetter::reason).containsExactly("failed");
      assertThat(faulty.attempts()).extracting(CallAttempt::command).containsExactly("c-2");
      assertThat(faulty.remembered(Names.KNOWN_COMMANDS)).isEqualTo(1);
    }
  }

  private CallResult concluded(Conclusion conclusion) {
    CallResult result = result(driver.attempts().get(0), conclusion);
    driver.conclude(result);
    return result;
  }

  private CallResult result(CallAttempt attempt, Conclusion conclusion) {
    return new Results(Shop.registry()).concluded(attempt, conclusion, NOON);
  }

  /** Fails where nobody expects it. */
  private static final class Faulty implements Provider {

    @Override
    public String id() {
      return "faulty";
    }

    @Override
    public String displayName() {
      return "Faulty";
    }

    @Override
    public String webhookPath() {
      return "faulty_webhook";
    }

    @Override
    public PhoneRule phoneRule() {
      return PhoneRule.ANY_COUNTRY;
    }

    @Override
    public Door door() {
      throw new UnsupportedOperationException("nothing comes in here");
    }

    @Override
    public Reading read(RawWebhook webhook, Connection connection) {
      throw new UnsupportedOperationException("nothing comes in here");
    }

    @Override
    public Optional<CallApi> callApi() {
      throw new IllegalStateException("a defect");
    }

    @Override
    public String sampleWebhook() {
      return "";
    }
  }
}
