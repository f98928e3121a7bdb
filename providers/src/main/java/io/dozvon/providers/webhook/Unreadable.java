package io.dozvon.providers.webhook;

import io.dozvon.providers.Reading.Refused;

/** Why a body could not be read at all, whoever sent it. */
final class Unreadable {

  static final Refused NOT_JSON =
      new Refused(
          "not-json",
          "The body looks like JSON but cannot be parsed, so nothing of it was used. Look at the"
              + " raw body: it may be cut off, or a template that was not filled in.");

  static final Refused JSON_TOO_DEEP =
      new Refused(
          "json-too-deep",
          "The JSON body is nested deeper than any known webhook, so nothing of it was used. Look"
              + " at the raw body: it is probably not from the provider.");

  static final Refused JSON_LIST =
      new Refused(
          "json-list",
          "The JSON body is a list of several things, but a webhook tells one. Ask the provider to"
              + " send each in a webhook of its own.");

  static final Refused BROKEN_MULTIPART =
      new Refused(
          "broken-multipart",
          "The multipart body does not keep to its boundary or is cut off, so nothing of it was"
              + " used. Look at the raw body and its content type.");

  static final Refused TOO_MANY_FIELDS =
      new Refused(
          "too-many-fields",
          "There are more fields than any known webhook has, so nothing of them was used. Look at"
              + " the raw webhook: it is probably not from the provider.");

  static final Refused NOT_FIELDS =
      new Refused(
          "unreadable-body",
          "The body is neither JSON nor a form nor multipart. Look at the raw body and at what is"
              + " set up at the provider.");

  private Unreadable() {}
}
