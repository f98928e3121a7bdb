package io.dozvon.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A main class of the current class path, to be run in a JVM of its own. */
public record JavaCommand(
    String mainClass,
    List<String> arguments,
    Map<String, String> environment,
    List<String> jvmArguments) {

  // Such a process lives for seconds: what a JIT of the second tier costs never comes back.
  private static final List<String> QUICK_START =
      List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1");

  public JavaCommand {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    jvmArguments = List.copyOf(jvmArguments);
  }

  public static JavaCommand of(Class<?> mainClass, String... arguments) {
    return new JavaCommand(mainClass.getName(), List.of(arguments), Map.of(), QUICK_START);
  }

  public JavaCommand withEnvironment(Map<String, String> variables) {
    return new JavaCommand(mainClass, arguments, variables, jvmArguments);
  }

  public JavaCommand withJvmArguments(String... more) {
    return new JavaCommand(mainClass, arguments, environment, List.of(more));
  }

  String shortName() {
    return mainClass.substring(mainClass.lastIndexOf('.') + 1);
  }

  ProcessBuilder toProcess() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmArguments);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(arguments);
    var process = new ProcessBuilder(command);
    process.environment().putAll(environment);
    return process;
  }
}
