package io.dozvon.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dozvon.providers.Provider;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A provider whose code stands on a page of the documents, compiled as the build compiles. */
final class WrittenProvider implements AutoCloseable {

  private static final Pattern TYPE = Pattern.compile("(?m)^(?:public final class|record) (\\w+)");

  private final String page;
  private final URLClassLoader classes;
  private final Provider provider;

  private WrittenProvider(String page, URLClassLoader classes, Provider provider) {
    this.page = page;
    this.classes = classes;
    this.provider = provider;
  }

  /** Its class is the first on the page. */
  static WrittenProvider on(Path file, Path directory) {
    try {
      String page = Files.readString(file);
      List<JavaFileObject> sources =
          blocks(page, "java").stream().<JavaFileObject>map(Source::new).toList();
      compile(sources, directory);
      var classes = new URLClassLoader(new URL[] {directory.toUri().toURL()});
      String name = sources.get(0).getName().substring(1).replace(".java", "").replace('/', '.');
      Object provider = classes.loadClass(name).getDeclaredConstructor().newInstance();
      return new WrittenProvider(page, classes, (Provider) provider);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the page's first class is no provider", e);
    }
  }

  Provider provider() {
    return provider;
  }

  /** The request of the page, as it goes over the wire. */
  String request() {
    String[] parts = blocks("http").get(0).split("\n\n", 2);
    String body = parts[1].strip();
    String head = parts[0].replace("\n", "\r\n");
    return head + "\r\nContent-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body;
  }

  List<String> blocks(String language) {
    return blocks(page, language);
  }

  @Override
  public void close() {
    try {
      classes.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> blocks(String page, String language) {
    return Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$")
        .matcher(page)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2))
        .toList();
  }

  private static void compile(List<JavaFileObject> sources, Path directory) {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    var said = new StringWriter();
    List<String> options =
        List.of(
            "--release",
            "17",
            "-Xlint:all,-path",
            "-Werror",
            "-proc:none",
            "-classpath",
            classPath,
            "-d",
            directory.toString());
    if (!compiler.getTask(said, null, null, options, null, sources).call()) {
      throw new AssertionError("the page's code does not compile:\n" + said);
    }
  }

  /** A block of the page as a source file of its package. */
  private static final class Source extends SimpleJavaFileObject {

    private final String code;

    Source(String code) {
      super(URI.create("string:///" + path(code)), Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }

    private static String path(String code) {
      Matcher type = TYPE.matcher(code);
      if (!type.find()) {
        throw new IllegalArgumentException("no type in " + code);
      }
      String folder = code.substring("package ".length(), code.indexOf(';')).replace('.', '/');
      return folder + "/" + type.group(1) + ".java";
    }
  }
}
