package me.ratio.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.internal.token.TokenClaims;
import me.ratio.sdk.internal.token.TokenUpdate;
import me.ratio.sdk.session.StoredSession;
import org.junit.jupiter.api.Test;

/** Several clients share sessions in PostgreSQL, while tokens are replaced all the time. */
class SharedSessionTest {
    private static final int THREADS = 8;
    private static final int CALLS = Integer.getInteger("calls", 100);
    private static final int USERS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final AtomicLong serverTime = new AtomicLong(1_000_000);
    /** The time of the newest token of each sign-in. */
    private final Map<String, Long> newest = new ConcurrentHashMap<>();

    @Test
    void neverLosesOrMixesTokens() throws Exception {
        String run = "rotation " + System.nanoTime() + " ";
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> running = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Random random = new Random(thread);
            JdbcSessionStore store = store();
            running.add(threads.submit(() -> {
                for (int call = 0; call < CALLS; call++) {
                    String user = "user" + random.nextInt(USERS);
                    call(new RotatingToken(store, run + user, Clock.systemUTC()), user, random);
                }
            }));
        }
        for (Future<?> thread : running) {
            thread.get();
        }
        threads.shutdown();

        for (int user = 0; user < USERS; user++) {
            StoredSession held = store().load(run + "user" + user, TIMEOUT);
            String signIn = subject(held.token());
            assertThat(signIn).startsWith("user" + user + "/");
            assertThat(TokenClaims.of(held.token()).iat())
                    .as("the newest token of %s", signIn)
                    .isEqualTo(newest.get(signIn));
        }
    }

    private static JdbcSessionStore store() {
        DataSource database = PostgresServer.shared().dataSource();
        return new JdbcSessionStore(database, SessionKeys.of("key", new byte[32]));
    }

    /** Does what a call does with its session: a sign-in step at times, mostly one that refreshes the token. */
    private void call(RotatingToken token, String user, Random random) {
        RotatingToken.Begun begun = random.nextInt(20) == 0 ? null : token.begin(TIMEOUT);
        StoredSession session = begun == null ? null : begun.signedIn();
        if (session == null) {
            RotatingToken.Begun step = token.beginStep(TIMEOUT);
            String issued = next(user + "/" + serverTime.incrementAndGet());
            token.offer(TokenUpdate.issued(issued, step.ticket(), step.sequence()), TIMEOUT);
            return;
        }
        assertThat(subject(session.token())).startsWith(user + "/");
        token.offer(
                TokenUpdate.refreshed(next(subject(session.token())), session.lineage(), begun.sequence()), TIMEOUT);
    }

    private String next(String signIn) {
        long time = serverTime.incrementAndGet();
        newest.merge(signIn, time, Math::max);
        String claims = "{\"sub\":\"" + signIn + "\",\"iat\":" + time + ",\"exp\":" + (time + 300) + "}";
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + ".signature";
    }

    private static String subject(String token) {
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        return claims.replaceFirst(".*\"sub\":\"([^\"]*)\".*", "$1");
    }
}
