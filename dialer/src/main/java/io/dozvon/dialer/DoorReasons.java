package io.dozvon.dialer;

import io.dozvon.providers.dialing.Reason;
import java.util.List;

/** What is said at the door, before there is a command or when there is no result. */
final class DoorReasons {

  private DoorReasons() {}

  static Reason undecided() {
    return new Reason(
        "undecided",
        "nothing is known of it yet; ask again with the same Idempotency-Key, or watch the results",
        "результат ещё не известен; повторите с тем же Idempotency-Key или следите за результатами");
  }

  static Reason unreadable(GivenJson.Unreadable body) {
    return new Reason("unreadable", body.english(), body.russian());
  }

  static Reason wrongName(String what) {
    return new Reason(
        "unreadable",
        what + " must be 1 to 64 letters, digits, '_' or '-'",
        what + ": ожидается от 1 до 64 латинских букв, цифр, «_» или «-»");
  }

  static Reason wrongKey() {
    return new Reason(
        "unreadable",
        "Idempotency-Key must be 1 to 200 visible characters",
        "Idempotency-Key: ожидается от 1 до 200 видимых символов");
  }

  static Reason noEmployee() {
    return new Reason(
        "unreadable",
        "expected an object such as {\"employee\": \"anna\"}, with 'phone' and 'connection' where"
            + " there is a choice",
        "ожидается объект вида {\"employee\": \"anna\"}; phone и connection — если есть из чего"
            + " выбрать");
  }

  static Reason noConnection() {
    return new Reason(
        "no-connection",
        "the project has no connection for this; add one to the configuration",
        "у проекта нет подходящего подключения; добавьте его в конфигурацию");
  }

  static Reason severalConnections(List<String> ids) {
    String all = String.join(", ", ids);
    return new Reason(
        "several-connections",
        "the project has several connections for this; choose one with 'connection': " + all,
        "у проекта несколько подходящих подключений, выберите одно через «connection»: " + all);
  }
}
