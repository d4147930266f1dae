package me.ratio.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import me.ratio.runtime.error.ClientException;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sandbox.SandboxClock;
import me.ratio.sandbox.SandboxTenant;
import me.ratio.sandbox.VerifiedUser;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.model.GetCryptoPricesQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

class RatioSandboxExtensionTest {
    private static final String START = "2023-07-18T12:00:00Z";
    private static final Map<String, String> USERS = Collections.synchronizedMap(new TreeMap<>());
    private static final List<RatioSandbox> SANDBOXES = Collections.synchronizedList(new ArrayList<>());

    private static TestExecutionSummary run(Class<?> tests, String... configuration) {
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameter("junit.jupiter.conditions.deactivate", "*");
        for (int i = 0; i < configuration.length; i += 2) {
            request.configurationParameter(configuration[i], configuration[i + 1]);
        }
        LauncherDiscoveryRequest built = request.build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(built, listener);
        return listener.getSummary();
    }

    @Disabled("run by a test of this class, with conditions deactivated")
    @ExtendWith(RatioSandboxExtension.class)
    static class ParallelCase {
        @BeforeEach
        void hasTheTenantOfItsTest(SandboxTenant tenant) {
            assertThat(tenant.calls()).isEmpty();
            assertThat(tenant.verifiedUser().userId()).isNotEmpty();
        }

        @RepeatedTest(20)
        void hasATenantOfItsOwn(
                SandboxTenant tenant, RatioClient client, SandboxClock clock, RatioSandbox sandbox, TestInfo test) {
            assertThat(clock.instant()).isEqualTo(Instant.parse(START));
            clock.advance(Duration.ofMinutes(4));
            VerifiedUser user = tenant.verifiedUser();
            assertThat(client.crypto()
                            .getCryptoPrices(GetCryptoPricesQuery.builder().build())
                            .prices())
                    .isNotEmpty();
            USERS.put(test.getDisplayName(), user.userId());
            SANDBOXES.add(sandbox);
        }
    }

    @Test
    void givesEachTestATenantEvenInParallel() {
        String[] configuration = {
            RatioSandboxExtension.CLOCK,
            START,
            "junit.jupiter.execution.parallel.enabled",
            "true",
            "junit.jupiter.execution.parallel.mode.default",
            "concurrent",
            "junit.jupiter.execution.parallel.config.strategy",
            "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism",
            "8"
        };
        assertThat(run(ParallelCase.class, configuration).getFailures())
                .extracting(failure -> failure.getException().toString())
                .isEmpty();
        Map<String, String> users = Map.copyOf(USERS);
        assertThat(users.values()).doesNotHaveDuplicates().hasSize(20);
        assertThat(SANDBOXES).hasSize(20).containsOnly(SANDBOXES.get(0));

        run(ParallelCase.class, configuration);
        assertThat(USERS).as("the same ids in each run").isEqualTo(users);
    }

    @Disabled("run by a test of this class, with conditions deactivated")
    @ExtendWith(RatioSandboxExtension.class)
    static class FailingCase {
        @Test
        void fails(RatioClient client, SandboxTenant tenant) {
            VerifiedUser user = tenant.verifiedUser();
            user.session().bank().getBank(user.userId(), user.walletId());
        }
    }

    @Test
    void printsTheLastCallsOfATestThatFails() {
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(run(FailingCase.class).getFailures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure.getException()).isInstanceOf(ClientException.class));
        } finally {
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("The last calls of fails(RatioClient, SandboxTenant):")
                .contains("POST /v1/auth/otp/sms:send 200")
                .contains(" 404 NOT_FOUND_BANK");
    }

    @Disabled("run by a test of this class, with conditions deactivated")
    @ExtendWith(RatioSandboxExtension.class)
    static class ConstructorCase {
        ConstructorCase(SandboxTenant tenant) {
            assertThat(tenant).isNotNull();
        }

        @Test
        void neverRuns() {}
    }

    @Test
    void refusesParametersOfConstructorsAndWrongTimes() {
        assertThat(run(ConstructorCase.class).getFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getException()).hasMessageContaining("@BeforeEach"));
        assertThat(run(FailingCase.class, RatioSandboxExtension.CLOCK, "noon").getFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getException())
                        .hasStackTraceContaining("'noon' is not a valid ratio.sandbox.clock"));
    }
}
