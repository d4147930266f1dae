package me.ratio.junit;

import java.lang.reflect.Constructor;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import me.ratio.sandbox.RatioSandbox;
import me.ratio.sandbox.SandboxClock;
import me.ratio.sandbox.SandboxTenant;
import me.ratio.sandbox.server.RecordedCall;
import me.ratio.sdk.RatioClient;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives each test a tenant of a sandbox, as parameters of its methods:
 *
 * <pre>{@code
 * @ExtendWith(RatioSandboxExtension.class)
 * class CheckoutTest {
 *     @Test
 *     void delivers(SandboxTenant tenant, RatioClient client, SandboxClock clock) {
 *         VerifiedUser user = tenant.verifiedUser();
 *         client.session(...);
 *         clock.advance(Duration.ofMinutes(2));
 *     }
 * }
 * }</pre>
 *
 * <p>One sandbox is started for all tests of a run. Tests share nothing else, so classes and methods may run in parallel,
 * and a test sees the same ids, codes and tokens in each run if the clock is frozen. {@code @BeforeEach} and
 * {@code @AfterEach} methods get the tenant of their test, {@code @BeforeAll} methods one of the class. When a test fails,
 * its last calls are printed, without anything secret.
 *
 * <p>The clocks tick; the configuration parameter {@value #CLOCK}, for example in {@code junit-platform.properties}, freezes
 * them at a time, as {@code 2023-07-18T12:00:00Z}.
 */
public final class RatioSandboxExtension implements ParameterResolver, AfterTestExecutionCallback {
    /** The configuration parameter for the time at which clocks stand still until a test advances them. */
    public static final String CLOCK = "ratio.sandbox.clock";

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(RatioSandboxExtension.class);

    private static final int PRINTED_CALLS = 20;

    private static final Map<Class<?>, BiFunction<RatioSandbox, SandboxTenant, Object>> PARAMETERS = Map.of(
            RatioSandbox.class, (sandbox, tenant) -> sandbox,
            SandboxTenant.class, (sandbox, tenant) -> tenant,
            RatioClient.class, (sandbox, tenant) -> tenant.client(),
            SandboxClock.class, (sandbox, tenant) -> tenant.clock());

    /** Creates the extension; JUnit does so for {@code @ExtendWith}. */
    public RatioSandboxExtension() {}

    /** A sandbox that JUnit closes after the last test. */
    @SuppressWarnings("deprecation") // JUnit 5.12 closes nothing else
    private static final class StartedSandbox implements ExtensionContext.Store.CloseableResource {
        private final RatioSandbox sandbox;

        StartedSandbox(RatioSandbox sandbox) {
            this.sandbox = sandbox;
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getDeclaringExecutable() instanceof Constructor) {
            throw new ParameterResolutionException(
                    "A constructor cannot have a parameter of the sandbox, since it is called "
                            + "before the test has its tenant: add the parameter to the test method or to a @BeforeEach method.");
        }
        RatioSandbox sandbox = sandbox(context);
        return Objects.requireNonNull(PARAMETERS.get(parameter.getParameter().getType()))
                .apply(sandbox, tenant(sandbox, context));
    }

    private static SandboxTenant tenant(RatioSandbox sandbox, ExtensionContext context) {
        return sandbox.tenant(context.getUniqueId());
    }

    @SuppressWarnings("deprecation") // in JUnit 6, whose new method JUnit 5 does not have
    private static RatioSandbox sandbox(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("sandbox", key -> new StartedSandbox(start(context)), StartedSandbox.class)
                .sandbox;
    }

    private static RatioSandbox start(ExtensionContext context) {
        SandboxClock clock = context.getConfigurationParameter(CLOCK)
                .map(RatioSandboxExtension::frozen)
                .orElseGet(SandboxClock::ticking);
        return RatioSandbox.builder().clock(clock).start();
    }

    private static SandboxClock frozen(String time) {
        try {
            return SandboxClock.frozenAt(Instant.parse(time));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + time + "' is not a valid " + CLOCK + ": use a time such as 2023-07-18T12:00:00Z", e);
        }
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            List<RecordedCall> calls = tenant(sandbox(context), context).calls();
            List<RecordedCall> last = calls.subList(Math.max(0, calls.size() - PRINTED_CALLS), calls.size());
            StringBuilder text = new StringBuilder("The last calls of " + context.getDisplayName() + ":");
            last.forEach(
                    call -> text.append(System.lineSeparator()).append("  ").append(call));
            System.err.println(text);
        }
    }
}
