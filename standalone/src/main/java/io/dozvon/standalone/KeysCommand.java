package io.dozvon.standalone;

import io.dozvon.registry.secrets.KeysetFile;
import io.dozvon.registry.secrets.SecretKeys;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The keys that credentials are sealed with; see docs/secrets.md. */
@Command(
    name = "keys",
    description = {
      "List or change the keys that seal credentials. To change a key:",
      "rotate, restart what holds the keyset, apply the configuration again,",
      "retire the old one. See docs/secrets.md."
    })
final class KeysCommand {

  @Spec private CommandSpec spec;

  @Command(name = "list", description = "Print the ids of the keys, and which is the primary one.")
  void list(@Mixin KeysetOptions options) {
    print(options.keys());
  }

  @Command(
      name = "rotate",
      description = {
        "Add a new key, which seals from now on; the others still open.",
        "Makes the keyset if there is none."
      })
  void rotate(@Mixin KeysetOptions options) {
    KeysetFile file = options.file();
    SecretKeys keys = file.exists() ? file.read().rotated() : SecretKeys.fresh();
    file.write(keys);
    print(keys);
  }

  @Command(
      name = "retire",
      description = "Remove a key for good. Refused while a connection still needs it.")
  void retire(
      @Parameters(paramLabel = "ID", description = "As list prints it.") String id,
      @Mixin KeysetOptions options,
      @Mixin KafkaOptions kafka) {
    print(new Retirement(options.file(), kafka.settings()).of(id));
  }

  private void print(SecretKeys keys) {
    PrintWriter out = spec.commandLine().getOut();
    keys.ids().forEach(id -> out.println(id + (id.equals(keys.primary()) ? "  primary" : "")));
    out.flush();
  }
}
