package io.dozvon.contracts.phone;

import java.util.Optional;

/** Which numbers a provider takes. */
public enum PhoneRule {
  /** Digits, 7 or another country's code first, 11 or more. */
  ANY_COUNTRY {
    @Override
    public Optional<String> objection(Phone phone) {
      return Optional.empty();
    }
  },

  /** Digits, 7 first, exactly 11. */
  ONLY_SEVEN {
    @Override
    public Optional<String> objection(Phone phone) {
      boolean fits = phone.digits().length() == 11 && phone.digits().startsWith("7");
      return fits
          ? Optional.empty()
          : Optional.of("this provider takes only numbers of exactly 11 digits that start with 7");
    }
  };

  /** Why this rule refuses the phone; empty where it takes it. */
  public abstract Optional<String> objection(Phone phone);
}
