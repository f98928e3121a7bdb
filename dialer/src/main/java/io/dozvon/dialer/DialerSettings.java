package io.dozvon.dialer;

import io.dozvon.contracts.net.Network;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import io.dozvon.runtime.Configuration;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What can be set of calling out.
 *
 * @param host on which a dialer of its own listens
 * @param port likewise; 0 takes any that is free
 * @param answerWithin how long whoever asks over HTTP waits for a result
 * @param mostWaiting how many may wait so at once
 * @param validFor how old a command over HTTP may get before it is not placed any more
 * @param requestWithin how long a provider may take for one answer
 * @param settleAfter how long after it could last be placed an attempt without a result is given up
 * @param remembered how long a command is known, so that its repetition is none
 * @param inFlight how many commands are with providers at once
 * @param inFlightOfConnection likewise, of one connection
 * @param addresses what an operator put in place of providers' addresses, by provider and part
 * @param privateAddresses networks that are not public and may be called all the same
 */
public record DialerSettings(
    String host,
    int port,
    Duration answerWithin,
    int mostWaiting,
    Duration validFor,
    Duration requestWithin,
    Duration settleAfter,
    Duration remembered,
    int inFlight,
    int inFlightOfConnection,
    Map<String, URI> addresses,
    List<Network> privateAddresses) {

  private static final String ADDRESS = "dialer.address.";
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
  private static final Duration VALID_FOR = Duration.ofSeconds(60);
  private static final Duration SETTLE_AFTER = Duration.ofMinutes(2);
  private static final Duration REMEMBERED = Duration.ofDays(8);

  /** What a whole command may take beyond its answers, until its result is written. */
  private static final Duration MARGIN = Duration.ofSeconds(10);

  /** Copies the collections. */
  public DialerSettings {
    addresses = Map.copyOf(addresses);
    privateAddresses = List.copyOf(privateAddresses);
  }

  /** What holds where nothing is set. */
  public static DialerSettings defaults() {
    return from(new Configuration(Map.of()));
  }

  /** Reads {@code dialer.*}. */
  public static DialerSettings from(Configuration configuration) {
    return from(configuration, Providers.known());
  }

  static DialerSettings from(Configuration configuration, Providers providers) {
    Duration requests = atLeast(configuration, "dialer.request.within", ANSWER_WITHIN, seconds(1));
    return new DialerSettings(
        configuration.text("dialer.host", "0.0.0.0"),
        configuration.number("dialer.port", 8082, 0, 65_535),
        atLeast(configuration, "dialer.answer.within", ANSWER_WITHIN, seconds(1)),
        configuration.number("dialer.waiting", 200, 1, 10_000),
        atLeast(configuration, "dialer.valid.for", VALID_FOR, seconds(1)),
        requests,
        atLeast(configuration, "dialer.settle.after", SETTLE_AFTER, longest(requests).plus(MARGIN)),
        atLeast(configuration, "dialer.remembered", REMEMBERED, Duration.ofHours(1)),
        configuration.number("dialer.inflight", 32, 1, 500),
        configuration.number("dialer.inflight.connection", 4, 1, 100),
        addresses(configuration, providers),
        networks(configuration));
  }

  /** The longest that the requests of one command may take together. */
  Duration longest() {
    return longest(requestWithin);
  }

  /** Where the parts of a provider's API are. */
  Map<String, URI> addressesOf(Provider provider) {
    Map<String, URI> all = new HashMap<>();
    provider
        .callApi()
        .ifPresent(
            api ->
                api.addresses()
                    .forEach(
                        (part, own) ->
                            all.put(part, addresses.getOrDefault(name(provider, part), own))));
    return all;
  }

  private static Duration longest(Duration requests) {
    return requests.multipliedBy(2);
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  /** The setting that puts another address in place of a provider's own. */
  public static String addressSetting(Provider provider, String part) {
    return ADDRESS + name(provider, part);
  }

  private static String name(Provider provider, String part) {
    return provider.id() + "." + part.toLowerCase(Locale.ROOT).replace('-', '.');
  }

  private static Duration atLeast(
      Configuration configuration, String key, Duration otherwise, Duration shortest) {
    Duration time = configuration.time(key, otherwise);
    return time.compareTo(shortest) < 0
        ? configuration.complain(
            key, "at least " + shortest.toSeconds() + "s", time.toMillis() + "ms", otherwise)
        : time;
  }

  private static Map<String, URI> addresses(Configuration configuration, Providers providers) {
    Map<String, URI> given = new HashMap<>();
    for (Provider provider : providers.all()) {
      provider.callApi().stream()
          .flatMap(api -> api.addresses().keySet().stream())
          .map(part -> name(provider, part))
          .forEach(name -> address(configuration, name).ifPresent(uri -> given.put(name, uri)));
    }
    return given;
  }

  private static Optional<URI> address(Configuration configuration, String name) {
    String key = ADDRESS + name;
    String text = configuration.text(key, "");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI address = URI.create(text);
      boolean usable =
          ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
              && address.getHost() != null;
      return usable ? Optional.of(address) : wrong(configuration, key, text);
    } catch (IllegalArgumentException notAnAddress) {
      return wrong(configuration, key, text);
    }
  }

  private static Optional<URI> wrong(Configuration configuration, String key, String text) {
    return configuration.complain(
        key, "an address that begins with http:// or https://", text, Optional.empty());
  }

  private static List<Network> networks(Configuration configuration) {
    String key = "dialer.private.addresses";
    String text = configuration.text(key, "");
    List<Optional<Network>> read =
        Arrays.stream(text.split(",", -1))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .map(Network::read)
            .toList();
    return read.stream().allMatch(Optional::isPresent)
        ? read.stream().flatMap(Optional::stream).toList()
        : configuration.complain(
            key, "networks such as 10.0.0.0/8, with commas between", text, List.of());
  }
}
