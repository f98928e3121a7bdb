package io.dozvon.testing;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests their Kafka; usually put on a class by {@link WithKafka}. */
public final class KafkaExtension implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(KafkaExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == KafkaForTest.class;
  }

  @Override
  public KafkaForTest resolveParameter(ParameterContext parameter, ExtensionContext context) {
    KafkaSource source =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                KafkaSource.class, key -> KafkaSourceKind.chosen().start(), KafkaSource.class);
    ExtensionContext testClass = outermostClass(context);
    return testClass
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            KafkaForTest.class,
            key -> KafkaForTest.at(source.bootstrapServers(), prefixOf(testClass)),
            KafkaForTest.class);
  }

  /** The outermost, so that a nested class sees the topics which the class around it has made. */
  private static ExtensionContext outermostClass(ExtensionContext context) {
    ExtensionContext candidate = context;
    while (candidate.getParent().filter(it -> it.getTestClass().isPresent()).isPresent()) {
      candidate = candidate.getParent().orElseThrow();
    }
    return candidate;
  }

  private static String prefixOf(ExtensionContext testClass) {
    String name = testClass.getRequiredTestClass().getSimpleName().toLowerCase(Locale.ROOT);
    // Class names repeat across packages, and a class may run twice on a broker that outlives it.
    return name + "-" + UUID.randomUUID().toString().substring(0, 8) + ".";
  }
}
