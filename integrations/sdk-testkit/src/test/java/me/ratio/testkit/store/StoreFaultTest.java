package me.ratio.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.sdk.session.SessionStore;
import me.ratio.testkit.PurchaseStoreTest;
import me.ratio.testkit.SessionStoreTest;
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

/** Proves that each check of the kit can fail: it does so on a store with a fault that it is there to find. */
class StoreFaultTest {
    /** The faults of the running check; the launcher makes the test instances. */
    private static PurchaseStoreFault purchaseFault;

    private static SessionStoreFault sessionFault;

    @Disabled("fails on purpose: only this test runs it")
    static class PlantedPurchaseFault extends PurchaseStoreTest {
        @Override
        protected PurchaseStore newStore() {
            return purchaseFault.newStore();
        }

        @Override
        protected PurchaseStore reopened(PurchaseStore opened) {
            return ((MapPurchaseStore) opened).reopened();
        }
    }

    @Disabled("fails on purpose: only this test runs it")
    static class PlantedSessionFault extends SessionStoreTest {
        @Override
        protected SessionStore newStore() {
            return sessionFault.newStore();
        }

        @Override
        protected SessionStore reopened(SessionStore opened) {
            return ((MapSessionStore) opened).reopened();
        }
    }

    private static List<String> failures(Class<?> kit, List<String> checks) {
        List<MethodSelector> selectors = checks.stream()
                .map(check -> DiscoverySelectors.selectMethod(kit, check))
                .toList();
        List<String> names = new ArrayList<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .configurationParameter(Constants.DEACTIVATE_CONDITIONS_PATTERN_PROPERTY_NAME, "*")
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (result.getThrowable().orElse(null) instanceof AssertionError) {
                                    names.add(test.getDisplayName().replace("()", ""));
                                }
                            }
                        });
        return names;
    }

    @ParameterizedTest
    @EnumSource
    void findsTheFaultOfAPurchaseStore(PurchaseStoreFault fault) {
        purchaseFault = fault;
        assertThat(failures(PlantedPurchaseFault.class, fault.checks()))
                .containsExactlyInAnyOrderElementsOf(fault.checks());
    }

    @ParameterizedTest
    @EnumSource
    void findsTheFaultOfASessionStore(SessionStoreFault fault) {
        sessionFault = fault;
        assertThat(failures(PlantedSessionFault.class, fault.checks()))
                .containsExactlyInAnyOrderElementsOf(fault.checks());
    }

    @Test
    void knowsAFaultForEveryCheck() {
        assertThat(Arrays.stream(PurchaseStoreFault.values()).flatMap(fault -> fault.checks().stream()))
                .containsAll(checksOf(PurchaseStoreTest.class));
        assertThat(Arrays.stream(SessionStoreFault.values()).flatMap(fault -> fault.checks().stream()))
                .containsAll(checksOf(SessionStoreTest.class));
    }

    private static List<String> checksOf(Class<?> kit) {
        return Stream.of(kit.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName())
                .toList();
    }
}
