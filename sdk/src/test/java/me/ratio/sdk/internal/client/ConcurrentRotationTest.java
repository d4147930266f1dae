package me.ratio.sdk.internal.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.internal.token.TokenClaims;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Many threads and several users of one client, while tokens are replaced all the time. */
class ConcurrentRotationTest {
    private static final int THREADS = Integer.getInteger("threads", 16);
    private static final int CALLS = Integer.getInteger("calls", 80_000) / THREADS;
    private static final int USERS = 6;
    private static final Operation ISSUING = Operations.all().stream()
            .filter(operation -> SessionOperations.tokenProperty(operation) != null)
            .findFirst()
            .orElseThrow();
    private static final Operation PLAIN = Operations.all().stream()
            .filter(operation -> operation.retryable() && SessionOperations.factors(operation) > 0)
            .findFirst()
            .orElseThrow();
    private static final String PLAIN_ANSWER = ClientFixture.responseTo(PLAIN);

    private final AtomicLong serverTime = new AtomicLong(1_000_000);
    /** The time of the newest token of each sign-in, by the subject of its tokens. */
    private final Map<String, Long> newest = new ConcurrentHashMap<>();

    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    @Test
    void neverLosesOrMixesTokens() throws Exception {
        ClientFixture fixture = new ClientFixture(new ScriptedTransport(this::respond));
        List<Function<Class<?>, Object>> users = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            users.add(fixture.as(new SessionIdentity(
                    new RotatingToken(fixture.store, "user" + user, ClientFixture.CLOCK),
                    fingerprint("user" + user),
                    null)));
            OperationInvoker.call(ISSUING, users.get(user));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            running.add(threads.submit(() -> {
                for (int call = 0; call < CALLS; call++) {
                    Operation operation = random.nextInt(50) == 0 ? ISSUING : PLAIN;
                    OperationInvoker.call(operation, users.get(random.nextInt(USERS)));
                }
            }));
        }
        for (Future<?> thread : running) {
            thread.get(2, TimeUnit.MINUTES);
        }
        threads.shutdown();

        assertThat(violations).isEmpty();
        for (int user = 0; user < USERS; user++) {
            StoredSession held = fixture.store.load("user" + user, ClientFixture.TIMEOUT);
            assertThat(held).isNotNull();
            String signIn = subject(held.token());
            assertThat(signIn).startsWith("user" + user + "/");
            assertThat(TokenClaims.of(held.token()))
                    .extracting(TokenClaims::iat)
                    .as("the newest token of %s", signIn)
                    .isEqualTo(newest.get(signIn));
        }
    }

    private TransportResponse respond(TransportRequest request) {
        String user = new String(
                Base64.getDecoder().decode(request.headers().first(HeaderNames.DEVICE_FINGERPRINT)),
                StandardCharsets.UTF_8);
        String authorization = request.headers().first(Credentials.JWT.header());
        String signIn = authorization == null
                ? null
                : subject(authorization.substring(Credentials.JWT.prefix().length()));
        if (signIn != null && !signIn.startsWith(user + "/")) {
            violations.add(user + " sent the token of " + signIn);
        }
        if (request.uri().getPath().equals(ISSUING.path())) {
            ObjectNode response = EffectiveContract.responseExample(ISSUING).deepCopy();
            response.put(SessionOperations.tokenProperty(ISSUING), next(user + "/" + serverTime.incrementAndGet()));
            return ScriptedTransport.json(200, response.toString());
        }
        if (signIn == null) {
            violations.add(user + " sent no token");
            return ScriptedTransport.json(401, "{}");
        }
        return ThreadLocalRandom.current().nextInt(4) == 0
                ? ScriptedTransport.json(200, PLAIN_ANSWER, HeaderNames.AUTHENTICATION_REFRESH, next(signIn))
                : ScriptedTransport.json(200, PLAIN_ANSWER);
    }

    private String next(String signIn) {
        long time = serverTime.incrementAndGet();
        newest.merge(signIn, time, Math::max);
        return TestTokens.of(signIn, time, time + 300);
    }

    private static String fingerprint(String user) {
        return Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    private static String subject(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.replaceFirst(".*\"sub\":\"([^\"]*)\".*", "$1");
    }
}
