package io.dozvon.standalone;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/** Each service is one slice; all else is none. */
record ServiceOfClass(List<String> packages) implements SliceAssignment {

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
    return packages.stream()
        .filter(service -> JavaClass.Predicates.resideInAPackage(service).test(javaClass))
        .findFirst()
        .map(SliceIdentifier::of)
        .orElseGet(SliceIdentifier::ignore);
  }

  @Override
  public String getDescription() {
    return "services";
  }
}
