package me.ratio.sdk.call;

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
import java.util.stream.Stream;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.feign.Headers;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.testing.Bench;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.Invocation;
import me.ratio.sdk.testing.ScriptedTransport;
import me.ratio.sdk.testing.Tokens;
import me.ratio.sdk.transport.TransportRequest;
import me.ratio.sdk.transport.TransportResponse;
import org.junit.jupiter.api.Test;

/** Many threads, several users of one client, tokens replaced all the time. */
class RotationUnderLoadTest {
    private static final int THREADS = 16;
    private static final int CALLS = 5_000;
    private static final int USERS = 6;
    private static final Operation ISSUING = Stream.of(Operation.values())
            .filter(operation -> operation.issuesSession() != null)
            .findFirst()
            .orElseThrow();
    private static final Operation PLAIN = Stream.of(Operation.values())
            .filter(operation -> operation.isRepeatable() && operation.factors() > 0)
            .findFirst()
            .orElseThrow();
    private static final String PLAIN_ANSWER = Bench.answerTo(PLAIN);

    private final AtomicLong serverTime = new AtomicLong(1_000_000);
    /** The newest time of a token given to each sign-in; a sign-in is named by its token's subject. */
    private final Map<String, Long> newest = new ConcurrentHashMap<>();

    private final Queue<String> violations = new ConcurrentLinkedQueue<>();

    @Test
    void noTokenIsLostAndNoneCrossesUsers() throws Exception {
        Bench bench = new Bench(new ScriptedTransport(this::answer));
        List<Function<Class<?>, Object>> users = new ArrayList<>();
        for (int user = 0; user < USERS; user++) {
            users.add(bench.user(
                    new SessionTokens(bench.store, "user" + user, fingerprint("user" + user), null, new AtomicLong())));
            Invocation.call(ISSUING, users.get(user));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            running.add(threads.submit(() -> {
                for (int call = 0; call < CALLS; call++) {
                    Operation operation = random.nextInt(50) == 0 ? ISSUING : PLAIN;
                    Invocation.call(operation, users.get(random.nextInt(USERS)));
                }
            }));
        }
        for (Future<?> thread : running) {
            thread.get(2, TimeUnit.MINUTES);
        }
        threads.shutdown();

        assertThat(violations).isEmpty();
        for (int user = 0; user < USERS; user++) {
            StoredSession held = bench.store.load("user" + user);
            assertThat(held).isNotNull();
            String signIn = subject(held.token());
            assertThat(signIn).startsWith("user" + user + "/");
            assertThat(Claims.of(held.token()))
                    .extracting(Claims::iat)
                    .as("the newest token of %s", signIn)
                    .isEqualTo(newest.get(signIn));
        }
    }

    private TransportResponse answer(TransportRequest request) {
        String user = new String(
                Base64.getDecoder().decode(request.headers().get(Headers.DEVICE_FINGERPRINT)), StandardCharsets.UTF_8);
        String authorization = request.headers().get(Credential.JWT.header());
        String signIn = authorization == null
                ? null
                : subject(authorization.substring(Credential.JWT.prefix().length()));
        if (signIn != null && !signIn.startsWith(user + "/")) {
            violations.add(user + " sent the token of " + signIn);
        }
        if (request.uri().getPath().equals(ISSUING.path())) {
            ObjectNode answer = EffectiveContract.answerExample(ISSUING).deepCopy();
            answer.put(ISSUING.issuesSession(), next(user + "/" + serverTime.incrementAndGet()));
            return ScriptedTransport.json(200, answer.toString());
        }
        if (signIn == null) {
            violations.add(user + " sent no token");
            return ScriptedTransport.json(401, "{}");
        }
        return ThreadLocalRandom.current().nextInt(4) == 0
                ? ScriptedTransport.json(200, PLAIN_ANSWER, Headers.AUTHENTICATION_REFRESH, next(signIn))
                : ScriptedTransport.json(200, PLAIN_ANSWER);
    }

    private String next(String signIn) {
        long time = serverTime.incrementAndGet();
        newest.merge(signIn, time, Math::max);
        return Tokens.of(signIn, time, time + 300);
    }

    private static String fingerprint(String user) {
        return Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    private static String subject(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.replaceFirst(".*\"sub\":\"([^\"]*)\".*", "$1");
    }
}
