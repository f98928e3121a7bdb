package io.dozvon.standalone;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The arrows between the rooms of the house run one way. */
@AnalyzeClasses(packages = "io.dozvon", importOptions = DoNotIncludeTests.class)
class ArrowsTest {

  private static final String[] SERVICES = {
    "io.dozvon.ingest..",
    "io.dozvon.normalizer..",
    "io.dozvon.matcher..",
    "io.dozvon.notifier..",
    "io.dozvon.dialer.."
  };
  private static final String[] STREAM_STAGES = {
    "io.dozvon.normalizer..", "io.dozvon.matcher..", "io.dozvon.notifier..", "io.dozvon.dialer.."
  };

  /** Wiring, and what Micronaut generates from it. */
  private static final DescribedPredicate<JavaClass> WIRING =
      resideInAPackage("..wiring..")
          .or(simpleNameEndingWith("Wiring"))
          .or(simpleNameEndingWith("Application"))
          .or(simpleNameEndingWith("Controller"))
          .or(simpleNameEndingWith("Indicator"))
          .or(nameMatching(".*\\.\\$.*").forSubtype());

  @ArchTest
  static final ArchRule contractsKnowNobody =
      noClasses()
          .that()
          .resideInAPackage("io.dozvon.contracts..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.dozvon..")
                  .and(DescribedPredicate.not(resideInAPackage("io.dozvon.contracts.."))));

  @ArchTest
  static final ArchRule providersKnowOnlyContracts =
      noClasses()
          .that()
          .resideInAPackage("io.dozvon.providers..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.dozvon..")
                  .and(DescribedPredicate.not(resideInAPackage("io.dozvon.contracts..")))
                  .and(DescribedPredicate.not(resideInAPackage("io.dozvon.providers.."))));

  @ArchTest
  static final ArchRule providersKnowNeitherKafkaNorMicronaut =
      noClasses()
          .that()
          .resideInAPackage("io.dozvon.providers..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "io.micronaut..");

  @ArchTest
  static final ArchRule providersDoNotKnowEachOther =
      slices()
          .matching("io.dozvon.providers.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              resideInAPackage("io.dozvon.providers.."),
              resideInAPackage("io.dozvon.providers.webhook.."))
          .ignoreDependency(
              resideInAPackage("io.dozvon.providers.."),
              resideInAPackage("io.dozvon.providers.dialing.."));

  /** It plays the other side: what it sends must not come from how we read it. */
  @ArchTest
  static final ArchRule theSimulatorKnowsOnlyContracts =
      noClasses()
          .that()
          .resideInAPackage("io.dozvon.simulator..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.dozvon..")
                  .and(DescribedPredicate.not(resideInAPackage("io.dozvon.contracts..")))
                  .and(DescribedPredicate.not(resideInAPackage("io.dozvon.simulator.."))));

  @ArchTest
  static final ArchRule theSimulatorKnowsNeitherKafkaNorMicronaut =
      noClasses()
          .that()
          .resideInAPackage("io.dozvon.simulator..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "io.micronaut..");

  @ArchTest
  static final ArchRule onlyTheDemoPlays =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.dozvon.simulator..", "io.dozvon.standalone.demo..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.dozvon.simulator..");

  @ArchTest
  static final ArchRule theRegistryKnowsOnlyContracts =
      noClasses()
          .that()
          .resideInAPackage("io.dozvon.registry..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("io.dozvon..")
                  .and(DescribedPredicate.not(resideInAPackage("io.dozvon.contracts..")))
                  .and(DescribedPredicate.not(resideInAPackage("io.dozvon.registry.."))));

  @ArchTest
  static final ArchRule theRuntimeKnowsNoService =
      noClasses()
          .that()
          .resideInAPackage("io.dozvon.runtime..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SERVICES);

  @ArchTest
  static final ArchRule servicesMeetOnlyInTopics =
      slices().assignedFrom(new ServiceOfClass(List.of(SERVICES))).should().notDependOnEachOther();

  @ArchTest
  static final ArchRule onlyStandaloneKnowsTheServices =
      noClasses()
          .that()
          .resideOutsideOfPackages(SERVICES)
          .and()
          .resideOutsideOfPackage("io.dozvon.standalone..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SERVICES);

  @ArchTest
  static final ArchRule topologiesKnowNoMicronaut =
      noClasses()
          .that(
              DescribedPredicate.not(WIRING)
                  .and(JavaClass.Predicates.resideInAnyPackage(STREAM_STAGES)))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.micronaut..");

  @ArchTest
  static final ArchRule theEngineRoomKnowsMicronautOnlyInItsWiring =
      noClasses()
          .that(DescribedPredicate.not(WIRING).and(resideInAPackage("io.dozvon.runtime..")))
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.micronaut..");

  @ArchTest
  static final ArchRule topologiesAreFinal =
      classes()
          .that()
          .haveSimpleNameEndingWith("Topology")
          .and()
          .resideInAnyPackage(STREAM_STAGES)
          .should()
          .haveModifier(JavaModifier.FINAL);
}
