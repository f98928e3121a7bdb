package io.dozvon.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dozvon.contracts.bot.BotCallback;
import io.dozvon.contracts.bot.CallContext;
import io.dozvon.contracts.bot.Scope;
import io.dozvon.contracts.bot.Variable;
import io.dozvon.contracts.call.Call;
import io.dozvon.contracts.call.CallEvent;
import io.dozvon.simulator.TimedWebhook;
import io.dozvon.simulator.Webhook;
import java.net.URLDecoder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What goes in and what comes out, in the order of time, for a person to read. */
final class TellingText {

  private final StringBuilder text = new StringBuilder();
  private String now = "+0:00";
  private String written = "";

  TellingText(String title) {
    text.append("=== ").append(title).append('\n');
  }

  void now(Duration passed) {
    now = "+%d:%02d".formatted(passed.toSeconds() / 60, passed.toSeconds() % 60);
  }

  void webhook(TimedWebhook timed) {
    now(timed.after());
    Webhook webhook = timed.webhook();
    line(now, webhook.method() + " " + content(webhook));
  }

  void announced(CallEvent event) {
    Call call = event.call();
    line(
        "  " + word(event.happening()),
        "v%d %s %s %s%s"
            .formatted(
                call.version(),
                word(call.direction()),
                word(call.phase()),
                word(call.outcome()),
                call.inferred() ? " inferred" : ""));
  }

  /** In the order of the topics: what people read, the variables, what the bot hears. */
  void told(Stages stages) {
    stages
        .unmatched()
        .forEach(it -> line("    no client", Stages.value(Stages.UNMATCHED, it).explanation()));
    for (var record : stages.told(Stages.NOTIFICATIONS)) {
      var shown = Stages.value(Stages.NOTIFICATIONS, record);
      line("    shown", shown.text());
      line("      of", about(shown.context()));
    }
    for (var record : stages.told(Stages.VARIABLES)) {
      written = values(Stages.value(Stages.VARIABLES, record).variables());
      line("    written", written);
    }
    for (var record : stages.told(Stages.CALLBACKS)) {
      BotCallback callback = Stages.value(Stages.CALLBACKS, record);
      String values = values(callback.variables());
      line("    bot hears", callback.text());
      line("      with", values.equals(written) ? "what was written last" : values);
    }
  }

  void refused(Stages stages) {
    stages
        .refused()
        .forEach(it -> line("  refused", Stages.value(Stages.REFUSED, it).explanation()));
  }

  private static String content(Webhook webhook) {
    String content = webhook.body().isEmpty() ? webhook.query() : webhook.body();
    boolean form = webhook.body().isEmpty() || webhook.contentType().contains("urlencoded");
    return form ? URLDecoder.decode(content, UTF_8) : content;
  }

  private static String about(CallContext context) {
    return "%s client by rule %s, call v%d, employee %s"
        .formatted(
            context.clientKind(),
            word(context.matchRule()),
            context.callVersion(),
            context.employee().orElse("unknown"));
  }

  private static String values(List<Variable> variables) {
    String filled =
        variables.stream()
            .filter(variable -> !variable.value().isEmpty())
            .map(variable -> name(variable) + "=" + variable.value())
            .collect(Collectors.joining("\n"));
    String empty =
        variables.stream()
            .filter(variable -> variable.value().isEmpty())
            .map(TellingText::name)
            .collect(Collectors.joining(", "));
    return empty.isEmpty() ? filled : filled + "\nempty: " + empty;
  }

  private static String name(Variable variable) {
    return (variable.scope() == Scope.DEAL ? "" : word(variable.scope()) + " ") + variable.name();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void line(String what, String lines) {
    if (!now.isEmpty() && !what.equals(now)) {
      text.append(now).append('\n');
    }
    now = "";
    String margin = "%-16s ".formatted(what);
    for (String line : lines.split("\\R", -1)) {
      text.append((margin + line).stripTrailing()).append('\n');
      margin = " ".repeat(17);
    }
  }

  @Override
  public String toString() {
    return text + "\n";
  }
}
