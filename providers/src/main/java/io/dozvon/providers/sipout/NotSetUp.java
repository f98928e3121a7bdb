package io.dozvon.providers.sipout;

import io.dozvon.providers.dialing.Conclusion.Refused;
import io.dozvon.providers.dialing.Reason;

/** What is to be set before SipOut can be asked for a call. */
final class NotSetUp {

  static final Refused NO_WIDGET =
      refused(
          "no-widget",
          "This connection has no widgetUrl. In SipOut, section Click2Call, create a widget,"
              + " press «Редактировать», copy the whole line API-url and enter it as the"
              + " credential widgetUrl.",
          "У соединения нет widgetUrl. В SipOut, раздел «Click2Call», создайте виджет, нажмите"
              + " «Редактировать», скопируйте целиком строку API-url и впишите её в widgetUrl.");

  static final Refused NO_PLACE =
      refused(
          "widget-url",
          "widgetUrl is no http or https address with a place for the client's number. Copy the"
              + " line API-url from SipOut as it is, with <номер телефона> in it.",
          "widgetUrl — не адрес http или https с местом для номера клиента. Скопируйте строку"
              + " API-url из SipOut как есть, вместе с <номер телефона>.");

  static final Refused NO_EMPLOYEE_CALLS =
      refused(
          "no-employee-call-url",
          "This connection has no employeeCallUrl. Ask SipOut which address places a call of an"
              + " employee, and enter it as the credential employeeCallUrl with {phone} and"
              + " {extension} or {employee} in it.",
          "У соединения нет employeeCallUrl. Спросите SipOut, по какому адресу заказывают звонок"
              + " сотрудника, и впишите его в employeeCallUrl, с {phone} и {extension} или"
              + " {employee} на своих местах.");

  static final Refused NO_PLACES =
      refused(
          "employee-call-url",
          "employeeCallUrl is no http or https address with {phone} and {extension} or"
              + " {employee} in it, and no other braces.",
          "employeeCallUrl — не адрес http или https, в котором есть {phone} и {extension} или"
              + " {employee}, а других фигурных скобок нет.");

  static final Refused NO_EXTENSION =
      refused(
          "no-extension",
          "employeeCallUrl asks for the employee's extension, and this employee has none at this"
              + " connection. Set the field extension.",
          "employeeCallUrl требует внутренний номер, а у сотрудника его для этого соединения"
              + " нет. Заполните поле extension.");

  private NotSetUp() {}

  private static Refused refused(String code, String english, String russian) {
    return new Refused(new Reason(code, english, russian));
  }
}
