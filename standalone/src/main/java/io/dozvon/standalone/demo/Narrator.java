package io.dozvon.standalone.demo;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.contracts.call.Direction;
import io.dozvon.contracts.call.Happening;
import io.dozvon.contracts.client.Match;
import io.dozvon.contracts.client.MatchedCall;
import io.dozvon.contracts.client.UnmatchedCall;
import io.dozvon.contracts.phone.Party;
import io.dozvon.contracts.phone.Phone;
import io.dozvon.contracts.raw.DeadLetter;
import io.dozvon.providers.Provider;
import io.dozvon.providers.Providers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts into words what comes out of the topics. Of one thread. */
final class Narrator {

  private static final int REMEMBERED = 10_000;

  /** The calls that were introduced already, with who was rung; the oldest are forgotten. */
  private final Map<String, Set<String>> introduced =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
          return size() > REMEMBERED;
        }
      };

  List<Line> tell(Object record) {
    if (record instanceof MatchedCall matched) {
      return matched(matched);
    }
    if (record instanceof UnmatchedCall unmatched) {
      Call call = unmatched.event().call();
      return List.of(line(call, "has no client: " + unmatched.explanation()));
    }
    if (record instanceof BotCallback callback) {
      String provider = name(callback.context().provider());
      return List.of(
          new Line(callback.context().callId(), provider, "bot hears: " + callback.text()));
    }
    if (record instanceof DeadLetter letter) {
      return List.of(new Line("", "refused", letter.reason() + ": " + letter.explanation()));
    }
    return List.of();
  }

  private List<Line> matched(MatchedCall matched) {
    Call call = matched.event().call();
    List<String> words = new ArrayList<>();
    Set<String> rung = introduced.get(call.id());
    if (rung == null) {
      rung = new HashSet<>();
      introduced.put(call.id(), rung);
      words.add(parties(call));
      words.add(client(matched.match()));
    }
    if (matched.event().happening() == Happening.RINGING) {
      call.extensionsRung().stream()
          .filter(rung::add)
          .forEach(extension -> words.add("rings at " + employee(call, extension)));
    } else {
      happened(matched.event()).ifPresent(words::add);
    }
    return words.stream().map(said -> line(call, said)).toList();
  }

  private static Optional<String> happened(CallEvent event) {
    Call call = event.call();
    return switch (event.happening()) {
      case ANSWERED -> Optional.of(talking(call));
      case LEG_ENDED -> Optional.of("an employee's part of it is over");
      case ENDED -> Optional.of("over: " + ending(call));
      case CORRECTED -> Optional.of("corrected: " + ending(call));
      case RECORDED -> Optional.of("the recording is there");
      case TRANSCRIBED ->
          call.transcript()
              .map(text -> "the text is there, %d characters".formatted(text.length()));
      case MOVED -> Optional.of("has moved to another client");
      case MERGED -> Optional.of("turned out to be one with an older call");
      // A start is told when the call is introduced; a report by what the bot hears of it.
      case STARTED, RINGING, REPORTED, UNKNOWN -> Optional.empty();
    };
  }

  private static String parties(Call call) {
    String client = call.client().flatMap(Party::phone).map(Phone::toString).orElse("somebody");
    if (call.direction() == Direction.OUTBOUND) {
      return talker(call) + " calls " + client;
    }
    return "call from " + client;
  }

  /** Which of the three rules it was. */
  private static String client(Match match) {
    String name = SampleClients.name(match.client()).orElse("a client of before");
    return switch (match.rule()) {
      case TELEPHONY_CLIENT -> "found %s: the telephony client with this number".formatted(name);
      case VARIABLE ->
          "found %s: the number is in the variable '%s'"
              .formatted(name, match.variable().orElse("?"));
      case CREATED -> "nobody has this number: a new %s client".formatted(match.clientKind());
      case UNKNOWN -> "found " + name;
    };
  }

  private static String talking(Call call) {
    return call.direction() == Direction.OUTBOUND
        ? "the client answers"
        : talker(call) + " answers";
  }

  private static String ending(Call call) {
    String outcome = call.missed() ? "missed" : Line.word(call.outcome());
    String talk =
        call.times()
            .talkSeconds()
            .filter(seconds -> seconds > 0)
            .map(seconds -> ", %d:%02d of talk".formatted(seconds / 60, seconds % 60))
            .orElse("");
    return outcome + talk + (call.inferred() ? "; no end was ever told, so we conclude it" : "");
  }

  private static String talker(Call call) {
    return call.extension().map(extension -> employee(call, extension)).orElse("somebody");
  }

  private static String employee(Call call, String extension) {
    return SampleShop.employee(call.provider(), extension)
        .map(name -> name + " (" + extension + ")")
        .orElse(extension);
  }

  private static Line line(Call call, String words) {
    return new Line(call.id(), name(call.provider()), words);
  }

  private static String name(String provider) {
    return Providers.known().byId(provider).map(Provider::displayName).orElse(provider);
  }
}
