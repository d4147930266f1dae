package me.ratio.testkit.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import me.ratio.runtime.http.HttpTransport;
import me.ratio.runtime.transport.Transport;
import me.ratio.testkit.TransportTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.engine.Constants;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Proves that each check of the kit can fail: it does so on a transport with a fault that it is there to find. */
class TransportFaultTest {
    /** Several at once, because some checks wait for seconds. */
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(8);

    /** The fault of the run on this thread; the launcher makes the test instances. */
    private static final ThreadLocal<TransportFault> FAULT = new ThreadLocal<>();

    private static final Map<TransportFault, Future<List<String>>> FAILURES = new EnumMap<>(TransportFault.class);

    /** The kit on a transport with a fault. */
    @Disabled("fails on purpose: only this test runs it")
    static class PlantedFault extends TransportTest {
        private final HttpTransport correct = HttpTransport.builder().build();

        @Override
        protected Transport newTransport() {
            return FAULT.get().plantedIn(correct);
        }

        @AfterEach
        void closeCorrect() {
            correct.close();
        }
    }

    /** Notes the checks that fail, but not those where the fault itself is at fault. */
    private static final class Failures implements TestExecutionListener {
        private final List<String> names = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED
                    && !(result.getThrowable().orElse(null) instanceof RuntimeException)) {
                names.add(test.getDisplayName().replace("()", ""));
            }
        }
    }

    @BeforeAll
    static void startAllRuns() {
        for (TransportFault fault : TransportFault.values()) {
            FAILURES.put(fault, THREADS.submit(() -> failuresWith(fault)));
        }
    }

    @AfterAll
    static void endAllRuns() {
        THREADS.shutdownNow();
    }

    private static List<String> failuresWith(TransportFault fault) {
        FAULT.set(fault);
        List<MethodSelector> checks = fault.checks().stream()
                .map(check -> DiscoverySelectors.selectMethod(PlantedFault.class, check))
                .toList();
        Failures failures = new Failures();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(checks)
                                .configurationParameter(Constants.DEACTIVATE_CONDITIONS_PATTERN_PROPERTY_NAME, "*")
                                .configurationParameter(Constants.PARALLEL_EXECUTION_ENABLED_PROPERTY_NAME, "false")
                                .build(),
                        failures);
        return failures.names;
    }

    @ParameterizedTest
    @EnumSource
    void findsTheFault(TransportFault fault) throws Exception {
        assertThat(FAILURES.get(fault).get()).containsExactlyInAnyOrderElementsOf(fault.checks());
    }

    @Test
    void knowsAFaultForEveryCheck() {
        assertThat(Arrays.stream(TransportFault.values()).flatMap(fault -> fault.checks().stream()))
                .containsAll(Stream.<Class<?>>iterate(TransportTest.class, Objects::nonNull, Class::getSuperclass)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(Method::getName)
                        .toList());
    }
}
