package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.contracts.bot.CallVariable;
import io.dozvon.contracts.bot.CallbackKind;
import io.dozvon.contracts.text.Placeholder;
import io.dozvon.contracts.text.TextKind;
import io.dozvon.providers.Providers;
import io.dozvon.providers.dialing.BotFunction;
import io.dozvon.providers.dialing.CallSetting;
import io.dozvon.registry.file.RegistryFile;
import io.dozvon.runtime.Configuration;
import io.dozvon.runtime.wiring.ProcessPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say is so. */
class DocumentsTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern SETTING = Pattern.compile("(?m)^\\| `([a-z0-9.]+)` \\|");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))`");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");
  private static final Pattern FIRST_OF_ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");
  private static final Pattern ROW_OF_NAME = Pattern.compile("(?m)^\\| `(\\{.*) \\|$");
  private static final Pattern FUNCTION =
      Pattern.compile("(?m)^\\| `([a-z_]+` \\| (?:\\[?`|none).*?) \\|");
  private static final Pattern CHOICE =
      Pattern.compile("(?m)^\\| ([A-Z]\\w+ \\| `\\w+` \\| .*) \\|$");
  private static final Pattern YAML = Pattern.compile("(?s)```yaml\\n(.*?)```");

  @Test
  void everySettingIsDocumentedAndNoOther() throws IOException {
    Configuration configuration = new Configuration(Map.of());
    ProcessPlan.read(configuration, Services.all());

    assertThat(matches(SETTING, "docs/configuration.md"))
        .containsExactlyInAnyOrderElementsOf(configuration.known());
  }

  @Test
  void theExampleIsAValidConfiguration() {
    RegistryFile example = RegistryFile.read(ROOT.resolve("example.yml"), Examples.SURROUNDINGS);

    assertThat(example.connections()).isNotEmpty();
  }

  @Test
  void theGuidesConfigurationIsValid() throws IOException {
    for (String provider : Providers.known().ids()) {
      for (String guide : List.of(provider + ".md", provider + ".en.md")) {
        List<String> snippets = matches(YAML, "docs/providers/" + guide);

        assertThat(snippets).as(guide).isNotEmpty();
        snippets.forEach(yaml -> RegistryFile.parse(guide, yaml, Examples.SURROUNDINGS));
      }
    }
  }

  @Test
  void theCredentialsOfEveryProviderAreDocumentedAndTheirExampleIsValid() throws IOException {
    for (var provider : Providers.known().all()) {
      Set<String> names = new TreeSet<>(provider.credentials());
      names.addAll(provider.optionalCredentials());
      names.add(provider.id());
      Pattern row = Pattern.compile("(?m)^(\\| `" + provider.id() + "` \\|.*)$");

      assertThat(matches(row, "docs/secrets.md"))
          .singleElement()
          .satisfies(
              found -> assertThat(namesIn(found)).containsExactlyInAnyOrderElementsOf(names));
    }
    assertThat(matches(YAML, "docs/secrets.md"))
        .isNotEmpty()
        .allSatisfy(yaml -> RegistryFile.parse("secrets.md", yaml, Examples.SURROUNDINGS));
  }

  @Test
  void whatAConnectionMayChooseAboutCallingIsDocumentedAndNothingElse() throws IOException {
    List<String> settings =
        Providers.known().all().stream()
            .flatMap(
                provider ->
                    provider.callApi().stream()
                        .flatMap(api -> api.settings().stream())
                        .map(setting -> provider.displayName() + row(setting)))
            .toList();

    assertThat(matches(CHOICE, "docs/configuration.md")).containsExactlyElementsOf(settings);
  }

  @Test
  void everyFunctionIsDocumentedWithItsParametersInOrder() throws IOException {
    List<String> functions =
        Providers.known().all().stream()
            .flatMap(provider -> provider.callApi().stream())
            .flatMap(api -> api.functions().stream())
            .map(function -> function.name() + "` | " + parameters(function))
            .toList();

    assertThat(matches(FUNCTION, "docs/calling.md")).containsExactlyElementsOf(functions);
  }

  @Test
  void whatAProjectMayChangeOfWhatItsBotHearsIsDocumented() throws IOException {
    String page = "docs/bot.md";

    assertThat(matches(ROW_OF_NAME, page))
        .containsExactlyElementsOf(
            Arrays.stream(Placeholder.values())
                .map(name -> "{" + name.word() + "}` | " + name.meaning())
                .toList());
    assertThat(matches(FIRST_OF_ROW, page))
        .containsAll(Arrays.stream(TextKind.values()).map(TextKind::key).toList())
        .containsAll(Arrays.stream(CallbackKind.values()).map(CallbackKind::key).toList())
        .containsAll(CallVariable.names())
        .containsAll(Providers.known().recordingVariables())
        .containsAll(Providers.known().requestVariables());
    assertThat(matches(YAML, page))
        .isNotEmpty()
        .allSatisfy(yaml -> RegistryFile.parse("bot.md", yaml, Examples.SURROUNDINGS));
  }

  @Test
  void theGuidesNameTheAddressThatTheDoorListensAt() throws IOException {
    for (var provider : Providers.known().all()) {
      String guide = Files.readString(ROOT.resolve("docs/providers/" + provider.id() + ".md"));

      assertThat(guide).contains("/" + provider.webhookPath() + "/");
    }
  }

  @Test
  void everyGuideWarnsThatBotsMustMatchExactly() throws IOException {
    for (var provider : Providers.known().all()) {
      Path guides = ROOT.resolve("docs/providers");

      assertThat(guides.resolve(provider.id() + ".md"))
          .content()
          .contains("«точное совпадение»", "70 %");
      assertThat(guides.resolve(provider.id() + ".en.md"))
          .content()
          .contains("\"exact match\"", "70 %");
    }
  }

  @Test
  void everyTestThatCoverageNamesExists() throws IOException {
    Set<String> tests;
    try (Stream<Path> files = Files.walk(ROOT)) {
      tests =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".java"))
              .map(name -> name.substring(0, name.length() - ".java".length()))
              .collect(Collectors.toSet());
    }

    assertThat(tests).containsAll(matches(TEST, "docs/coverage.md"));
  }

  private static String parameters(BotFunction function) {
    return function.parameters().isEmpty()
        ? "none"
        : function.parameters().stream()
            .map(it -> it.needed() ? "`" + it.name() + "`" : "[`" + it.name() + "`]")
            .collect(Collectors.joining(", "));
  }

  private static String row(CallSetting setting) {
    return " | `" + setting.name() + "` | " + setting.expected() + " | " + setting.meaning();
  }

  private static List<String> namesIn(String row) {
    return NAME.matcher(row).results().map(name -> name.group(1)).toList();
  }

  private static List<String> matches(Pattern pattern, String document) throws IOException {
    return pattern
        .matcher(Files.readString(ROOT.resolve(document)))
        .results()
        .map((MatchResult match) -> match.group(1))
        .toList();
  }
}
