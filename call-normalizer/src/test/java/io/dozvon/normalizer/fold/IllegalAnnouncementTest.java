package io.dozvon.normalizer.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be said of a call is not caught: it cannot be written. */
class IllegalAnnouncementTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Progress.Silent().started(story).ringing(story).answered(story).ended(story)",
        "new Progress.Silent().ended(story).corrected(story).recorded(story)",
        "new Progress.Ringing().legEnded(story)",
        "new Progress.Over().moved(story).ended(story)",
        "new Progress.Talking().merge(story)"
      })
  void whatMayFollowCompiles(String announcements) {
    assertThat(errors(announcements)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new Progress.Over().ringing(story)",
        "new Progress.Over().answered(story)",
        "new Progress.Over().ended(story)",
        "new Progress.Over().legEnded(story)",
        "new Progress.Talking().ringing(story)",
        "new Progress.Talking().corrected(story)",
        "new Progress.Ringing().started(story)",
        "new Progress.Ringing().recorded(story)",
        "new Progress.Silent().corrected(story)",
        "new Progress.Silent().moved(story)",
        "new Progress.Talking().merge(story).reported(story)",
        "new Progress.Story().add(io.dozvon.contracts.call.Happening.RINGING, null)"
      })
  void whatMayNotFollowDoesNot(String announcements) {
    assertThat(errors(announcements)).hasSize(1).first().asString().startsWith("compiler.err");
  }

  @Test
  void nobodyElseCanBeInAStateOfTheirOwn() {
    assertThat(Progress.class.isSealed()).isTrue();
    assertThat(Course.class.isSealed()).isTrue();
  }

  private static List<String> errors(String announcements) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    String source =
        "package io.dozvon.normalizer.fold; class Said { void said(Progress.Story story) { "
            + announcements
            + "; } }";
    List<String> options =
        List.of("-proc:none", "-implicit:none", "-cp", System.getProperty("java.class.path"));
    List<String> files = List.of("-d", System.getProperty("java.io.tmpdir"));
    compiler
        .getTask(
            null,
            null,
            said,
            Stream.concat(options.stream(), files.stream()).toList(),
            null,
            List.of(new Source(source)))
        .call();
    return said.getDiagnostics().stream().map(problem -> problem.getCode()).toList();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Said.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
