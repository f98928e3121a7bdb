package io.dozvon.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.registry.secrets.KeysetFile;
import io.dozvon.registry.secrets.SecretKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeysCommandTest {

  private static final Pattern MATERIAL = Pattern.compile("\"value\":\"([^\"]+)\"");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path data;
  private KeysetFile file;

  @BeforeEach
  void locate() {
    file = new KeysetFile(data.resolve("secrets/keyset.json"));
  }

  @Test
  void listPrintsTheIdsAndNothingOfTheKeys() throws IOException {
    // Given
    SecretKeys keys = SecretKeys.fresh().rotated();
    file.write(keys);

    // When
    int exit = execute("list");

    // Then
    assertThat(exit).isZero();
    assertThat(out.toString().lines())
        .containsExactly(keys.ids().get(0), keys.primary() + "  primary");
    assertThat(out.toString()).doesNotContain(material());
  }

  @Test
  void rotateAddsAPrimaryKeyAndKeepsTheOthers() throws IOException {
    // Given
    SecretKeys before = SecretKeys.fresh();
    file.write(before);

    // When
    int exit = execute("rotate");

    // Then
    SecretKeys after = file.read();
    assertThat(exit).isZero();
    assertThat(after.ids()).containsExactly(before.primary(), after.primary());
    assertThat(out.toString()).contains(after.primary() + "  primary").doesNotContain(material());
  }

  @Test
  void rotateMakesTheFirstKey() {
    // When
    int exit = execute("rotate");

    // Then
    assertThat(exit).isZero();
    assertThat(file.read().ids()).hasSize(1);
  }

  @Test
  void whatIsNotThereCannotBeListed() {
    // When
    int exit = execute("list");

    // Then
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("there is no file " + file.path());
  }

  @Test
  void aFileThatOthersCanReadIsRefusedWithTheCommandThatMendsIt() throws IOException {
    // Given
    file.write(SecretKeys.fresh());
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r--r--"));

    // When
    int exit = execute("rotate");

    // Then
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("chmod 600 " + file.path()).doesNotContain("\tat ");
  }

  @Test
  void thePrimaryKeyIsNotRetired() {
    // Given
    SecretKeys keys = SecretKeys.fresh();
    file.write(keys);

    // When
    int exit = execute("retire", keys.primary());

    // Then
    assertThat(exit).isEqualTo(2);
    assertThat(err.toString()).contains("is the primary one; rotate first");
    assertThat(file.read().ids()).isEqualTo(keys.ids());
  }

  @Test
  void noKeyIsRetiredWhileNobodyKnowsWhetherItIsNeeded() {
    // Given
    SecretKeys keys = SecretKeys.fresh().rotated();
    file.write(keys);

    // When
    int exit = execute("retire", keys.ids().get(0), "--kafka", "127.0.0.1:1");

    // Then
    assertThat(exit).isEqualTo(1);
    assertThat(err.toString()).contains("the registry cannot be read from Kafka at 127.0.0.1:1");
    assertThat(file.read().ids()).isEqualTo(keys.ids());
  }

  private List<String> material() throws IOException {
    return MATERIAL
        .matcher(Files.readString(file.path()))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private int execute(String verb, String... arguments) {
    CommandLine dozvon = Dozvon.commandLine();
    dozvon.setOut(new PrintWriter(out, true));
    dozvon.setErr(new PrintWriter(err, true));
    List<String> all = new ArrayList<>(List.of("keys", verb));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return dozvon.execute(all.toArray(String[]::new));
  }
}
