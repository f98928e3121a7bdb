package io.dozvon.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dozvon.ingest.Admission.Load;
import io.dozvon.ingest.Admission.Permit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class AdmissionTest {

  private static final int MOST_REQUESTS = 5;
  private static final long MOST_BYTES = 1000;

  private final Admission admission = new Admission(MOST_REQUESTS, MOST_BYTES);

  /** One thing that may happen to a webhook; the numbers are taken modulo what there is. */
  record Step(int kind, int which, int bytes) {}

  @Example
  void letsNobodyInBeyondTheCount() {
    for (int i = 0; i < MOST_REQUESTS; i++) {
      admission.admit(1);
    }

    var oneMore = admission.admit(1);

    assertThat(oneMore).isEmpty();
    assertThat(admission.load()).isEqualTo(new Load(MOST_REQUESTS, MOST_REQUESTS));
  }

  @Example
  void letsNobodyInBeyondTheBytes() {
    admission.admit(MOST_BYTES);

    var oneMore = admission.admit(1);

    assertThat(oneMore).isEmpty();
  }

  @Property
  void neitherLeaksNorOverflows(@ForAll("steps") @Size(max = 60) List<Step> steps) {
    List<Permit> permits = new ArrayList<>();

    steps.forEach(step -> take(step, permits));

    permits.forEach(Permit::release);
    assertThat(admission.load()).isEqualTo(new Load(0, 0));
  }

  @Property(tries = 20)
  void neitherLeaksNorOverflowsUnderThreads(@ForAll("steps") @Size(max = 200) List<Step> steps)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<?>> runs = new ArrayList<>();

    for (int thread = 0; thread < 4; thread++) {
      runs.add(threads.submit(() -> releaseAllAfter(steps)));
    }

    for (Future<?> run : runs) {
      run.get();
    }
    threads.shutdown();
    assertThat(admission.load()).isEqualTo(new Load(0, 0));
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    Arbitrary<Integer> any = Arbitraries.integers().between(0, 1200);
    return Combinators.combine(Arbitraries.integers().between(0, 3), any, any).as(Step::new).list();
  }

  private void releaseAllAfter(List<Step> steps) {
    List<Permit> permits = new ArrayList<>();
    steps.forEach(step -> take(step, permits));
    permits.forEach(Permit::release);
  }

  private void take(Step step, List<Permit> permits) {
    if (step.kind() == 0 || permits.isEmpty()) {
      admission.admit(step.bytes()).ifPresent(permits::add);
    } else if (step.kind() == 1) {
      permits.get(step.which() % permits.size()).shrinkTo(step.bytes());
    } else {
      permits.get(step.which() % permits.size()).release();
    }
    Load load = admission.load();
    assertThat(load.requests()).isBetween(0, MOST_REQUESTS);
    assertThat(load.bytes()).isBetween(0L, MOST_BYTES);
  }
}
